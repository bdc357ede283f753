package org.tertulia.audit;

import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What the chain's end was at some time, written down outside the database. */
record Anchor(long n, byte[] hash, Instant at) {

    private static final HexFormat HEX = HexFormat.of();

    String line() {
        return "%d %s %s".formatted(n, HEX.formatHex(hash), at);
    }

    /** Null for a line that was cut off. */
    static @Nullable Anchor of(String line) {
        var words = line.strip().split(" ");
        if (words.length != 3 || words[1].length() != 64) {
            return null;
        }
        try {
            return new Anchor(
                    Long.parseLong(words[0]), HEX.parseHex(words[1]), Instant.parse(words[2]));
        } catch (RuntimeException e) {
            return null;
        }
    }
}
