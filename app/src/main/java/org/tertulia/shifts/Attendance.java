package org.tertulia.shifts;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.MemberId;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** Who attends channels around a moment, as somebody sees it. */
@Component
@Transactional(readOnly = true)
public class Attendance {

    /** Who comes on later than that is not next. */
    private static final Duration AHEAD = Duration.ofDays(14);

    /** A line about everybody asks for less. */
    private static final Duration SOON = Duration.ofDays(3);

    private final Shifts shifts;
    private final Members members;

    Attendance(Shifts shifts, Members members) {
        this.shifts = shifts;
        this.members = members;
    }

    /** Who is on duty on a channel, and who comes on next: several where they begin together. */
    public record Around(List<Duty> now, List<Duty> next) {

        public static final Around NOBODY = new Around(List.of(), List.of());

        public boolean isEmpty() {
            return now.isEmpty() && next.isEmpty();
        }

        /** Whether somebody has shifts about then, and that member has none now. */
        public boolean lacks(MemberId member) {
            return !isEmpty() && now.stream().noneMatch(duty -> duty.member().equals(member));
        }
    }

    /** Of each of these channels, by one query. */
    public Map<ChannelId, Around> around(Sight sight, Collection<Channel> channels, Instant at) {
        var attended = shifts.attended(sight, at, at.plus(AHEAD));
        var team = team(sight);
        return channels.stream()
                .collect(
                        Collectors.toMap(
                                Channel::id,
                                channel -> around(duties(channel, attended, team), at),
                                (one, _) -> one));
    }

    private static List<Duty> duties(
            Channel channel, List<Shift> attended, Map<MemberId, Member> team) {
        return attended.stream()
                .filter(shift -> shift.cover().includes(channel.id(), channel.brand()))
                .filter(shift -> Coverages.sees(team.get(shift.member()), channel))
                .map(OnDuty::duty)
                .toList();
    }

    /** Whoever is on duty for anything, and who comes on next: a chip's worth. */
    public Around anywhere(Sight sight, Instant at) {
        var here =
                members.list(sight).stream()
                        .filter(member -> !member.left())
                        .map(Member::id)
                        .collect(Collectors.toSet());
        return around(
                shifts.attended(sight, at, at.plus(SOON)).stream()
                        .filter(shift -> here.contains(shift.member()))
                        .map(OnDuty::duty)
                        .toList(),
                at);
    }

    private static Around around(List<Duty> duties, Instant at) {
        var sorted =
                duties.stream()
                        .sorted(Comparator.comparing(Duty::begins).thenComparing(Duty::shift))
                        .toList();
        var later = sorted.stream().filter(duty -> duty.begins().isAfter(at)).toList();
        return new Around(
                sorted.stream().filter(duty -> !duty.begins().isAfter(at)).toList(),
                later.stream()
                        .filter(duty -> duty.begins().equals(later.getFirst().begins()))
                        .toList());
    }

    private Map<MemberId, Member> team(Sight sight) {
        return members.list(sight).stream().collect(Collectors.toMap(Member::id, it -> it));
    }
}
