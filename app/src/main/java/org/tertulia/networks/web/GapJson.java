package org.tertulia.networks.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.hearing.Gaps;
import org.tertulia.web.Page;

/** A span that a channel may have missed; {@code sentence} says how it showed. */
record GapJson(
        int id,
        Instant from,
        Instant until,
        String why,
        String sentence,
        Instant noticedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {

    static GapJson of(Gaps.Noticed gap, Page page) {
        return new GapJson(
                gap.number(),
                gap.from(),
                gap.until(),
                gap.why(),
                page.t(gap.why()),
                gap.noticedAt(),
                gap.closedBy(),
                gap.closedAt());
    }
}
