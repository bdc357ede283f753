package org.tertulia.shifts.web;

import java.util.List;
import java.util.stream.Stream;
import org.tertulia.kernel.Role;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Tab;

/** The sides of the roster; {@code at} is the path of the one that is shown. */
final class ShiftsTabs {

    private ShiftsTabs() {}

    static List<Tab> of(Page page, String at) {
        var mine =
                page.can(Role.AGENT)
                        ? Stream.of(tab(page, "shifts.mine", "/shifts/mine", at))
                        : Stream.<Tab>empty();
        return Stream.concat(
                        Stream.of(
                                tab(page, "shifts.roster.week", "/shifts", at),
                                tab(page, "shifts.duty", "/shifts/duty", at),
                                tab(page, "shifts.coverage", "/shifts/coverage", at),
                                tab(page, "shifts.patterns", "/shifts/patterns", at),
                                tab(page, "shifts.swaps", "/shifts/swaps", at),
                                tab(page, "shifts.reaching.chain", "/shifts/chain", at),
                                tab(page, "shifts.emergency", "/shifts/emergency", at)),
                        mine)
                .toList();
    }

    private static Tab tab(Page page, String key, String path, String at) {
        return new Tab(page.t(key), path, path.equals(at));
    }
}
