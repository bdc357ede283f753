package org.tertulia.listening.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;

/** Gives channels rounds, other rounds, or none. */
@UseCase
public class Planning {

    /** What an open browser hears. */
    static final String NUDGE = "rounds";

    private final Plans plans;
    private final Rounds rounds;
    private final WhoseTurn turns;
    private final Novelties novelties;
    private final Channels channels;
    private final Members members;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Live live;

    Planning(
            Plans plans,
            Rounds rounds,
            WhoseTurn turns,
            Novelties novelties,
            Channels channels,
            Members members,
            Clock clock,
            ApplicationEventPublisher events,
            Live live) {
        this.plans = plans;
        this.rounds = rounds;
        this.turns = turns;
        this.novelties = novelties;
        this.channels = channels;
        this.members = members;
        this.clock = clock;
        this.events = events;
        this.live = live;
    }

    /**
     * The channels of these numbers have rounds by this schedule from now on. Where the schedule is
     * another one, the round that is to be made now is called off; the next comes by the new one.
     */
    public void plan(Sight sight, Collection<Integer> numbers, Schedule schedule, Due due) {
        for (var channel : meant(sight, numbers)) {
            if (channel.state() == ChannelState.CLOSED) {
                throw new Refused(new RoundsRefusal.ChannelOver(channel.name()));
            }
            demandFit(sight, due, channel);
            plan(sight, channel, schedule, due);
        }
    }

    private void plan(Sight sight, Channel channel, Schedule schedule, Due due) {
        var now = clock.instant();
        var before = plans.hold(sight, channel.id());
        if (before.filter(it -> it.schedule().equals(schedule)).isPresent()) {
            if (before.get().due().equals(due)) {
                return;
            }
            plans.turn(channel.id(), due);
            rounds.turn(channel.id(), turns.of(channel.id(), due, now), now);
        } else {
            rounds.callOff(channel.id(), now);
            plans.put(channel, schedule, due, novelties.head(), now);
        }
        live.nudge(channel.brand(), NUDGE);
        events.publishEvent(planned(sight, channel, schedule, due, now));
    }

    private static RoundsPlanned planned(
            Sight sight, Channel channel, Schedule schedule, Due due, Instant now) {
        return new RoundsPlanned(
                channel.id(),
                channel.number(),
                channel.brand(),
                schedule.every(),
                schedule.begins(),
                schedule.ends(),
                Turns.days(schedule.days()),
                switch (due) {
                    case Due.Person person -> "member:" + person.member();
                    case Due.Everybody everybody -> "role:" + everybody.role();
                },
                sight.who().actor(),
                now);
    }

    /** They have no rounds any more; what was made stays in the history. */
    public void drop(Sight sight, Collection<Integer> numbers) {
        for (var channel : meant(sight, numbers)) {
            if (plans.hold(sight, channel.id()).isEmpty()) {
                continue;
            }
            var now = clock.instant();
            rounds.callOff(channel.id(), now);
            plans.drop(channel.id());
            live.nudge(channel.brand(), NUDGE);
            events.publishEvent(
                    new RoundsDropped(
                            channel.id(),
                            channel.number(),
                            channel.brand(),
                            sight.who().actor(),
                            now));
        }
    }

    private List<Channel> meant(Sight sight, Collection<Integer> numbers) {
        if (numbers.isEmpty()) {
            throw new Refused(new RoundsRefusal.ChannelMissing());
        }
        // In one order, so that two who plan at once do not wait for each other.
        return numbers.stream()
                .distinct()
                .sorted()
                .map(number -> channels.find(sight, number))
                .toList();
    }

    private void demandFit(Sight sight, Due due, Channel channel) {
        switch (due) {
            case Due.Everybody everybody -> {
                if (everybody.role() != Role.AGENT && everybody.role() != Role.SUPERVISOR) {
                    throw new Refused(new RoundsRefusal.NobodyDue());
                }
            }
            case Due.Person person -> {
                var member =
                        members.find(person.member(), sight)
                                .orElseThrow(() -> new Refused(new RoundsRefusal.NobodyDue()));
                if (!canMake(member, channel)) {
                    throw new Refused(new RoundsRefusal.DueUnfit(member.name(), channel.name()));
                }
            }
        }
    }

    /** Whether the member answers, and sees the channel. */
    public static boolean canMake(Member member, Channel channel) {
        return !member.left()
                && member.role().atLeast(Role.AGENT)
                && member.reach().includes(channel.brand());
    }
}
