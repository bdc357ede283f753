package org.tertulia.listening.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.networks.hearing.Health;
import org.tertulia.networks.hearing.Healths;
import org.tertulia.organization.Sight;

/** The way through the channels: which are to be looked at now. */
@Component
@Transactional(readOnly = true)
public class Walk {

    private final Rounds rounds;
    private final Plans plans;
    private final Novelties novelties;
    private final Channels channels;
    private final Healths healths;
    private final Clock clock;

    Walk(
            Rounds rounds,
            Plans plans,
            Novelties novelties,
            Channels channels,
            Healths healths,
            Clock clock) {
        this.rounds = rounds;
        this.plans = plans;
        this.novelties = novelties;
        this.channels = channels;
        this.healths = healths;
        this.clock = clock;
    }

    /** How much is to be done: rounds to be made, how many of them late, and the next one. */
    public record Ahead(int open, int overdue, Optional<Instant> next) {}

    /** The rounds of now, signed off or not, what is due longest first. */
    public List<Stop> stops(Sight sight) {
        var current = rounds.current(sight);
        if (current.isEmpty()) {
            return List.of();
        }
        return stops(sight, current, novelties.head());
    }

    private List<Stop> stops(Sight sight, List<Round> current, long head) {
        var now = clock.instant();
        var health =
                healths.all(sight).stream()
                        .collect(Collectors.toMap(each -> each.channel().id(), each -> each));
        var novelty = novelties.of(sight, plans.all(sight), head);
        return current.stream().flatMap(round -> stop(round, now, head, health, novelty)).toList();
    }

    private static Stream<Stop> stop(
            Round round,
            Instant now,
            long head,
            Map<ChannelId, Health> health,
            Map<ChannelId, Novelty> novelty) {
        var known = health.get(round.channel());
        var brought = novelty.get(round.channel());
        return known == null
                ? Stream.empty()
                : Stream.of(
                        new Stop(
                                round,
                                round.state(now),
                                known,
                                brought == null ? new Novelty(head, head, 0, 0, null) : brought));
    }

    /** Empty where no channel that the person sees has rounds. */
    public Optional<Ahead> ahead(Sight sight) {
        var planned = plans.all(sight);
        if (planned.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var zone = plans.zone();
        var active =
                channels.all(sight).stream()
                        .filter(channel -> channel.state() == ChannelState.ACTIVE)
                        .map(Channel::id)
                        .collect(Collectors.toSet());
        var states = rounds.current(sight).stream().map(round -> round.state(now)).toList();
        return Optional.of(
                new Ahead(
                        (int) states.stream().filter(RoundState::isOpen).count(),
                        (int) states.stream().filter(RoundState.OVERDUE::equals).count(),
                        planned.stream()
                                .filter(plan -> active.contains(plan.channel()))
                                .flatMap(plan -> plan.schedule().next(now, zone).stream())
                                .min(Comparator.naturalOrder())));
    }
}
