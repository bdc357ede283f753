package org.tertulia.inbox.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tertulia.kernel.Role;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Tab;

/** The sides of care: what is to be answered, how content they were, how well we answered. */
public final class Sides {

    /** Those of who answers. */
    private static final Set<String> AGENTS = Set.of("/approvals", "/reviews");

    private Sides() {}

    /** Those that the reader may open; {@code at} is the path of the one that is shown. */
    public static List<Tab> of(Page page, String at) {
        return Stream.of(
                        tab(page.t("inbox.title"), "/inbox", at),
                        tab(page.t("inbox.approvals"), "/approvals", at),
                        tab(page.t("inbox.satisfaction"), "/satisfaction", at),
                        tab(page.t("inbox.review"), "/reviews", at))
                .filter(tab -> !AGENTS.contains(tab.href()) || page.can(Role.AGENT))
                .toList();
    }

    private static Tab tab(String label, String path, String at) {
        return new Tab(label, path, path.equals(at));
    }
}
