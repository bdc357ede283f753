package org.tertulia.inbox.outreach.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.outreach.Purpose;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.kit.Tab;

/** {@code /taking-part/results}: what came of it. */
@Controller
class ResultsPages {

    private final ResultsViews views;

    ResultsPages(ResultsViews views) {
        this.views = views;
    }

    @GetMapping("/taking-part/results")
    Html show(Sight sight, Page page, @RequestParam(defaultValue = "week") String by) {
        var counted = views.counted(sight);
        var rows = views.rows(counted, by, page.zone());
        var view =
                new ResultsView(
                        OutreachTabs.of(page, "/taking-part/results"),
                        ResultsViews.SIDES.stream().map(side -> tab(page, side, by)).toList(),
                        ResultsViews.all(rows),
                        named(page, by, rows),
                        ResultsViews.asked(counted),
                        ResultsViews.latest(counted));
        var titled = page.at(Place.LISTENING).titled(page.t("inbox.outreach.results"));
        return out -> JteresultsGenerated.render(out, Html.PLAIN, titled, view);
    }

    private static Tab tab(Page page, String side, String by) {
        return new Tab(side(page, side), "/taking-part/results?by=" + side, side.equals(by));
    }

    private static String side(Page page, String side) {
        return switch (side) {
            case "week" -> page.t("inbox.outreach.by.week");
            case "channel" -> page.t("inbox.outreach.by.channel");
            case "purpose" -> page.t("inbox.outreach.by.purpose");
            default -> page.t("inbox.outreach.by.person");
        };
    }

    private static List<ResultsView.Tally> named(
            Page page, String by, List<ResultsView.Tally> rows) {
        return rows.stream()
                .map(
                        row ->
                                new ResultsView.Tally(
                                        name(page, by, row.name()),
                                        row.begun(),
                                        row.replied(),
                                        row.thanked(),
                                        row.soured(),
                                        row.stopped()))
                .toList();
    }

    private static String name(Page page, String by, String name) {
        return switch (by) {
            case "week" -> page.day(LocalDate.parse(name));
            case "purpose" -> OutreachWords.purpose(page, Purpose.of(name).orElseThrow());
            default -> name;
        };
    }
}
