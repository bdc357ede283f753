package org.tertulia.shifts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Member;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Absence;
import org.tertulia.shifts.Absences;
import org.tertulia.shifts.Excusing;

/** Who is away when, for programs. */
@RestController
@RequestMapping("/api/v1/shifts/absences")
class AbsencesApi {

    private static final int DAYS = 366;

    private final Absences absences;
    private final Excusing excusing;
    private final ShiftJsons jsons;
    private final Asked asked;
    private final Clock clock;

    AbsencesApi(Absences absences, Excusing excusing, ShiftJsons jsons, Asked asked, Clock clock) {
        this.absences = absences;
        this.excusing = excusing;
        this.jsons = jsons;
        this.asked = asked;
        this.clock = clock;
    }

    record AbsencesJson(List<AbsenceJson> items) {}

    /** {@code member} is a handle; both days are included. */
    record AbsenceJson(int id, String member, String from, String until) {}

    /** One's own where no member is named, of one day where no last one is. */
    record AbsenceWanted(@Nullable String member, @Nullable String from, @Nullable String until) {}

    /** Those that touch these days: from today for a year, where nothing is said. */
    @GetMapping
    AbsencesJson list(
            Sight sight,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until) {
        var first =
                from == null
                        ? LocalDate.ofInstant(clock.instant(), sight.who().zone())
                        : Asked.date(from);
        var last = until == null ? first.plusDays(DAYS) : Asked.date(until);
        var people = jsons.people(sight);
        return new AbsencesJson(
                absences.between(sight, first, last).stream()
                        .map(each -> json(each, people))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AbsenceJson excuse(Sight sight, @RequestBody AbsenceWanted wanted) {
        var member = wanted.member();
        var who =
                member == null || member.isBlank()
                        ? sight.who().id()
                        : asked.member(sight, member).id();
        var first = Asked.date(wanted.from());
        var last = wanted.until() == null ? first : Asked.date(wanted.until());
        return json(excusing.excuse(sight, who, first, last), jsons.people(sight));
    }

    @DeleteMapping("/{number:[0-9]{1,9}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(Sight sight, @PathVariable int number) {
        excusing.lift(sight, number);
    }

    private static AbsenceJson json(Absence absence, Map<MemberId, Member> people) {
        return new AbsenceJson(
                absence.number(),
                ShiftJsons.handle(people, absence.member()),
                absence.from().toString(),
                absence.until().toString());
    }
}
