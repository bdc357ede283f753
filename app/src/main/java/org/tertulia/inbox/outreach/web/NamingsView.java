package org.tertulia.inbox.outreach.web;

import java.util.List;
import java.util.Map;
import org.tertulia.inbox.outreach.Standing;
import org.tertulia.web.kit.Tab;

/** What names us where we only listen: how much stands how, and of one standing the latest. */
record NamingsView(
        List<Tab> tabs,
        Map<Standing, Integer> counts,
        Standing as,
        int days,
        List<OutreachView.Row> rows) {

    String path(Standing standing) {
        return "/taking-part/namings?as=" + standing.word() + "&days=" + days;
    }
}
