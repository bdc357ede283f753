package org.tertulia.networks.hearing;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.tertulia.networks.db.Tables.INBOUND;
import static org.tertulia.networks.db.Tables.QUARANTINE;
import static org.tertulia.networks.db.Tables.READING_CURSOR;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What arrived on all channels, counted: for whoever counts and sees nothing of what is said. */
@Repository
public class Backlog {

    private final DSLContext db;

    Backlog(DSLContext db) {
        this.db = db;
    }

    /**
     * {@code heard} is the number of the last thing that arrived, {@code unread} how many numbers
     * are still to be read (a few more than things where writers gave up), {@code quarantined} how
     * many could not be read and wait.
     */
    public record Figures(long heard, long unread, int quarantined) {}

    public Figures now() {
        var heard = select(coalesce(max(INBOUND.SEQ), inline(0L))).from(INBOUND).<Long>asField();
        var row = db.select(heard, READING_CURSOR.POSITION).from(READING_CURSOR).fetchSingle();
        var waiting = db.fetchCount(QUARANTINE, QUARANTINE.RESOLVED_AT.isNull());
        return new Figures(row.value1(), Math.max(0, row.value1() - row.value2()), waiting);
    }
}
