package org.tertulia.inbox.review;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.review.Pick.Why;
import org.tertulia.inbox.satisfaction.Rating;
import org.tertulia.inbox.satisfaction.SatisfactionFact.SatisfactionRated;
import org.tertulia.inbox.satisfaction.Surveys;
import org.tertulia.listening.crisis.Rooms;
import org.tertulia.networks.DeliverySettled;

/**
 * Picks the answers to be reviewed when the customer has them, and those that left somebody
 * discontent when that is said. Hearing a thing twice picks nothing twice.
 */
@Component
class Picking {

    private final Picks picks;
    private final Plans plans;
    private final Surveys surveys;
    private final Rooms rooms;
    private final Ending ending;
    private final Clock clock;

    Picking(Picks picks, Plans plans, Surveys surveys, Rooms rooms, Ending ending, Clock clock) {
        this.picks = picks;
        this.plans = plans;
        this.surveys = surveys;
        this.rooms = rooms;
        this.ending = ending;
        this.clock = clock;
    }

    @EventListener(id = "inbox.review.picking")
    void on(DeliverySettled settled) {
        if (settled.state().equals("confirmed")) {
            picks.said(settled.message()).ifPresent(this::pick);
        }
    }

    private void pick(Picks.Said said) {
        var plan = plans.of(said.brand());
        why(said, plan).ifPresent(why -> pick(said, why, plan));
    }

    /** The rarest reason first: it says most. */
    private Optional<Why> why(Picks.Said said, Plan plan) {
        if (plan.crises() && inCrisis(said)) {
            return Optional.of(Why.CRISIS);
        }
        if (plan.newWeeks() > 0 && picks.byNewcomer(said, plan.newWeeks())) {
            return Optional.of(Why.NEW);
        }
        return Lot.REVIEW.draws(said.message(), plan.percent())
                ? Optional.of(Why.LOT)
                : Optional.empty();
    }

    private boolean inCrisis(Picks.Said said) {
        return picks.toCrisis(said)
                || rooms.concern(said.brand(), said.channel(), said.question(), said.saidAt());
    }

    /** Low points are given to all that was said, and what was said last stands for it. */
    @EventListener(id = "inbox.review.discontent")
    void on(SatisfactionRated rated) {
        var plan = plans.of(rated.brand());
        if (plan.low() && rated.score() <= Rating.LOW) {
            surveys.answering(rated.number())
                    .map(member -> picks.said(rated.number(), member))
                    .filter(said -> !said.isEmpty())
                    .ifPresent(said -> pick(said.getLast(), Why.LOW, plan));
        }
    }

    private void pick(Picks.Said said, Why why, Plan plan) {
        var second =
                Lot.SECOND.draws(said.message(), plan.secondPercent())
                        && ending.twice(said.brand(), said.agent());
        picks.add(said, why, second, clock.instant());
    }
}
