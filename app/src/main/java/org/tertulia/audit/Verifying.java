package org.tertulia.audit;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.audit.Verification.Break;
import org.tertulia.audit.Verification.Reason;
import org.tertulia.kernel.UseCase;

/**
 * Recomputes the chain from its start, compares it with what was written down outside the database,
 * and names the first row that does not fit.
 */
@UseCase
@Transactional(readOnly = true)
public class Verifying {

    private final Entries entries;
    private final AnchorFiles anchors;

    @Autowired
    Verifying(Entries entries, @Value("${tertulia.data}") Path data) {
        this(entries, new AnchorFiles(data));
    }

    Verifying(Entries entries, AnchorFiles anchors) {
        this.entries = entries;
        this.anchors = anchors;
    }

    /** Reads the whole record: about a second per 200,000 entries. */
    public Verification verify() {
        // Before the head: what is written down meanwhile lies beyond it.
        return verify(entries, anchors.all());
    }

    static Verification verify(Entries entries, List<Anchor> known) {
        var head = entries.head();
        var walk = new Walk(known);
        try (var chain = entries.chain()) {
            // Entries of transactions that are still open when we began lie beyond the head.
            chain.takeWhile(entry -> entry.n() <= head.n() && walk.accepts(entry))
                    .forEach(walk::step);
        }
        return walk.end(head);
    }

    /** The way along the chain, up to the first break. */
    private static final class Walk {

        private final Map<Long, byte[]> anchors;
        private final long longest;
        private long n;
        private byte[] hash = Chain.START;
        private @Nullable Break found;

        Walk(List<Anchor> anchors) {
            this.anchors =
                    anchors.stream().collect(toMap(Anchor::n, Anchor::hash, (one, other) -> one));
            this.longest = anchors.isEmpty() ? 0 : anchors.getLast().n();
        }

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
            if (!Arrays.equals(entry.previous(), hash)) {
                return new Break(entry.n(), Reason.DETACHED);
            }
            var anchor = anchors.get(entry.n());
            return anchor == null || Arrays.equals(anchor, entry.hash())
                    ? null
                    : new Break(entry.n(), Reason.REWRITTEN);
        }

        void step(Entry entry) {
            n = entry.n();
            hash = entry.hash();
        }

        Verification end(Entries.Head head) {
            if (found == null && (n != head.n() || !Arrays.equals(hash, head.hash()))) {
                found = new Break(Math.min(n, head.n()) + 1, Reason.END);
            }
            if (found == null && longest > n) {
                found = new Break(n + 1, Reason.LOST);
            }
            return new Verification(n, found);
        }
    }
}
