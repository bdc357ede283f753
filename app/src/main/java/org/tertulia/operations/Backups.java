package org.tertulia.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.operations.backup.Nightly;

/** How old the last backup is, by the ledger of the data folder. */
@Component
class Backups {

    /** One a day, and a day more for a program that was off. */
    private static final Duration OLD = Duration.ofDays(2);

    private final Nightly nightly;
    private final boolean own;
    private final Clock clock;
    private final Instant since;

    Backups(Nightly nightly, @Value("${tertulia.database.url:}") String url, Clock clock) {
        this.nightly = nightly;
        this.own = url.isBlank();
        this.clock = clock;
        this.since = clock.instant();
    }

    Part.Backup part() {
        var last = nightly.last();
        if (last == null) {
            // With an external database somebody else may see to it.
            return new Part.Backup(null, null, 0, false, nightly.active(), own && old(since));
        }
        return new Part.Backup(
                last.time(),
                last.file(),
                last.bytes(),
                last.there(),
                nightly.active(),
                old(last.time()));
    }

    private boolean old(Instant at) {
        return clock.instant().isAfter(at.plus(OLD));
    }
}
