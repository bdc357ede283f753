package org.tertulia.shifts.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Member;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Attendance;
import org.tertulia.shifts.Duty;
import org.tertulia.shifts.Rostering;
import org.tertulia.shifts.Shifts;
import org.tertulia.shifts.ShiftsRefusal;

/** The roster, for programs. */
@RestController
@RequestMapping("/api/v1/shifts")
class ShiftsApi {

    private final Shifts shifts;
    private final Attendance attendance;
    private final Rostering rostering;
    private final Departments departments;
    private final Channels channels;
    private final ShiftJsons jsons;
    private final Asked asked;
    private final Clock clock;

    ShiftsApi(
            Shifts shifts,
            Attendance attendance,
            Rostering rostering,
            Departments departments,
            Channels channels,
            ShiftJsons jsons,
            Asked asked,
            Clock clock) {
        this.shifts = shifts;
        this.attendance = attendance;
        this.rostering = rostering;
        this.departments = departments;
        this.channels = channels;
        this.jsons = jsons;
        this.asked = asked;
        this.clock = clock;
    }

    /** {@code next} is the Monday of the week after. */
    record ShiftsJson(List<ShiftJson> items, String next) {}

    /**
     * A shift to be: {@code member} and {@code standsInFor} are handles; {@code begins} and {@code
     * ends} are {@code 22:00} by the clock of {@code zone} (the member's own where it is missing),
     * {@code nextDay} says that it ends on the day after {@code date}; {@code covers} is {@code
     * everything}, {@code brand:1} or channels ({@code channel:3}); {@code version} is the one that
     * who changes it saw.
     */
    record Wanted(
            @Nullable String member,
            @Nullable String date,
            @Nullable String begins,
            @Nullable String ends,
            @Nullable Boolean nextDay,
            @Nullable String zone,
            @Nullable List<String> covers,
            @Nullable Integer version) {
        Asked.Fields fields() {
            return new Asked.Fields(member, date, begins, ends, nextDay, zone, covers);
        }
    }

    /** Who is on duty on a channel at a moment, and who comes on next. */
    record DutyJson(int channel, List<On> now, List<On> next) {}

    record On(String member, String name, int shift, Instant begins, Instant ends) {}

    /**
     * Those of the week in which that day is; without one, of this week. {@code department} is the
     * number of one, or of an agency: of its people alone.
     */
    @GetMapping
    ShiftsJson week(
            Sight sight,
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(required = false) @Nullable Integer department) {
        var whom = department == null ? null : departments.find(sight, department).people();
        var today = LocalDate.ofInstant(clock.instant(), sight.who().zone());
        var monday = Week.monday(week == null ? today : Asked.date(week));
        var found =
                shifts.between(sight, monday, monday.plusDays(6)).stream()
                        .filter(shift -> whom == null || whom.contains(shift.member()))
                        .toList();
        return new ShiftsJson(
                jsons.of(sight, found, monday, monday.plusDays(6)), monday.plusDays(7).toString());
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    ShiftJson show(Sight sight, @PathVariable int number) {
        return jsons.of(sight, shifts.find(sight, number));
    }

    /** On that channel, at that moment or now. */
    @GetMapping("/duty")
    DutyJson duty(
            Sight sight,
            @RequestParam int channel,
            @RequestParam(required = false) @Nullable Instant at) {
        var found = channels.find(sight, channel);
        var moment = Objects.requireNonNullElseGet(at, clock::instant);
        var around =
                Objects.requireNonNull(
                        attendance.around(sight, List.of(found), moment).get(found.id()));
        var people = jsons.people(sight);
        return new DutyJson(
                channel,
                around.now().stream().map(duty -> on(duty, people)).toList(),
                around.next().stream().map(duty -> on(duty, people)).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ShiftJson add(Sight sight, @RequestBody Wanted wanted) {
        return jsons.of(sight, rostering.add(sight, asked.draft(sight, wanted.fields())));
    }

    @PutMapping("/{number:[0-9]{1,9}}")
    ShiftJson change(Sight sight, @PathVariable int number, @RequestBody Wanted wanted) {
        var version = seen(wanted.version());
        return jsons.of(
                sight,
                rostering.change(sight, number, version, asked.draft(sight, wanted.fields())));
    }

    /** {@code member} is a handle; whose it is gets it back by standing in for themselves. */
    record Standby(@Nullable String member, @Nullable Integer version) {}

    @PutMapping("/{number:[0-9]{1,9}}/substitute")
    ShiftJson substitute(Sight sight, @PathVariable int number, @RequestBody Standby body) {
        var member = asked.member(sight, body.member());
        return jsons.of(
                sight, rostering.substitute(sight, number, seen(body.version()), member.id()));
    }

    /** The week of that day gets the shifts of the one before. */
    record WeekAsked(@Nullable String week) {}

    /** How many were copied, and how many had no place. */
    record WeekCopied(int shifts, int skipped) {}

    @PostMapping("/copies")
    WeekCopied copy(Sight sight, @RequestBody WeekAsked body) {
        var copied = rostering.copy(sight, Week.monday(Asked.date(body.week())));
        return new WeekCopied(copied.shifts(), copied.skipped());
    }

    @DeleteMapping("/{number:[0-9]{1,9}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            Sight sight,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer version) {
        rostering.remove(sight, number, seen(version));
    }

    private static int seen(@Nullable Integer version) {
        if (version == null) {
            throw new Refused(new ShiftsRefusal.VersionMissing());
        }
        return version;
    }

    private static On on(Duty duty, Map<MemberId, Member> people) {
        var member = people.get(duty.member());
        return new On(
                member == null ? "" : member.handle(),
                member == null ? "" : member.name(),
                duty.shift(),
                duty.begins(),
                duty.ends());
    }
}
