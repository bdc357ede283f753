package org.tertulia.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;

/**
 * Writes the end of the chain down outside the database, so that a lost tail and a chain rewritten
 * as a whole show. Nothing is written down any more once the database contradicts it.
 */
@Component
public class Anchoring extends Loop {

    /** Between two lines that are kept; the latest is replaced every second. */
    private static final Duration BETWEEN = Duration.ofMinutes(5);

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final AnchorFiles files;
    private final Entries entries;
    private final Clock clock;
    private @Nullable Anchor latest;
    private @Nullable Instant kept;

    Anchoring(
            @Value("${tertulia.data}") Path data,
            Entries entries,
            Clock clock,
            @Value("${tertulia.background}") boolean background) {
        super(background);
        this.files = new AnchorFiles(data);
        this.entries = entries;
        this.clock = clock;
        this.latest = files.last();
    }

    @Override
    public synchronized boolean round() {
        var head = entries.head();
        if (head.n() == 0 || latest != null && head.n() <= latest.n() || !holds()) {
            return false;
        }
        var now = clock.instant();
        var anchor = new Anchor(head.n(), head.hash(), now);
        files.replaceLatest(anchor);
        latest = anchor;
        if (kept == null || !now.isBefore(kept.plus(BETWEEN))) {
            files.keep(anchor);
            kept = now;
        }
        return false;
    }

    /** Whether the database still has the entry that was written down last. */
    public synchronized boolean holds() {
        return latest == null || Arrays.equals(entries.hash(latest.n()), latest.hash());
    }

    /** When the end was last written down; null when it never was. */
    public synchronized @Nullable Instant last() {
        return latest == null ? null : latest.at();
    }

    /** Begins anew from the database as it is; what was written down before is put aside. */
    public synchronized void begin() {
        if (!holds()) {
            forget(NAME.format(clock.instant()));
        }
    }

    synchronized void forget(String name) {
        files.putAside(name);
        latest = null;
        kept = null;
    }
}
