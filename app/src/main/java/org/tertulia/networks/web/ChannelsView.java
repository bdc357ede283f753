package org.tertulia.networks.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.hearing.Health;
import org.tertulia.networks.hearing.Rank;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Tab;

/**
 * The channels, the ones that need somebody first, or the {@code closed} ones. {@code after} is
 * where this page began, {@code next} where the following one does.
 */
record ChannelsView(
        List<Row> rows,
        boolean closed,
        int closedCount,
        boolean severalBrands,
        @Nullable Rank after,
        @Nullable Rank next) {

    /** One channel; {@code label} is the key of its network's name. */
    record Row(Health health, String brand, String label, String icon) {}

    List<Tab> tabs(Page page) {
        return List.of(
                new Tab(page.t("networks.channels.open"), "/channels", !closed),
                new Tab(
                        page.t("networks.channels.closed"),
                        "/channels?closed=true",
                        closed,
                        (long) closedCount));
    }

    /** The address of this page of the list. */
    String path() {
        return "/channels?closed=" + closed + (after == null ? "" : "&after=" + after);
    }

    @Nullable String following() {
        return next == null ? null : "/channels?closed=" + closed + "&after=" + next;
    }
}
