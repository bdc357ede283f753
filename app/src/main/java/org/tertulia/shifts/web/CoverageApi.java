package org.tertulia.shifts.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.messages.Habits.Habit;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Coverage;

/** When nobody attends our channels, for programs. */
@RestController
@RequestMapping("/api/v1/shifts/coverage")
class CoverageApi {

    private final CoverageWeeks weeks;
    private final Departments departments;
    private final Asked asked;
    private final Clock clock;

    CoverageApi(CoverageWeeks weeks, Departments departments, Asked asked, Clock clock) {
        this.weeks = weeks;
        this.departments = departments;
        this.asked = asked;
        this.clock = clock;
    }

    /** {@code week} is its Monday, by the clock of {@code zone}. */
    record CoverageJson(String week, String zone, List<ChannelCoverage> items) {}

    /** {@code uncovered} counts the hours of the week without somebody all along. */
    record ChannelCoverage(int channel, int uncovered, List<UncoveredTime> gaps) {}

    /** {@code usual} is how many messages arrive in it, in the mean of the last four weeks. */
    record UncoveredTime(Instant begins, Instant ends, double usual) {}

    /**
     * Of the week in which that day is, this one where none is said, by one's own clock or that of
     * {@code zone}; {@code department} counts the people of one, or of an agency, alone.
     */
    @GetMapping
    CoverageJson show(
            Sight sight,
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable Integer department) {
        var clocks = asked.zone(zone, sight.who().id());
        var today = LocalDate.ofInstant(clock.instant(), clocks);
        var chosen = new Week(Week.monday(week == null ? today : Asked.date(week)), today);
        var whom = department == null ? null : departments.find(sight, department).people();
        var found = weeks.of(sight, chosen, clocks, who -> whom == null || whom.contains(who));
        return new CoverageJson(
                chosen.monday().toString(),
                clocks.getId(),
                found.channels().stream()
                        .map(each -> of(each, found.covered(each), found.usual(each)))
                        .toList());
    }

    private static ChannelCoverage of(Channel channel, Coverage coverage, Habit habit) {
        return new ChannelCoverage(
                channel.number(),
                coverage.uncovered(),
                coverage.gaps().stream()
                        .map(
                                gap ->
                                        new UncoveredTime(
                                                gap.begins(),
                                                gap.ends(),
                                                CoverageWeeks.usual(gap, habit)))
                        .toList());
    }
}
