package org.tertulia.audit;

import org.jspecify.annotations.Nullable;

/** What recomputing the chain found. {@code entries} is how many were read. */
public record Verification(long entries, @Nullable Break firstBreak) {

    public boolean intact() {
        return firstBreak == null;
    }

    /** The first row that does not fit: the number {@code n} that is, or should be, there. */
    public record Break(long n, Reason reason) {}

    /** Why a row does not fit. */
    public enum Reason {
        /** The row says something else than its hash: it was changed. */
        CHANGED,
        /** A number is not there: a row was removed. */
        MISSING,
        /** It does not follow the row before it: rows before it were rewritten. */
        DETACHED,
        /** The chain ends before, or beyond, what its head says. */
        END,
        /**
         * It is another one than was written down outside the database: the chain was rewritten.
         */
        REWRITTEN,
        /** The chain was longer once, as was written down outside the database. */
        LOST
    }
}
