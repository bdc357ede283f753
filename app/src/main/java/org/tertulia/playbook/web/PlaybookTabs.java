package org.tertulia.playbook.web;

import java.util.List;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Tab;

/**
 * The sides of the playbook: its protocols and approved messages, the manual that they make, how
 * they are used, and what none of them fits.
 */
public final class PlaybookTabs {

    private PlaybookTabs() {}

    /** {@code at} is the path of the one that is shown. */
    public static List<Tab> of(Page page, String at) {
        return List.of(
                tab(page.t("playbook.protocols"), "/playbook", at),
                tab(page.t("playbook.said"), "/playbook/messages", at),
                tab(page.t("playbook.manual"), "/playbook/manual", at),
                tab(page.t("playbook.situations"), "/playbook/situations", at),
                tab(page.t("playbook.use"), "/playbook/use", at));
    }

    private static Tab tab(String label, String path, String at) {
        return new Tab(label, path, path.equals(at));
    }
}
