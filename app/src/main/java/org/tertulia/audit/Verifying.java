package org.tertulia.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.audit.Verification.Break;
import org.tertulia.audit.Verification.Reason;
import org.tertulia.kernel.UseCase;

/** Recomputes the chain from its start and names the first row that does not fit. */
@UseCase
@Transactional(readOnly = true)
public class Verifying {

    private final Entries entries;

    Verifying(Entries entries) {
        this.entries = entries;
    }

    /** Reads the whole record: about a second per 200,000 entries. */
    public Verification verify() {
        var head = entries.head();
        var walk = new Walk();
        try (var chain = entries.chain()) {
            // Entries of transactions that are still open when we began lie beyond the head.
            chain.takeWhile(entry -> entry.n() <= head.n() && walk.accepts(entry))
                    .forEach(walk::step);
        }
        return walk.end(head);
    }

    /** The way along the chain, up to the first break. */
    private static final class Walk {

        private long n;
        private byte[] hash = Chain.START;
        private @Nullable Break found;

        boolean accepts(Entry entry) {
            found = breakAt(entry);
            return found == null;
        }

        private @Nullable Break breakAt(Entry entry) {
            if (entry.n() != n + 1) {
                return new Break(n + 1, Reason.MISSING);
            }
            if (!entry.intact()) {
                return new Break(entry.n(), Reason.CHANGED);
            }
            return Arrays.equals(entry.previous(), hash)
                    ? null
                    : new Break(entry.n(), Reason.DETACHED);
        }

        void step(Entry entry) {
            n = entry.n();
            hash = entry.hash();
        }

        Verification end(Entries.Head head) {
            if (found == null && (n != head.n() || !Arrays.equals(hash, head.hash()))) {
                found = new Break(Math.min(n, head.n()) + 1, Reason.END);
            }
            return new Verification(n, found);
        }
    }
}
