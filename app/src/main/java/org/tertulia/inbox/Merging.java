package org.tertulia.inbox;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.audience.Persons;
import org.tertulia.inbox.Conversation.Place;
import org.tertulia.inbox.InboxFact.ConversationMerged;
import org.tertulia.inbox.InboxFact.MergeUndone;
import org.tertulia.inbox.State.Ended;
import org.tertulia.inbox.State.Merged;
import org.tertulia.inbox.drafts.Needs;
import org.tertulia.inbox.routing.Takers;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;

/**
 * Makes several conversations with one contact one matter, and undoes it: each message always lies
 * in one conversation, and a conversation has one holder.
 */
@UseCase
public class Merging {

    /** So many at once. */
    public static final int MOST = 50;

    private final Conversations conversations;
    private final Merges merges;
    private final Turns turns;
    private final Answers answers;
    private final Pauses pauses;
    private final Messages messages;
    private final Persons persons;
    private final Takers takers;
    private final Needs needs;
    private final Acts acts;
    private final Nudges nudges;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(
            Conversations conversations,
            Merges merges,
            Turns turns,
            Answers answers,
            Pauses pauses,
            Messages messages,
            Persons persons,
            Takers takers,
            Needs needs,
            Acts acts,
            Nudges nudges,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.merges = merges;
        this.turns = turns;
        this.answers = answers;
        this.pauses = pauses;
        this.messages = messages;
        this.persons = persons;
        this.takers = takers;
        this.needs = needs;
        this.acts = acts;
        this.nudges = nudges;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The others become one with this one, which is open and has their messages, notes and tasks
     * from then on. What is merged into it already stays so.
     *
     * @throws Refused with {@link InboxRefusal.MergeUnfit}, {@link InboxRefusal.OfAnotherContact},
     *     {@link InboxRefusal.AlreadyClosed}, {@link InboxRefusal.MergedInto}, {@link
     *     InboxRefusal.HeldByAnother}, {@link InboxRefusal.AnswerUnderWay}, {@link
     *     InboxRefusal.DraftWaits}, {@link InboxRefusal.BothComplaints}, {@link
     *     InboxRefusal.BothAside} or {@link
     *     org.tertulia.inbox.routing.RoutingRefusal.OfAnotherDepartment}
     */
    public void merge(Sight sight, long number, Collection<Long> others) {
        var sources = Set.copyOf(others);
        if (sources.isEmpty() || sources.size() > MOST || sources.contains(number)) {
            throw new Refused(new InboxRefusal.MergeUnfit(MOST));
        }
        // All at once and in one order, so that two who merge the same ones do not wait in a
        // circle.
        var all = new HashSet<>(sources);
        all.add(number);
        conversations.holdAll(sight, all);
        sources.stream().sorted().forEach(source -> merge(sight, number, source.longValue()));
    }

    private void merge(Sight sight, long number, long other) {
        var both = conversations.holdAll(sight, Set.of(number, other));
        var target = requireNonNull(both.get(number));
        var source = requireNonNull(both.get(other));
        if (source.state() instanceof Merged(var into) && into == number) {
            return;
        }
        mustBeOneMatter(sight, target, source);
        var at = now();
        var me = sight.who().id();
        var first = endPause(target, source, at);
        merges.add(target, source, me, at, first);
        conversations.save(Together.into(source, number));
        var merged = Together.of(target, source, place(sight, target), delivery(target));
        conversations.save(merged);
        acts.merged(merged, source, me, at);
        nudges.changed(List.of(Changed.of(source)));
        if (source.question() != null) {
            events.publishEvent(ContactsWrote.in(List.of(merged)));
        }
        events.publishEvent(
                new ConversationMerged(number, merged.brand(), other, sight.who().actor(), at));
    }

    private boolean ofOnePerson(Conversation target, Conversation source) {
        var contact = target.contact();
        var other = source.contact();
        return contact != null && other != null && persons.circle(contact).contains(other);
    }

    private void mustBeOneMatter(Sight sight, Conversation target, Conversation source) {
        if (!target.brand().equals(source.brand()) || !ofOnePerson(target, source)) {
            throw new Refused(new InboxRefusal.OfAnotherContact(source.number()));
        }
        if (target.state() instanceof Ended ended) {
            throw new Refused(ended.why());
        }
        if (source.state() instanceof Merged merged) {
            throw new Refused(merged.why());
        }
        for (var each : List.of(target, source)) {
            mustBeFree(sight, each);
        }
        if (needs.waitsIn(source)) {
            throw new Refused(new InboxRefusal.DraftWaits(source.number()));
        }
        if (merges.bothComplaints(target, source)) {
            throw new Refused(new InboxRefusal.BothComplaints());
        }
        if (merges.bothAside(target, source)) {
            throw new Refused(new InboxRefusal.BothAside());
        }
    }

    /** Nobody else is at it, and nothing that was said is on its way. */
    private void mustBeFree(Sight sight, Conversation each) {
        takers.mustTake(sight, each.queue());
        Conversation.mustHoldIfHeld(each.hold(), sight.who());
        var delivery = each.delivery();
        if (delivery != null && delivery.open()) {
            throw new Refused(new InboxRefusal.AnswerUnderWay());
        }
    }

    /**
     * The clock of the one that is due first goes on, standing still or not; that of the other
     * ends, with its pause. Whether it is the source's.
     */
    private boolean endPause(Conversation target, Conversation source, Instant at) {
        var ours = target.question();
        var theirs = source.question();
        var first = theirs != null && (ours == null || theirs.due().isBefore(ours.due()));
        end(first ? target : source, first ? ours : theirs, at);
        return first;
    }

    private void end(Conversation of, @Nullable Question question, Instant at) {
        var pause = question == null ? null : question.pause();
        if (pause != null && pause.at(at)) {
            pauses.ended(of.id(), new Pause(pause.from(), at));
        }
    }

    /** Where the latest question was asked, wherever it lay before. */
    private Place place(Sight sight, Conversation conversation) {
        var last = messages.byId(sight, turns.lastAsked(conversation.id()));
        return new Place(last.channel(), last.kind());
    }

    private @Nullable Uncertainty delivery(Conversation conversation) {
        return Uncertainty.among(
                answers.of(conversation.id()).stream().map(Answer::delivery).toList());
    }

    /**
     * They are two again, as long as nothing was answered since; what the contact wrote since stays
     * here. Of several that were merged, the last is undone first.
     *
     * @throws Refused with {@link InboxRefusal.NotMergedLast}, {@link InboxRefusal.AnsweredSince},
     *     {@link InboxRefusal.DoneSince}, {@link InboxRefusal.AlreadyClosed}, {@link
     *     InboxRefusal.MergedInto}, {@link InboxRefusal.HeldByAnother}, {@link
     *     InboxRefusal.AnswerUnderWay} or {@link InboxRefusal.DraftWaits}
     */
    public void undo(Sight sight, long number, long other) {
        if (number == other) {
            throw new Refused(new InboxRefusal.NotMergedLast(other));
        }
        var both = conversations.holdAll(sight, Set.of(number, other));
        var target = requireNonNull(both.get(number));
        var merge =
                merges.last(target)
                        .filter(each -> each.source() == other)
                        .orElseThrow(() -> new Refused(new InboxRefusal.NotMergedLast(other)));
        mustBeUndoable(sight, target, merge);
        var at = now();
        var wrote = turns.since(target.id(), merge.at());
        merges.undo(merge, sight.who().id(), at);
        var source = conversations.hold(requireNonNull(both.get(other)).id());
        var restored = held(conversations.hold(target.id()), source, target.hold());
        for (var asked : wrote) {
            restored = restored.asked(asked.in(target));
        }
        var apart = restored.with(delivery(target));
        conversations.save(apart);
        acts.unmerged(apart, source, sight.who().id(), at);
        nudges.changed(List.of(Changed.of(source)));
        events.publishEvent(new MergeUndone(number, apart.brand(), other, sight.who().actor(), at));
    }

    private void mustBeUndoable(Sight sight, Conversation target, Merges.Merge merge) {
        if (target.state() instanceof Ended ended) {
            throw new Refused(ended.why());
        }
        if (answers.of(target.id()).stream().anyMatch(each -> each.saidAt().isAfter(merge.at()))) {
            throw new Refused(new InboxRefusal.AnsweredSince());
        }
        if (merges.doneSince(target, merge)) {
            throw new Refused(new InboxRefusal.DoneSince());
        }
        mustBeFree(sight, target);
        if (needs.waitsIn(target)) {
            throw new Refused(new InboxRefusal.DraftWaits(target.number()));
        }
    }

    /** Who has it goes on with it, unless it was the other that they had. */
    private static Conversation held(
            Conversation restored, Conversation source, @Nullable Hold now) {
        var theirs = source.hold();
        var cameWithIt =
                now != null
                        && restored.hold() == null
                        && theirs != null
                        && theirs.holder().equals(now.holder());
        return now == null || cameWithIt ? restored.release() : restored.assign(now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
