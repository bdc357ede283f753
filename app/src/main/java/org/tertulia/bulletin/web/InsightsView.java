package org.tertulia.bulletin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.bulletin.Phase;
import org.tertulia.web.kit.Option;
import org.tertulia.web.kit.Tab;

/**
 * The insights of a phase; {@code here} is the page's own address, {@code any} says whether there
 * is one at all.
 */
record InsightsView(
        Phase phase,
        String words,
        String department,
        List<Tab> tabs,
        List<InsightRow> rows,
        List<Option> departments,
        String here,
        @Nullable String next,
        boolean any) {

    boolean narrowed() {
        return !words.isEmpty() || !department.isEmpty();
    }
}
