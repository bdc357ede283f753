package org.tertulia.networks.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where an outbound row goes next. {@code after} is when it is touched again, null for never;
 * {@code outcome} is what the attempt's line says.
 */
record Settlement(
        State state,
        String outcome,
        @Nullable Duration after,
        @Nullable String remoteId,
        @Nullable String remoteUrl,
        @Nullable String trouble,
        @Nullable String detail,
        int absences) {

    /** The states between being queued and being settled, under the names of the database. */
    enum State {
        QUEUED("queued"),
        UNKNOWN("unknown"),
        CONFIRMED("confirmed"),
        REJECTED("rejected"),
        NEEDS_PERSON("needs-person"),
        GIVEN_UP("given-up");

        final String column;

        State(String column) {
            this.column = column;
        }

        boolean settled() {
            return this == CONFIRMED || this == REJECTED || this == GIVEN_UP;
        }
    }

    static Settlement confirmed(String remoteId, @Nullable String url) {
        return new Settlement(State.CONFIRMED, "confirmed", null, remoteId, url, null, null, 0);
    }

    static Settlement rejected(String reason, @Nullable String detail) {
        return new Settlement(State.REJECTED, "rejected", null, null, null, reason, detail, 0);
    }

    static Settlement again(
            String outcome, Duration after, @Nullable String trouble, @Nullable String detail) {
        return new Settlement(State.QUEUED, outcome, after, null, null, trouble, detail, 0);
    }

    static Settlement unknown(
            String outcome, Duration lookAfter, @Nullable String detail, int absences) {
        return new Settlement(
                State.UNKNOWN,
                outcome,
                lookAfter,
                null,
                null,
                "networks.delivery.Unconfirmed",
                detail,
                absences);
    }

    static Settlement person(String outcome, String trouble, @Nullable String detail) {
        return new Settlement(State.NEEDS_PERSON, outcome, null, null, null, trouble, detail, 0);
    }
}
