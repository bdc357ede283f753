package org.tertulia.inbox.handover;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.handover.Successor.When;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Attendance;
import org.tertulia.shifts.Duty;

/** To whom what somebody holds may pass at a moment. */
@Component
@Transactional(readOnly = true)
class Successors {

    private final Attendance attendance;
    private final Channels channels;
    private final Members members;

    Successors(Attendance attendance, Channels channels, Members members) {
        this.attendance = attendance;
        this.channels = channels;
        this.members = members;
    }

    /** Who is on duty on its channels then, then who comes on next, then everybody else. */
    List<Successor> of(Sight sight, Collection<Holding> held, Instant at) {
        var team = team(sight);
        var around = around(sight, held, at);
        var found = new LinkedHashMap<MemberId, Successor>();
        around.stream()
                .flatMap(each -> each.now().stream())
                .forEach(duty -> add(found, team.get(duty.member()), When.ON, null));
        around.stream()
                .flatMap(each -> each.next().stream())
                .forEach(duty -> add(found, team.get(duty.member()), When.NEXT, duty.begins()));
        var there = attendance.anywhere(sight, at);
        team.values().stream()
                .filter(member -> !member.left() && member.role().atLeast(Role.AGENT))
                .forEach(
                        member ->
                                add(
                                        found,
                                        member,
                                        there.lacks(member.id()) ? When.OFF : When.ANY,
                                        null));
        found.remove(sight.who().id());
        return List.copyOf(found.values());
    }

    private Collection<Attendance.Around> around(
            Sight sight, Collection<Holding> held, Instant at) {
        var concerned = held.stream().map(Holding::channel).collect(toSet());
        return concerned.isEmpty()
                ? List.of(attendance.anywhere(sight, at))
                : attendance.around(sight, channels.known(concerned).values(), at).values();
    }

    private static void add(
            Map<MemberId, Successor> found,
            @Nullable Member member,
            When when,
            @Nullable Instant begins) {
        if (member != null) {
            found.putIfAbsent(member.id(), new Successor(member, when, begins));
        }
    }

    /** Who is on duty then or comes on next, and may read what one writes. */
    List<MemberId> readers(Sight sight, Instant at) {
        var team = team(sight);
        var writer = team.get(sight.who().id());
        var around = attendance.anywhere(sight, at);
        return Stream.concat(around.now().stream(), around.next().stream())
                .map(Duty::member)
                .distinct()
                .filter(who -> !who.equals(sight.who().id()))
                .filter(who -> writer != null && mayRead(team.get(who), writer))
                .toList();
    }

    private static boolean mayRead(@Nullable Member reader, Member writer) {
        return reader != null && Notes.mayRead(reader, writer);
    }

    private Map<MemberId, Member> team(Sight sight) {
        return members.list(sight).stream()
                .collect(toMap(Member::id, it -> it, (one, _) -> one, LinkedHashMap::new));
    }
}
