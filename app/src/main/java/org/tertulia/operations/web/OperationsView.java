package org.tertulia.operations.web;

import java.util.List;
import org.tertulia.operations.Condition;
import org.tertulia.operations.Overview;
import org.tertulia.web.Page;

/** The overview in sentences; {@code verdict} is the one that says it all, {@code tally} why. */
record OperationsView(Condition condition, String verdict, String tally, List<Line> lines) {

    static OperationsView of(Overview overview, Page page) {
        var wording = new Wording(page);
        return new OperationsView(
                overview.condition(),
                verdict(overview, page),
                new Tally(page).of(overview),
                overview.parts().stream().map(wording::line).toList());
    }

    private static String verdict(Overview overview, Page page) {
        return switch (overview.condition()) {
            case WELL -> page.t("operations.verdict.well");
            case CARE -> page.t("operations.verdict.care", overview.count(Condition.CARE));
            case TROUBLE -> page.t("operations.verdict.trouble", overview.count(Condition.TROUBLE));
        };
    }
}
