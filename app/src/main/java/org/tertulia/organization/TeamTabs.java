package org.tertulia.organization;

import java.util.List;
import java.util.stream.Stream;
import org.tertulia.kernel.Role;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Tab;

/**
 * The sides of the team, whichever module has the page: who works here, in which departments, when,
 * and what they made of what people say.
 */
public final class TeamTabs {

    private TeamTabs() {}

    /** Those that the reader may open; {@code at} is the path of the one that is shown. */
    public static List<Tab> of(Page page, String at) {
        return Stream.of(
                        tab(page.t("organization.places.members"), "/members", at),
                        tab(page.t("organization.departments"), "/departments", at),
                        tab(page.t("organization.places.roster"), "/shifts", at),
                        tab(page.t("organization.places.insights"), "/insights", at))
                .filter(tab -> !tab.href().equals("/members") || page.can(Role.SUPERVISOR))
                .toList();
    }

    private static Tab tab(String label, String path, String at) {
        return new Tab(label, path, path.equals(at));
    }
}
