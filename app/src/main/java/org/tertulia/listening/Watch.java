package org.tertulia.listening;

import java.time.Instant;
import org.tertulia.kernel.BrandId;

/**
 * A saved query of one brand; {@code number} names it in URLs, {@code edition} grows each time the
 * query changes.
 */
public record Watch(
        WatchId id,
        int number,
        BrandId brand,
        String name,
        WatchKind kind,
        String query,
        int edition,
        WatchState state,
        Instant createdAt) {}
