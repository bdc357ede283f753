package org.tertulia.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDs of version 7 (RFC 9562, section 5.7): ids made later sort later, so that rows that
 * belong together lie together in a b-tree.
 */
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The last stamp given: milliseconds in the upper bits, a 12-bit counter in the lower. */
    private static final AtomicLong LAST = new AtomicLong();

    private Uuid7() {}

    /** No id made at this moment or later sorts before it. */
    public static UUID first(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000L, 0x8000_0000_0000_0000L);
    }

    /**
     * A new id, greater than every id made before in this program, even if the clock steps back.
     */
    public static UUID next() {
        var stamp = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
        var high = (stamp >>> 12 << 16) | 0x7000L | (stamp & 0xFFF);
        var low = (RANDOM.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
