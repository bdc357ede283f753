package org.tertulia.networks.hearing;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Work that one transaction does at a time, over all programs on this database. */
enum Turn {
    /** Writers of inbound take turns: the order of its numbers is the order of commit. */
    STORING("networks/storing"),
    /** Readers of inbound take turns: what was heard is handed on in order. */
    READING("networks/reading");

    private final String key;

    Turn(String key) {
        this.key = key;
    }

    /** Waits for the turn; it ends with the transaction. */
    void take(DSLContext dsl) {
        dsl.execute("select pg_advisory_xact_lock(hashtextextended({0}, 0))", val(key));
    }

    /** Takes the turn if nobody has it. */
    boolean tryTake(DSLContext dsl) {
        var taken =
                DSL.field(
                        "pg_try_advisory_xact_lock(hashtextextended({0}, 0))",
                        SQLDataType.BOOLEAN, val(key));
        return Boolean.TRUE.equals(dsl.select(taken).fetchSingle().value1());
    }
}
