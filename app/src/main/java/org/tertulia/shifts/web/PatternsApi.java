package org.tertulia.shifts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Member;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Pattern;
import org.tertulia.shifts.Patterns;
import org.tertulia.shifts.Repeating;

/** Shifts that come back, for programs. */
@RestController
@RequestMapping("/api/v1/shifts/patterns")
class PatternsApi {

    private final Patterns patterns;
    private final Repeating repeating;
    private final ShiftJsons jsons;
    private final CoverWords covers;
    private final Asked asked;
    private final Clock clock;

    PatternsApi(
            Patterns patterns,
            Repeating repeating,
            ShiftJsons jsons,
            CoverWords covers,
            Asked asked,
            Clock clock) {
        this.patterns = patterns;
        this.repeating = repeating;
        this.jsons = jsons;
        this.covers = covers;
        this.asked = asked;
        this.clock = clock;
    }

    record PatternsJson(List<PatternJson> items) {}

    /** As it was asked for; {@code until} is null where it goes on. */
    record PatternJson(
            int id,
            String member,
            List<Integer> days,
            int everyWeeks,
            String from,
            @Nullable String until,
            String begins,
            String ends,
            boolean nextDay,
            String zone,
            List<String> covers) {}

    /**
     * A pattern to be: hours, zone and covers as those of a shift, {@code days} of which Monday is
     * 1, every so many weeks from {@code from} up to {@code until} or for ever.
     */
    record PatternWanted(
            @Nullable String member,
            @Nullable Set<Integer> days,
            @Nullable Integer everyWeeks,
            @Nullable String from,
            @Nullable String until,
            @Nullable String begins,
            @Nullable String ends,
            @Nullable Boolean nextDay,
            @Nullable String zone,
            @Nullable List<String> covers) {}

    /** What was written of it: so many shifts, and so many dates without a place. */
    record PatternMade(PatternJson pattern, int shifts, int skipped) {}

    /** Those that go on, or begin later. */
    @GetMapping
    PatternsJson list(Sight sight) {
        var today = LocalDate.ofInstant(clock.instant(), sight.who().zone());
        var people = jsons.people(sight);
        var words = covers.known(sight, sight.who().locale());
        return new PatternsJson(
                patterns.current(sight, today).stream()
                        .map(each -> json(each, people, words))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PatternMade repeat(Sight sight, @RequestBody PatternWanted wanted) {
        var made = repeating.repeat(sight, pattern(sight, wanted));
        return new PatternMade(
                json(
                        made.pattern(),
                        jsons.people(sight),
                        covers.known(sight, sight.who().locale())),
                made.written().shifts(),
                made.written().skipped());
    }

    /** It comes for the last time before today; what somebody changed of it stays. */
    @DeleteMapping("/{number:[0-9]{1,9}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Sight sight, @PathVariable int number) {
        repeating.end(sight, number);
    }

    private Pattern pattern(Sight sight, PatternWanted wanted) {
        return asked.pattern(
                sight,
                new Asked.Fields(
                        wanted.member(),
                        wanted.from(),
                        wanted.begins(),
                        wanted.ends(),
                        wanted.nextDay(),
                        wanted.zone(),
                        wanted.covers()),
                wanted.days() == null ? Set.of() : wanted.days(),
                wanted.everyWeeks() == null ? 1 : wanted.everyWeeks(),
                wanted.until());
    }

    private static PatternJson json(
            Pattern pattern, Map<MemberId, Member> people, CoverWords.Known words) {
        var span = pattern.span();
        var until = pattern.until();
        return new PatternJson(
                pattern.number(),
                ShiftJsons.handle(people, pattern.member()),
                pattern.days().stream().map(day -> day.getValue()).sorted().toList(),
                pattern.everyWeeks(),
                pattern.from().toString(),
                until == null ? null : until.toString(),
                Times.field(span.begins()),
                Times.field(span.ends()),
                span.nextDay(),
                span.zone().getId(),
                words.given(pattern.cover()));
    }
}
