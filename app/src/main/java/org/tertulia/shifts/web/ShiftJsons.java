package org.tertulia.shifts.web;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Absence;
import org.tertulia.shifts.Absences;
import org.tertulia.shifts.Shift;

/** Makes what programs read of shifts. */
@Component
class ShiftJsons {

    private final Absences absences;
    private final Departments departments;
    private final Members members;
    private final CoverWords covers;

    ShiftJsons(Absences absences, Departments departments, Members members, CoverWords covers) {
        this.absences = absences;
        this.departments = departments;
        this.members = members;
        this.covers = covers;
    }

    /** Those between these dates. */
    List<ShiftJson> of(Sight sight, Collection<Shift> shifts, LocalDate from, LocalDate until) {
        var away = absences.between(sight, from, until);
        var people = people(sight);
        var words = covers.known(sight, sight.who().locale());
        var last = departments.lastDays(shifts.stream().map(Shift::member).toList());
        return shifts.stream()
                .map(shift -> json(shift, people, words, away(shift, away, last)))
                .toList();
    }

    ShiftJson of(Sight sight, Shift shift) {
        var date = shift.span().date();
        return of(sight, List.of(shift), date, date).getFirst();
    }

    Map<MemberId, Member> people(Sight sight) {
        return members.list(sight).stream().collect(toMap(Member::id, it -> it));
    }

    private static boolean away(
            Shift shift, List<Absence> away, Map<MemberId, LocalDate> lastDays) {
        var date = shift.span().date();
        var last = lastDays.get(shift.member());
        return last != null && last.isBefore(date)
                || away.stream().anyMatch(it -> it.includes(shift.member(), date));
    }

    private static ShiftJson json(
            Shift shift, Map<MemberId, Member> people, CoverWords.Known words, boolean away) {
        var span = shift.span();
        var whose = shift.standsInFor();
        return new ShiftJson(
                shift.number(),
                handle(people, shift.member()),
                whose == null ? null : handle(people, whose),
                span.date().toString(),
                Times.field(span.begins()),
                Times.field(span.ends()),
                span.nextDay(),
                span.zone().getId(),
                span.beginsAt(),
                span.endsAt(),
                words.given(shift.cover()),
                away,
                shift.version());
    }

    static String handle(Map<MemberId, Member> people, MemberId who) {
        var member = people.get(who);
        return member == null ? "" : member.handle();
    }
}
