package org.tertulia.playbook.web;

import java.util.List;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Tab;

/** The sides of the playbook: its protocols, and the manual that they make. */
final class PlaybookTabs {

    private PlaybookTabs() {}

    /** {@code at} is the path of the one that is shown. */
    static List<Tab> of(Page page, String at) {
        return List.of(
                tab(page.t("playbook.protocols"), "/playbook", at),
                tab(page.t("playbook.manual"), "/playbook/manual", at));
    }

    private static Tab tab(String label, String path, String at) {
        return new Tab(label, path, path.equals(at));
    }
}
