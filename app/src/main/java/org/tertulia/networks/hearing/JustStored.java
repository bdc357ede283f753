package org.tertulia.networks.hearing;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.tertulia.networks.db.Tables.INBOUND;

import java.util.List;
import org.jooq.DSLContext;
import org.tertulia.kernel.Lately;

/**
 * What was stored last and had been understood before, row by row of a file, so that it need not be
 * read a second time. It serves only what lies in the database with its bytes; whoever is further
 * behind reads those.
 */
final class JustStored {

    private static final int MOST = 20_000;

    /** Bytes as they arrived. */
    private static final long HEAVIEST = 16L << 20;

    private final DSLContext dsl;
    private final Lately<Unread> lately = new Lately<>(MOST, HEAVIEST);

    JustStored(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Rows that were committed, in their order and without a gap. */
    void add(List<Unread> stored, long weight) {
        lately.add(stored.getFirst().seq() - 1, stored, weight);
    }

    /** The next rows after a number, at most so many; none where they are not all here. */
    List<Unread> after(long seq, int most) {
        lately.passed(seq);
        var found = lately.after(seq, most);
        if (!found.isEmpty() && !lie(seq, found)) {
            lately.clear();
            return List.of();
        }
        return found;
    }

    /** Whether they are what comes next, and nobody erased anything of it. */
    private boolean lie(long seq, List<Unread> rows) {
        var last = rows.getLast();
        return dsl.fetchExists(
                selectOne()
                        .from(INBOUND)
                        .where(
                                INBOUND.SEQ.eq(last.seq()),
                                INBOUND.RECEIVED_AT.eq(last.receivedAt()))
                        .and(INBOUND.CHANNEL_ID.eq(last.channel().value()))
                        .and(
                                field(
                                                select(count(INBOUND.PAYLOAD))
                                                        .from(INBOUND)
                                                        .where(
                                                                INBOUND.SEQ.gt(seq),
                                                                INBOUND.SEQ.le(last.seq())))
                                        .eq(rows.size())));
    }
}
