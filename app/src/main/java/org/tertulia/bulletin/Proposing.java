package org.tertulia.bulletin;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.bulletin.InsightFact.InsightGrew;
import org.tertulia.bulletin.InsightFact.InsightProposed;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;

/** Makes an insight of what people said, or puts more of it to one that is there. */
@UseCase
public class Proposing {

    /** So many at once. */
    public static final int MOST = 200;

    private final Insights insights;
    private final Sources sources;
    private final Steps steps;
    private final Messages messages;
    private final Sending sending;
    private final Announcing announcing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proposing(
            Insights insights,
            Sources sources,
            Steps steps,
            Messages messages,
            Sending sending,
            Announcing announcing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.insights = insights;
        this.sources = sources;
        this.steps = steps;
        this.messages = messages;
        this.sending = sending;
        this.announcing = announcing;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is proposed: {@code department} is a number, null sends it to nobody yet; {@code key}
     * makes it be one, however often the form arrives.
     */
    public record Proposal(
            List<MessageId> messages,
            @Nullable String title,
            @Nullable String idea,
            @Nullable Integer department,
            UUID key) {

        public Proposal {
            messages = List.copyOf(messages);
        }
    }

    /** The insight as it is stored; that of before, where the key has one. */
    public Insight propose(Sight sight, Proposal proposal) {
        var who = sight.who();
        var known = insights.ofKey(proposal.key(), who.id());
        if (known.isPresent()) {
            return known.get();
        }
        var said = said(sight, proposal.messages());
        var department = sending.department(sight, proposal.department());
        var now = clock.instant();
        var added =
                insights.add(
                        Words.title(proposal.title()),
                        Words.text(proposal.idea()),
                        department,
                        who.id(),
                        proposal.key(),
                        now);
        if (added.isEmpty()) {
            // The same form, a moment before.
            return insights.ofKey(proposal.key(), who.id()).orElseThrow();
        }
        var number = added.get();
        var count = sources.add(number, said);
        steps.add(number, 1, who.id(), new Step.Proposed(count), now);
        announcing.sent(who, number, department);
        announcing.changed(number);
        events.publishEvent(new InsightProposed(number, department, count, who.actor(), now));
        return insights.find(sight, number);
    }

    /** More messages for it; those that it has already change nothing. */
    public Insight add(Sight sight, int number, Collection<MessageId> more) {
        var held = insights.hold(sight, number);
        var count = sources.add(number, said(sight, more));
        if (count > 0) {
            var now = clock.instant();
            steps.take(held, sight.who().id(), new Step.Added(count), now);
            announcing.changed(number);
            events.publishEvent(new InsightGrew(number, count, sight.who().actor(), now));
        }
        return insights.find(sight, number);
    }

    private List<Message> said(Sight sight, Collection<MessageId> asked) {
        var ids = asked.stream().distinct().toList();
        if (ids.isEmpty()) {
            throw new Refused(new BulletinRefusal.MessageMissing());
        }
        if (ids.size() > MOST) {
            throw new Refused(new BulletinRefusal.TooManyMessages(MOST));
        }
        var said = messages.byIds(sight, ids);
        if (said.size() < ids.size()) {
            throw new NotFound("messages");
        }
        if (said.stream().anyMatch(Message::ours)) {
            throw new Refused(new BulletinRefusal.OurOwnWords());
        }
        return said;
    }
}
