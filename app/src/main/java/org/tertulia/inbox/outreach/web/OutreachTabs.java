package org.tertulia.inbox.outreach.web;

import java.util.List;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Tab;

/** The sides of taking part. */
final class OutreachTabs {

    private OutreachTabs() {}

    static List<Tab> of(Page page, String at) {
        return List.of(
                tab(page.t("inbox.outreach.opportunities"), "/taking-part", at),
                tab(page.t("inbox.namings"), "/taking-part/namings", at),
                tab(page.t("inbox.outreach.questions"), "/taking-part/questions", at),
                tab(page.t("inbox.outreach.results"), "/taking-part/results", at),
                tab(page.t("inbox.outreach.limits"), "/taking-part/limits", at));
    }

    private static Tab tab(String label, String path, String at) {
        return new Tab(label, path, path.equals(at));
    }
}
