package org.tertulia.networks.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an outbound row goes next. {@code after} is when it is touched again, null for never;
 * {@code outcome} is what the attempt's line says; {@code keyUntil} is set while a request may have
 * arrived; {@code quiet} is how long nothing else leaves on its channel either.
 */
record Settlement(
        State state,
        String outcome,
        @Nullable Duration after,
        @Nullable String remoteId,
        @Nullable String remoteUrl,
        @Nullable String trouble,
        @Nullable String detail,
        int absences,
        @Nullable Instant keyUntil,
        @Nullable Duration quiet) {

    static Settlement confirmed(String remoteId, @Nullable String url) {
        return ended(State.CONFIRMED, "confirmed", remoteId, url, null, null);
    }

    static Settlement rejected(String reason, @Nullable String detail) {
        return ended(State.REJECTED, "rejected", null, null, reason, detail);
    }

    static Settlement givenUp(String outcome) {
        return ended(State.GIVEN_UP, outcome, null, null, null, null);
    }

    static Settlement person(String outcome, String trouble, @Nullable String detail) {
        return ended(State.NEEDS_PERSON, outcome, null, null, trouble, detail);
    }

    /** Sent again: nothing of it has arrived. */
    static Settlement again(
            String outcome, Duration after, @Nullable String trouble, @Nullable String detail) {
        return new Settlement(
                State.QUEUED, outcome, after, null, null, trouble, detail, 0, null, null);
    }

    /** Sent again although it may have arrived, under a key that is recognised until then. */
    static Settlement underKey(
            String outcome, Duration after, @Nullable String detail, Instant keyUntil) {
        return doubtful(State.QUEUED, outcome, after, detail, 0, keyUntil);
    }

    static Settlement unknown(
            String outcome,
            Duration lookAfter,
            @Nullable String detail,
            int absences,
            Instant keyUntil) {
        return doubtful(State.UNKNOWN, outcome, lookAfter, detail, absences, keyUntil);
    }

    /** The same, and the whole channel is quiet as long. */
    Settlement quietly() {
        return new Settlement(
                state, outcome, after, remoteId, remoteUrl, trouble, detail, absences, keyUntil,
                after);
    }

    private static Settlement doubtful(
            State state,
            String outcome,
            Duration after,
            @Nullable String detail,
            int absences,
            Instant keyUntil) {
        var trouble = "networks.delivery.Unconfirmed";
        return new Settlement(
                state, outcome, after, null, null, trouble, detail, absences, keyUntil, null);
    }

    private static Settlement ended(
            State state,
            String outcome,
            @Nullable String remoteId,
            @Nullable String url,
            @Nullable String trouble,
            @Nullable String detail) {
        return new Settlement(state, outcome, null, remoteId, url, trouble, detail, 0, null, null);
    }
}
