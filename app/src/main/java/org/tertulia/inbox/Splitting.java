package org.tertulia.inbox;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.audience.AuthorRef;
import org.tertulia.audience.ContactId;
import org.tertulia.audience.Contacts;
import org.tertulia.inbox.Conversation.Place;
import org.tertulia.inbox.InboxFact.ConversationSplit;
import org.tertulia.inbox.State.Answered;
import org.tertulia.inbox.State.Claimed;
import org.tertulia.inbox.State.Ended;
import org.tertulia.inbox.State.Waiting;
import org.tertulia.inbox.Turns.Came;
import org.tertulia.inbox.drafts.Needs;
import org.tertulia.inbox.outreach.Parts;
import org.tertulia.inbox.routing.Takers;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;

/**
 * Makes messages of a conversation a conversation of their own: another matter of the same contact.
 * Our answers go with what they answer; merging undoes it.
 */
@UseCase
public class Splitting {

    private final Conversations conversations;
    private final Turns turns;
    private final Answers answers;
    private final Messages messages;
    private final Contacts contacts;
    private final Parts parts;
    private final Voices voices;
    private final Takers takers;
    private final Needs needs;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Splitting(
            Conversations conversations,
            Turns turns,
            Answers answers,
            Messages messages,
            Contacts contacts,
            Parts parts,
            Voices voices,
            Takers takers,
            Needs needs,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.turns = turns;
        this.answers = answers;
        this.messages = messages;
        this.contacts = contacts;
        this.parts = parts;
        this.voices = voices;
        this.takers = takers;
        this.needs = needs;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** Some of what they said, and our answers to it. */
    private record Part(List<Came> said, List<Came> open, List<Answer> answers) {}

    /**
     * What of these still waits for an answer waits in the new conversation, by its own promise;
     * who holds the one holds both.
     *
     * @param chosen messages of theirs
     * @return the number of the new conversation
     * @throws Refused with {@link InboxRefusal.SplitUnfit}, {@link InboxRefusal.AnsweredHere},
     *     {@link InboxRefusal.BegunByUs}, {@link InboxRefusal.AlreadyClosed}, {@link
     *     InboxRefusal.MergedInto}, {@link InboxRefusal.HeldByAnother}, {@link
     *     InboxRefusal.AnswerUnderWay} or {@link InboxRefusal.DraftWaits}
     */
    public long split(Sight sight, long number, Collection<MessageId> chosen) {
        var from = conversations.hold(sight, number);
        mustBeFree(sight, from);
        var picked = Set.copyOf(chosen);
        var said = turns.theirs(from.id());
        var all = answers.of(from.id());
        var open = open(from, said, all);
        var going = part(said, open, all, picked, true);
        var staying = part(said, open, all, picked, false);
        if (going.said().size() != picked.size() || picked.isEmpty() || staying.said().isEmpty()) {
            throw new Refused(new InboxRefusal.SplitUnfit());
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var part = opened(sight, from, going, at);
        var rest = rest(from, staying);
        var moved = moved(going);
        turns.split(from.id(), part.id(), moved);
        var left = settled(sight, from, rest, staying);
        conversations.save(List.of(left, settled(sight, part, part.state(), going)));
        acts.split(left, part, sight.who().id(), at);
        events.publishEvent(
                new ConversationSplit(
                        number,
                        from.brand(),
                        part.number(),
                        moved.size(),
                        sight.who().actor(),
                        at));
        return part.number();
    }

    private void mustBeFree(Sight sight, Conversation from) {
        if (from.state() instanceof Ended ended) {
            throw new Refused(ended.why());
        }
        takers.mustTake(sight, from.queue());
        Conversation.mustHoldIfHeld(from.hold(), sight.who());
        var delivery = from.delivery();
        if (delivery != null && delivery.open()) {
            throw new Refused(new InboxRefusal.AnswerUnderWay());
        }
        if (needs.waitsIn(from)) {
            throw new Refused(new InboxRefusal.DraftWaits(from.number()));
        }
    }

    /**
     * What waits for an answer: of what asked us something and no answer names, from the first that
     * waits on as many as are counted. Where two were merged, it need not be what came last.
     */
    private List<Came> open(Conversation from, List<Came> said, List<Answer> answers) {
        var question = from.question();
        if (question == null) {
            return List.of();
        }
        var settled =
                answers.stream()
                        .filter(answer -> !answer.holding())
                        .map(Answer::question)
                        .collect(toSet());
        // What they had said to others was no question to us.
        settled.addAll(parts.decided(said.stream().map(Came::message).toList()));
        return said.stream()
                .filter(each -> !settled.contains(each.message()))
                .filter(each -> !each.at().isBefore(question.asked()))
                .sorted(Comparator.comparing(Came::at))
                .limit(question.count())
                .toList();
    }

    private static Part part(
            List<Came> said,
            List<Came> open,
            List<Answer> answers,
            Set<MessageId> picked,
            boolean goes) {
        return new Part(
                said.stream().filter(each -> picked.contains(each.message()) == goes).toList(),
                open.stream().filter(each -> picked.contains(each.message()) == goes).toList(),
                answers.stream().filter(each -> picked.contains(each.question()) == goes).toList());
    }

    private Conversation opened(Sight sight, Conversation from, Part going, Instant at) {
        var last = last(going.said());
        return conversations.openApart(
                new Conversation(
                        ConversationId.next(),
                        0,
                        from.brand(),
                        contact(sight, from, last),
                        at,
                        place(sight, last),
                        state(going, question(going.open()), from.hold()),
                        new Conversation.Latest(last.message(), last.at()),
                        null,
                        from.placement(),
                        from.urgency()));
    }

    /** Whose it is: where two people's were merged, not always whose conversation it was. */
    private @Nullable ContactId contact(Sight sight, Conversation from, Came last) {
        var message = messages.byId(sight, last.message());
        var author = message.author();
        if (author == null) {
            return from.contact();
        }
        var network = voices.on(message.channel()).channel().network();
        var ref = new AuthorRef(network, author, message.at());
        return contacts.of(List.of(ref)).get(ref);
    }

    /** What stays of its clock goes on as long as what it runs from stays, and was asked first. */
    private State rest(Conversation from, Part staying) {
        var question = from.question();
        if (question == null) {
            mustHaveAnswer(staying);
            return from.state();
        }
        var left = question(staying.open());
        var same =
                left != null
                        && left.asked().equals(question.asked())
                        && left.since().equals(question.since());
        return state(staying, same ? question.counting(staying.open().size()) : left, from.hold());
    }

    private State state(Part part, @Nullable Question question, @Nullable Hold hold) {
        if (question != null) {
            return hold == null ? new Waiting(question) : new Claimed(question, hold);
        }
        var answered = mustHaveAnswer(part);
        var kept =
                part.said().stream()
                        .filter(each -> answers(part, each))
                        .allMatch(each -> each.question().keptBy(answered));
        return new Answered(answered, kept, hold);
    }

    private static boolean answers(Part part, Came said) {
        return part.answers().stream()
                .filter(each -> !each.holding())
                .anyMatch(each -> each.question().equals(said.message()));
    }

    private Instant mustHaveAnswer(Part part) {
        return answers.confirmed(part.answers())
                .orElseThrow(
                        () ->
                                new Refused(
                                        begunByUs(part)
                                                ? new InboxRefusal.BegunByUs()
                                                : new InboxRefusal.AnsweredHere()));
    }

    /** They had said it to others, and it asked nothing of us. */
    private boolean begunByUs(Part part) {
        var said = part.said().stream().map(Came::message).toList();
        return parts.decided(said).containsAll(said);
    }

    private static @Nullable Question question(List<Came> open) {
        var asked = open.stream().sorted(Comparator.comparing(Came::at)).toList();
        Question question = null;
        for (var each : asked) {
            question = question == null ? each.question() : question.and(each.at(), each.terms());
        }
        return question;
    }

    private static List<MessageId> moved(Part going) {
        var moved = new ArrayList<>(going.said().stream().map(Came::message).toList());
        going.answers().forEach(each -> moved.add(each.message()));
        return moved;
    }

    private Conversation settled(Sight sight, Conversation one, State state, Part part) {
        return one.with(
                place(sight, last(part.said())),
                state,
                turns.latest(one.id()),
                Uncertainty.among(part.answers().stream().map(Answer::delivery).toList()),
                one.placement(),
                one.urgency());
    }

    private Place place(Sight sight, Came last) {
        var message = messages.byId(sight, last.message());
        return new Place(message.channel(), message.kind());
    }

    private static Came last(List<Came> said) {
        return said.stream().max(Comparator.comparing(Came::at)).orElseThrow();
    }
}
