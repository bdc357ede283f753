package org.tertulia.inbox.review;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.review.ReviewFact.AgentTalkedTo;
import org.tertulia.inbox.review.ReviewFact.TalkSeen;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Uuid7;
import org.tertulia.kernel.Visible;
import org.tertulia.messages.MessageId;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Sight;

/** The talk with the agent: what is said about an answer, and that it was read. */
@UseCase
public class Talking {

    public static final int LONGEST = 4_000;

    private final Picks picks;
    private final Reviews reviews;
    private final Notifying notifying;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Talking(
            Picks picks,
            Reviews reviews,
            Notifying notifying,
            ApplicationEventPublisher events,
            Clock clock) {
        this.picks = picks;
        this.reviews = reviews;
        this.notifying = notifying;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refused with {@link ReviewRefusal.TalkUnfit}, {@link ReviewRefusal.ReviewNotDone} or
     *     {@link ReviewRefusal.OwnAnswer}
     */
    public void talk(Sight sight, MessageId message, String written) {
        var text = Written.clean(written);
        if (!Visible.in(text) || Written.length(text) > LONGEST) {
            throw new Refused(new ReviewRefusal.TalkUnfit(LONGEST));
        }
        var pick = picks.hold(sight, message);
        if (!sight.may(Role.SUPERVISOR)) {
            throw new NotFound("answer:" + message);
        }
        if (pick.agent().equals(sight.who().id())) {
            throw new Refused(new ReviewRefusal.OwnAnswer());
        }
        if (!pick.done()) {
            throw new Refused(new ReviewRefusal.ReviewNotDone());
        }
        var at = clock.instant();
        reviews.add(pick, Uuid7.next(), sight.who().id(), text, at);
        notifying.tell(
                pick.agent(),
                "inbox.review.talk.told",
                List.of(sight.who().name(), pick.number()),
                "/reviews/answers/" + message);
        events.publishEvent(
                new AgentTalkedTo(
                        message.value(), pick.brand(), pick.agent(), sight.who().actor(), at));
    }

    /** Who was talked to has read it all; again changes nothing. */
    public void see(Sight sight, MessageId message) {
        var pick = picks.hold(sight, message);
        if (!pick.agent().equals(sight.who().id())) {
            throw new NotFound("answer:" + message);
        }
        var at = clock.instant();
        if (reviews.see(pick, at)) {
            events.publishEvent(
                    new TalkSeen(message.value(), pick.brand(), sight.who().actor(), at));
        }
    }
}
