package org.tertulia.bulletin.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.tertulia.bulletin.InsightFilter;
import org.tertulia.bulletin.InsightState;
import org.tertulia.bulletin.Insights;
import org.tertulia.bulletin.Phase;
import org.tertulia.organization.Department;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.kit.Option;
import org.tertulia.web.kit.Tab;

/** {@code /insights}: what waits for a decision, and all the rest. */
@Controller
class InsightsPage {

    private static final int SHOWN = 50;

    private final Insights insights;
    private final InsightRows rows;
    private final Departments departments;

    InsightsPage(Insights insights, InsightRows rows, Departments departments) {
        this.insights = insights;
        this.rows = rows;
        this.departments = departments;
    }

    /** {@code department} is a number; {@code before} goes on behind an insight. */
    @GetMapping("/insights")
    Html list(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Integer before) {
        var number = Given.number(department);
        var chosen = number == null ? null : departments.find(sight, number);
        var filter = new InsightFilter(Phase.ALL.states(), chosen == null ? null : chosen.id(), q);
        var counts = insights.counts(sight, filter);
        var shownPhase = Phase.of(phase).orElse(q.isBlank() ? Phase.PROPOSED : Phase.ALL);
        var found =
                insights.list(
                        sight,
                        new InsightFilter(shownPhase.states(), filter.department(), filter.words()),
                        before,
                        SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        var here = url(shownPhase, filter.words(), chosen);
        var view =
                new InsightsView(
                        shownPhase,
                        filter.words(),
                        chosen == null ? "" : department.strip(),
                        tabs(page, shownPhase, counts, filter.words(), chosen),
                        rows.of(sight, page, shown),
                        options(sight, page),
                        before == null ? here : here + "&before=" + before,
                        found.size() > SHOWN ? here + "&before=" + shown.getLast().number() : null,
                        !counts.isEmpty()
                                || !insights.list(sight, InsightFilter.ALL, null, 1).isEmpty());
        var titled = page.at(Place.TEAM).titled(page.t("bulletin.insights"));
        return out -> JteinsightsGenerated.render(out, Html.PLAIN, titled, view);
    }

    private static List<Tab> tabs(
            Page page,
            Phase shown,
            Map<InsightState, Integer> counts,
            String words,
            @Nullable Department department) {
        return Arrays.stream(Phase.values())
                .map(
                        phase ->
                                new Tab(
                                        page.t(phase.key()),
                                        url(phase, words, department),
                                        phase == shown,
                                        phase.states().stream()
                                                .mapToLong(it -> counts.getOrDefault(it, 0))
                                                .sum()))
                .toList();
    }

    private static String url(Phase phase, String words, @Nullable Department department) {
        var url = UriComponentsBuilder.fromPath("/insights").queryParam("phase", phase.slug());
        if (department != null) {
            url.queryParam("department", department.number());
        }
        if (!words.isEmpty()) {
            // As a template variable: a plus sign or an ampersand in it is text.
            url.queryParam("q", "{q}").uriVariables(Map.of("q", words));
        }
        return url.encode().toUriString();
    }

    private List<Option> options(Sight sight, Page page) {
        var options = new ArrayList<>(List.of(new Option("", page.t("bulletin.departments.all"))));
        departments
                .all(sight)
                .forEach(it -> options.add(new Option(String.valueOf(it.number()), it.name())));
        return options;
    }
}
