package org.tertulia.bulletin.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.bulletin.InsightFilter;
import org.tertulia.bulletin.Insights;
import org.tertulia.bulletin.Phase;
import org.tertulia.organization.Sights;
import org.tertulia.web.Page;
import org.tertulia.web.PaletteSource;
import org.tertulia.web.Typed;

/** Insights by their words or number, and the page of all. */
@Component
class InsightsInPalette implements PaletteSource {

    private final Insights insights;
    private final InsightRows rows;
    private final Sights sights;

    InsightsInPalette(Insights insights, InsightRows rows, Sights sights) {
        this.insights = insights;
        this.rows = rows;
        this.sights = sights;
    }

    @Override
    public List<Entry> matching(Typed typed, Page page) {
        var who = page.who();
        if (who == null) {
            return List.of();
        }
        var sight = sights.of(who);
        var filter = new InsightFilter(Phase.ALL.states(), null, typed.text());
        var found = rows.of(sight, page, insights.list(sight, filter, null, MOST)).stream();
        var all = new Entry(Kind.PAGE, "bulb", page.t("bulletin.insights"), "", "/insights");
        return Stream.concat(
                        found.map(row -> entry(page, row)),
                        Stream.of(all).filter(entry -> entry.fits(typed)))
                .toList();
    }

    private static Entry entry(Page page, InsightRow row) {
        var insight = row.insight();
        return new Entry(
                Kind.INSIGHT,
                "bulb",
                row.title(),
                "#" + insight.number() + " · " + page.t(insight.state().key()),
                insight.path());
    }
}
