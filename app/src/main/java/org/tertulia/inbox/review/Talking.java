package org.tertulia.inbox.review;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.review.ReviewFact.AgentAnsweredTalk;
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
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** The talk with the agent: what both say about an answer, and that the agent read it. */
@UseCase
public class Talking {

    public static final int LONGEST = 4_000;

    private final Picks picks;
    private final Reviews reviews;
    private final Members members;
    private final Notifying notifying;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Talking(
            Picks picks,
            Reviews reviews,
            Members members,
            Notifying notifying,
            ApplicationEventPublisher events,
            Clock clock) {
        this.picks = picks;
        this.reviews = reviews;
        this.members = members;
        this.notifying = notifying;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who supervises says something to the agent, or the agent to those who reviewed and talked.
     *
     * @throws Refused with {@link ReviewRefusal.TalkUnfit} or {@link ReviewRefusal.ReviewNotDone}
     */
    public void talk(Sight sight, MessageId message, String written) {
        var text = Written.clean(written);
        if (!Visible.in(text) || Written.length(text) > LONGEST) {
            throw new Refused(new ReviewRefusal.TalkUnfit(LONGEST));
        }
        var pick = picks.hold(sight, message);
        var own = pick.agent().equals(sight.who().id());
        if (!own && !sight.may(Role.SUPERVISOR)) {
            throw new NotFound("answer:" + message);
        }
        if (!pick.done()) {
            throw new Refused(new ReviewRefusal.ReviewNotDone());
        }
        var at = clock.instant();
        if (own) {
            answer(sight, pick, text, at);
        } else {
            tell(sight, pick, text, at);
        }
    }

    private void tell(Sight sight, Pick pick, String text, Instant at) {
        reviews.add(pick, Uuid7.next(), sight.who().id(), text, at);
        notifying.tell(
                pick.agent(),
                "inbox.review.talk.told",
                List.of(sight.who().name(), pick.number()),
                path(pick));
        events.publishEvent(
                new AgentTalkedTo(
                        pick.message().value(),
                        pick.brand(),
                        pick.agent(),
                        sight.who().actor(),
                        at));
    }

    /** Who answers has read what was said. */
    private void answer(Sight sight, Pick pick, String text, Instant at) {
        see(sight, pick, at);
        var others = new HashSet<>(members.supervising(pick.brand()));
        others.retainAll(reviews.minding(pick));
        others.remove(pick.agent());
        reviews.add(pick, Uuid7.next(), sight.who().id(), text, at);
        others.forEach(
                other ->
                        notifying.tell(
                                other,
                                "inbox.review.talk.answered",
                                List.of(sight.who().name(), pick.number()),
                                path(pick)));
        events.publishEvent(
                new AgentAnsweredTalk(
                        pick.message().value(), pick.brand(), sight.who().actor(), at));
    }

    private static String path(Pick pick) {
        return "/reviews/answers/" + pick.message();
    }

    /** Who was talked to has read it all; again changes nothing. */
    public void see(Sight sight, MessageId message) {
        var pick = picks.hold(sight, message);
        if (!pick.agent().equals(sight.who().id())) {
            throw new NotFound("answer:" + message);
        }
        see(sight, pick, clock.instant());
    }

    private void see(Sight sight, Pick pick, Instant at) {
        if (reviews.see(pick, at)) {
            events.publishEvent(
                    new TalkSeen(pick.message().value(), pick.brand(), sight.who().actor(), at));
        }
    }
}
