package org.tertulia.inbox.review;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.MemberLeft;
import org.tertulia.organization.MemberPlaced;
import org.tertulia.organization.Members;

/**
 * When all reviews of an answer are in: as many as are wanted, or as there are people to write
 * them. Nothing waits for a second person whom there is not.
 */
@Component
class Ending {

    private final Picks picks;
    private final Reviews reviews;
    private final Members members;
    private final Notifying notifying;
    private final Clock clock;

    Ending(Picks picks, Reviews reviews, Members members, Notifying notifying, Clock clock) {
        this.picks = picks;
        this.reviews = reviews;
        this.members = members;
        this.notifying = notifying;
        this.clock = clock;
    }

    /** Whether there are two who may review what somebody said. */
    boolean twice(BrandId brand, MemberId agent) {
        return others(brand, agent, List.of()) > 1;
    }

    private int others(BrandId brand, MemberId agent, List<Review> before) {
        var others = new HashSet<>(members.supervising(brand));
        others.remove(agent);
        before.forEach(review -> others.remove(review.reviewer()));
        return others.size();
    }

    /** Ends it unless somebody is left to review it; whether it did. */
    boolean end(Pick pick, Instant at) {
        var in = reviews.of(pick);
        if (in.size() < pick.wanted() && others(pick.brand(), pick.agent(), in) > 0) {
            return false;
        }
        picks.done(pick, at);
        notifying.tell(
                pick.agent(),
                "inbox.review.told",
                List.of(pick.number()),
                "/reviews/answers/" + pick.message());
        return true;
    }

    @EventListener(id = "inbox.review.left")
    void on(MemberLeft left) {
        endWhatIsHalf();
    }

    @EventListener(id = "inbox.review.placed")
    void on(MemberPlaced placed) {
        endWhatIsHalf();
    }

    private void endWhatIsHalf() {
        picks.half().forEach(pick -> end(pick, clock.instant()));
    }
}
