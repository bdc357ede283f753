package org.tertulia.listening.rounds;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.networks.Channels;
import org.tertulia.networks.hearing.Health;
import org.tertulia.networks.hearing.Healths;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;

/**
 * Signs a round off: who made it, and what was seen. Who signs again, or a moment later than
 * somebody else, gets the sign-off that is there.
 */
@UseCase
public class SigningOff {

    private final Rounds rounds;
    private final Plans plans;
    private final Novelties novelties;
    private final Channels channels;
    private final Healths healths;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Live live;

    SigningOff(
            Rounds rounds,
            Plans plans,
            Novelties novelties,
            Channels channels,
            Healths healths,
            Clock clock,
            ApplicationEventPublisher events,
            Live live) {
        this.rounds = rounds;
        this.plans = plans;
        this.novelties = novelties;
        this.channels = channels;
        this.healths = healths;
        this.clock = clock;
        this.events = events;
        this.live = live;
    }

    /**
     * The round as it is signed off now.
     *
     * @param upTo the line of the stream up to which the person looked: what came later is new to
     *     the next round
     */
    public Round signOff(Sight sight, int number, long upTo) {
        var plan = hold(sight, number);
        var round = rounds.find(sight, number);
        if (round.signOff() != null) {
            return round;
        }
        demandOpen(round);
        return sign(sight, round, novelty(sight, plan, round, upTo));
    }

    /**
     * Signs those of them off on which nothing is new and nothing is wrong; those that somebody has
     * yet to look at are left. How many of them are signed off now.
     */
    public int signOffQuiet(Sight sight, Collection<Integer> numbers, long upTo) {
        return (int)
                numbers.stream()
                        .distinct()
                        .sorted()
                        .filter(number -> signedQuietly(sight, number, upTo))
                        .count();
    }

    private boolean signedQuietly(Sight sight, int number, long upTo) {
        var plan = hold(sight, number);
        var round = rounds.find(sight, number);
        if (round.signOff() != null || !round.state(clock.instant()).isOpen()) {
            return round.signOff() != null;
        }
        var novelty = novelty(sight, plan, round, upTo);
        if (!isQuiet(novelty, health(sight, round))) {
            return false;
        }
        sign(sight, round, novelty);
        return true;
    }

    /** Whether nobody needs to look closer. */
    static boolean isQuiet(Novelty novelty, Health health) {
        return novelty.isNone() && health.condition() == Health.Condition.WELL;
    }

    /** Of two who sign at once the later one waits here. */
    private Optional<Plan> hold(Sight sight, int number) {
        return plans.hold(sight, rounds.find(sight, number).channel());
    }

    private void demandOpen(Round round) {
        switch (round.state(clock.instant())) {
            case OPEN, OVERDUE -> {}
            case MISSED -> throw new Refused(new RoundsRefusal.RoundOver());
            case CALLED_OFF -> throw new Refused(new RoundsRefusal.RoundCalledOff());
            case PUNCTUAL, LATE -> throw new IllegalStateException("Signed: " + round.number());
        }
    }

    private Novelty novelty(Sight sight, Optional<Plan> held, Round round, long upTo) {
        // Who drops a plan calls its round off.
        var plan = held.orElseThrow(() -> new IllegalStateException("No plan: " + round.number()));
        if (upTo > novelties.head()) {
            throw new Refused(new RoundsRefusal.SeenUnheard());
        }
        return novelties.of(sight, plan, Math.max(plan.seen(), upTo));
    }

    private Round sign(Sight sight, Round round, Novelty novelty) {
        var now = clock.instant();
        var condition = health(sight, round).condition().word();
        rounds.sign(
                round,
                new SignOff(
                        sight.who().id(),
                        now,
                        novelty.after(),
                        novelty.upTo(),
                        novelty.messages(),
                        novelty.mentions(),
                        novelty.last(),
                        condition));
        plans.seen(round.channel(), novelty.upTo());
        live.nudge(round.brand(), Planning.NUDGE);
        events.publishEvent(
                new RoundSignedOff(
                        round.number(),
                        round.channel(),
                        round.brand(),
                        round.dueAt(),
                        !now.isBefore(round.lateAt()),
                        novelty.messages(),
                        novelty.mentions(),
                        novelty.last(),
                        condition,
                        sight.who().actor(),
                        now));
        return rounds.find(sight, round.number());
    }

    private Health health(Sight sight, Round round) {
        var channel = channels.known(List.of(round.channel())).get(round.channel());
        if (channel == null) {
            throw new IllegalStateException("No channel of round " + round.number());
        }
        return healths.find(sight, channel.number());
    }
}
