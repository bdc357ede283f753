package org.tertulia.shifts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** How the channels are attended in a week. */
@Component
@Transactional(readOnly = true)
public class Coverages {

    private final Shifts shifts;
    private final Members members;

    Coverages(Shifts shifts, Members members) {
        this.shifts = shifts;
        this.members = members;
    }

    /**
     * Of these channels, in the week that begins on this Monday by the clock of this zone, by those
     * of the people whom {@code whom} includes.
     */
    public Map<ChannelId, Coverage> week(
            Sight sight,
            Collection<Channel> channels,
            LocalDate monday,
            ZoneId zone,
            Predicate<MemberId> whom) {
        var begin = monday.atStartOfDay(zone).toInstant();
        var end = monday.plusDays(Coverage.DAYS).atStartOfDay(zone).toInstant();
        var attended =
                shifts.attended(sight, begin, end).stream()
                        .filter(shift -> whom.test(shift.member()))
                        .toList();
        var team = members.list(sight).stream().collect(Collectors.toMap(Member::id, it -> it));
        return channels.stream()
                .collect(
                        Collectors.toMap(
                                Channel::id,
                                channel -> Coverage.of(on(channel, attended, team), monday, zone),
                                (one, _) -> one));
    }

    private static List<Duty> on(
            Channel channel, List<Shift> attended, Map<MemberId, Member> team) {
        return attended.stream()
                .filter(shift -> shift.cover().includes(channel.id(), channel.brand()))
                .filter(shift -> sees(team.get(shift.member()), channel))
                .map(OnDuty::duty)
                .toList();
    }

    /** Whether the member attends what is said there. */
    static boolean sees(@Nullable Member member, Channel channel) {
        return member != null
                && !member.left()
                && member.role().atLeast(Role.AGENT)
                && member.reach().includes(channel.brand());
    }
}
