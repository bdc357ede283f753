package org.tertulia.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import org.jooq.DSLContext;

/** The record as commands beside the program see it, over a connection of their own. */
public final class Outside {

    private final Entries entries;

    /** The connection's transaction decides which moment is seen. */
    public Outside(DSLContext db) {
        this.entries = new Entries(db);
    }

    /** Number and SHA-256, in hexadecimal, of the last entry. */
    public record Head(long n, String hash) {}

    public Head head() {
        var head = entries.head();
        return new Head(head.n(), HexFormat.of().formatHex(head.hash()));
    }

    /** Whether each entry follows the one before, up to the head; needs a transaction. */
    public boolean intact() {
        return Verifying.verify(entries, java.util.List.of()).intact();
    }

    /** Writes an end of the chain down in a data folder. */
    public static void writeDown(Path data, Head head, Instant at) {
        if (head.n() > 0) {
            var anchor = new Anchor(head.n(), HexFormat.of().parseHex(head.hash()), at);
            var files = new AnchorFiles(data);
            files.keep(anchor);
            files.replaceLatest(anchor);
        }
    }
}
