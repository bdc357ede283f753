package org.tertulia.shifts.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Absences;
import org.tertulia.shifts.Shift;
import org.tertulia.shifts.Shifts;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** Makes the page of one shift. */
@Component
class ShiftViews {

    private final Shifts shifts;
    private final Absences absences;
    private final Members members;
    private final CoverWords covers;

    ShiftViews(Shifts shifts, Absences absences, Members members, CoverWords covers) {
        this.shifts = shifts;
        this.absences = absences;
        this.members = members;
        this.covers = covers;
    }

    ShiftView of(Sight sight, Page page, Shift shift, ShiftForm form, String error) {
        var team = members.list(sight).stream().collect(Collectors.toMap(Member::id, it -> it));
        var date = shift.span().date();
        var whose = shift.standsInFor();
        var mine = shift.member().equals(sight.who().id());
        return new ShiftView(
                shift,
                name(team, shift.member()),
                Week.wholeDay(page, date),
                Times.own(shift.span()),
                Times.reader(page, shift.span()),
                covers.known(sight, page.locale()).words(shift.cover()),
                whose == null ? "" : name(team, whose),
                absences.between(sight, date, date).stream()
                        .anyMatch(absence -> absence.includes(shift.member(), date)),
                mine && !shift.begun(page.now()),
                !shift.over(page.now()),
                others(sight, shift),
                mine ? theirs(sight, page, shift, team) : List.of(),
                form,
                error);
    }

    private static String name(Map<MemberId, Member> team, MemberId who) {
        var member = team.get(who);
        return member == null ? "" : member.name();
    }

    private List<Option> others(Sight sight, Shift shift) {
        return members.list(sight).stream()
                .filter(member -> !member.left() && member.role().atLeast(Role.AGENT))
                .filter(member -> !member.id().equals(shift.member()))
                .filter(
                        member ->
                                shift.cover().brands().stream().allMatch(member.reach()::includes))
                .map(member -> new Option(member.handle(), member.name()))
                .toList();
    }

    /** What others have to do in the fortnight around it. */
    private List<Option> theirs(Sight sight, Page page, Shift shift, Map<MemberId, Member> team) {
        var date = shift.span().date();
        return shifts.between(sight, date.minusDays(7), date.plusDays(7)).stream()
                .filter(other -> !other.member().equals(shift.member()))
                .filter(other -> !other.begun(page.now()))
                .map(
                        other ->
                                new Option(
                                        String.valueOf(other.number()),
                                        name(team, other.member())
                                                + ", "
                                                + Week.day(page, other.span().date())
                                                + ", "
                                                + Times.own(other.span())))
                .toList();
    }
}
