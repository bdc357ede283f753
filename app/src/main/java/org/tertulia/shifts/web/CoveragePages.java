package org.tertulia.shifts.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.messages.Habits.Habit;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Networks;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Coverage;
import org.tertulia.shifts.Coverage.Hour;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** {@code /shifts/coverage}: channels by hours of a week, and when nobody is there. */
@Controller
class CoveragePages {

    /** The busiest; the others can be unfolded. */
    private static final int GAPS = 4;

    /** So many messages in an hour, in the mean, are worth a shift. */
    private static final double BUSY = 1;

    private final CoverageWeeks weeks;
    private final Networks networks;
    private final Teams teams;

    CoveragePages(CoverageWeeks weeks, Networks networks, Teams teams) {
        this.weeks = weeks;
        this.networks = networks;
        this.teams = teams;
    }

    @GetMapping("/shifts/coverage")
    Html show(
            Sight sight,
            Page page,
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(required = false) @Nullable String department) {
        var chosen = Week.of(week, page);
        var team = teams.of(sight, department);
        var found = weeks.of(sight, chosen, page.zone(), team::includes);
        var view =
                new CoverageView(
                        chosen,
                        team,
                        CoverageWeeks.WEEKS,
                        Times.city(page.zone()),
                        chosen.days().stream().map(date -> Week.day(page, date)).toList(),
                        found.channels().stream().map(it -> row(page, it, found)).toList(),
                        found.covered().values().stream()
                                .flatMap(it -> it.hours().stream())
                                .anyMatch(hour -> hour.people() > 0));
        var titled = page.at(Place.TEAM).titled(page.t("shifts.coverage"));
        return out -> JtecoverageGenerated.render(out, Html.PLAIN, titled, view);
    }

    private CoverageView.Row row(Page page, Channel channel, CoverageWeeks.CoverageWeek week) {
        var coverage = week.covered(channel);
        var habit = week.usual(channel);
        var gaps =
                coverage.gaps().stream()
                        .sorted(
                                Comparator.<Coverage.Gap>comparingDouble(
                                                it -> CoverageWeeks.usual(it, habit))
                                        .reversed())
                        .toList();
        return new CoverageView.Row(
                channel.number(),
                channel.name(),
                networks.icon(channel.network()),
                page.t(networks.label(channel.network())),
                coverage.uncovered() == 0
                        ? page.t("shifts.coverage.whole")
                        : page.t(
                                "shifts.coverage.hours",
                                coverage.uncovered(),
                                whole(
                                        gaps.stream()
                                                .mapToDouble(it -> CoverageWeeks.usual(it, habit))
                                                .sum())),
                stretches(page, coverage, habit),
                gaps.stream().limit(GAPS).map(it -> gap(page, it, habit)).toList(),
                gaps.stream().skip(GAPS).map(it -> gap(page, it, habit)).toList());
    }

    private static CoverageView.Gap gap(Page page, Coverage.Gap gap, Habit habit) {
        var first = gap.hours().getFirst();
        var last = gap.hours().getLast();
        var whole = gap.hours().size() == Coverage.WEEK;
        var when =
                whole
                        ? page.t("shifts.coverage.week")
                        : first.date().equals(last.date())
                                ? page.t(
                                        "shifts.coverage.gap",
                                        day(page, first),
                                        first.hour(),
                                        last.hour() + 1)
                                : page.t(
                                        "shifts.coverage.gap.days",
                                        day(page, first),
                                        first.hour(),
                                        day(page, last),
                                        last.hour() + 1);
        var sum = CoverageWeeks.usual(gap, habit);
        return new CoverageView.Gap(when, page.t("shifts.coverage.usual", whole(sum)), sum >= BUSY);
    }

    private static String day(Page page, Hour hour) {
        return Week.day(page, hour.date());
    }

    /** Less than one message is still more than none. */
    private static long whole(double messages) {
        return messages > 0 ? Math.max(1, Math.round(messages)) : 0;
    }

    /** Hours that look alike are one box: a week of a channel is drawn with a few. */
    private static List<CoverageView.Stretch> stretches(Page page, Coverage coverage, Habit habit) {
        var stretches = new ArrayList<CoverageView.Stretch>();
        var hours = coverage.hours();
        var from = 0;
        for (var at = 1; at <= hours.size(); at++) {
            if (at == hours.size() || !alike(hours.get(from), hours.get(at), habit)) {
                stretches.add(stretch(page, hours.subList(from, at), from, habit));
                from = at;
            }
        }
        return stretches;
    }

    private static boolean alike(Hour one, Hour other, Habit habit) {
        return one.date().equals(other.date()) && look(one, habit).equals(look(other, habit));
    }

    private static CoverageView.Stretch stretch(
            Page page, List<Hour> hours, int from, Habit habit) {
        var first = hours.getFirst();
        var sum = hours.stream().mapToDouble(hour -> CoverageWeeks.usual(hour, habit)).sum();
        var text =
                page.t(
                        "shifts.coverage.stretch",
                        day(page, first),
                        first.hour(),
                        hours.getLast().hour() + 1,
                        first.people(),
                        whole(sum));
        return new CoverageView.Stretch(from, from + hours.size(), look(first, habit), text);
    }

    private static String look(Hour hour, Habit habit) {
        if (hour.empty()) {
            return "none";
        }
        return switch (hour.level()) {
            case NONE -> "bare-" + heat(CoverageWeeks.usual(hour, habit));
            case PART -> "part";
            case WHOLE -> "on-" + Math.min(3, hour.people());
        };
    }

    /** From 0, nothing usually arrives, to 3. */
    private static int heat(double messages) {
        if (messages == 0) {
            return 0;
        }
        return messages < BUSY ? 1 : messages < 5 * BUSY ? 2 : 3;
    }
}
