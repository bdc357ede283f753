package org.tertulia.shifts.emergency.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.emergency.BreakingGlass;
import org.tertulia.shifts.emergency.ChangingDutyRule;
import org.tertulia.shifts.emergency.DutyRules;
import org.tertulia.shifts.emergency.EmergencyHour;
import org.tertulia.shifts.emergency.EmergencyHours;

/** Duty rules and emergency hours, for programs. */
@RestController
@RequestMapping("/api/v1")
class EmergencyApi {

    private static final int MOST = 100;

    private final EmergencyHours hours;
    private final BreakingGlass breaking;
    private final DutyRules rules;
    private final ChangingDutyRule changing;
    private final Brands brands;
    private final Members members;
    private final Clock clock;

    EmergencyApi(
            EmergencyHours hours,
            BreakingGlass breaking,
            DutyRules rules,
            ChangingDutyRule changing,
            Brands brands,
            Members members,
            Clock clock) {
        this.hours = hours;
        this.breaking = breaking;
        this.rules = rules;
        this.changing = changing;
        this.brands = brands;
        this.members = members;
        this.clock = clock;
    }

    /** An emergency hour; {@code member} is the name of who took it. */
    record EmergencyHourJson(
            int id, String member, String reason, Instant beginsAt, Instant endsAt, boolean runs) {}

    /** {@code next} is the {@code before} of the next page; null on the last. */
    record EmergencyHoursJson(List<EmergencyHourJson> items, @Nullable Integer next) {}

    /** Why somebody who is not on duty answers now. */
    record EmergencyAsked(@Nullable String reason) {}

    /** Whether only who is on duty answers in a brand, by its number. */
    record DutyRuleJson(int brand, boolean holds) {}

    /** {@code next} is always null: there are as many as brands. */
    record DutyRulesJson(List<DutyRuleJson> items, @Nullable Integer next) {}

    /** What a rule is to be. */
    record DutyRuleWanted(@Nullable Boolean holds) {}

    /** All for who supervises, one's own that runs for everybody else. */
    @GetMapping("/emergency-hours")
    EmergencyHoursJson list(Sight sight, @RequestParam(defaultValue = "0") int before) {
        var now = clock.instant();
        if (!sight.may(Role.SUPERVISOR)) {
            var own = hours.of(sight.who().id(), now).stream().toList();
            return new EmergencyHoursJson(json(own, now), null);
        }
        var all = hours.list(sight, before, MOST + 1);
        var shown = all.subList(0, Math.min(MOST, all.size()));
        return new EmergencyHoursJson(
                json(shown, now), all.size() > MOST ? shown.getLast().number() : null);
    }

    private List<EmergencyHourJson> json(List<EmergencyHour> all, Instant now) {
        var names = members.names(all.stream().map(EmergencyHour::member).toList());
        return all.stream().map(hour -> json(hour, names, now)).toList();
    }

    private static EmergencyHourJson json(
            EmergencyHour hour, Map<MemberId, String> names, Instant now) {
        return new EmergencyHourJson(
                hour.number(),
                names.getOrDefault(hour.member(), ""),
                hour.reason(),
                hour.beginsAt(),
                hour.endsAt(),
                hour.runs(now));
    }

    /** One's own, from now on. */
    @PostMapping("/emergency-hours")
    @ResponseStatus(HttpStatus.CREATED)
    EmergencyHourJson take(Sight sight, @RequestBody EmergencyAsked asked) {
        var reason = asked.reason();
        var hour = breaking.take(sight, reason == null ? "" : reason);
        return json(List.of(hour), clock.instant()).getFirst();
    }

    /** Ends one's own before its time; the record of it stays. */
    @DeleteMapping("/emergency-hours/{number:[0-9]{1,9}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Sight sight, @PathVariable int number) {
        breaking.end(sight, number);
    }

    @GetMapping("/duty-rules")
    DutyRulesJson rules(Sight sight) {
        var held = rules.all(sight);
        return new DutyRulesJson(
                brands.list(sight).stream()
                        .map(brand -> new DutyRuleJson(brand.number(), held.contains(brand.id())))
                        .toList(),
                null);
    }

    @PutMapping("/duty-rules/{brand:[0-9]{1,9}}")
    DutyRuleJson change(Sight sight, @PathVariable int brand, @RequestBody DutyRuleWanted wanted) {
        var found = brands.find(brand, sight).orElseThrow(() -> new NotFound("brand:" + brand));
        var holds = Boolean.TRUE.equals(wanted.holds());
        changing.change(sight, found.id(), holds);
        return new DutyRuleJson(brand, holds);
    }
}
