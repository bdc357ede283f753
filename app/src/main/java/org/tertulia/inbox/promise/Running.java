package org.tertulia.inbox.promise;

import static org.jooq.impl.DSL.inline;
import static org.tertulia.inbox.db.Tables.CONVERSATION;

import java.time.Instant;
import org.jooq.Condition;

/**
 * Conversations whose clock runs, told apart by how it stands at a moment. The states are in the
 * statement itself, as the partial indexes have them.
 */
public final class Running {

    private Running() {}

    /** All of them. What is put off is out of sight until its time, or until its promise breaks. */
    public static Condition any(Instant now) {
        return inSight().or(lateAllTheSame(now));
    }

    /** Not broken yet, but so far that somebody was warned of it, or is to be by now. */
    public static Condition atRisk(Instant now) {
        return inSight()
                .and(CONVERSATION.DUE_AT.ge(now))
                .and(CONVERSATION.TOLD.isNotNull().or(CONVERSATION.TELL_AT.le(now)));
    }

    public static Condition broken(Instant now) {
        return inSight().and(CONVERSATION.DUE_AT.lt(now)).or(lateAllTheSame(now));
    }

    /** Not broken yet, and due before that time. */
    public static Condition due(Instant now, Instant before) {
        return inSight().and(CONVERSATION.DUE_AT.ge(now)).and(CONVERSATION.DUE_AT.lt(before));
    }

    private static Condition inSight() {
        return CONVERSATION.STATE.in(inline("waiting"), inline("claimed"));
    }

    private static Condition lateAllTheSame(Instant now) {
        return CONVERSATION.STATE.eq(inline("snoozed")).and(CONVERSATION.DUE_AT.lt(now));
    }
}
