package org.tertulia.networks.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Speaking.Delivery;
import org.tertulia.networks.Speaking.Promise;
import org.tertulia.networks.Speaking.Sought;

/**
 * The rules of the way out. Once a request may have left, it is sent again only when the network
 * still recognises its idempotency key, when the network proved it absent twice with time in
 * between, or when a person says so.
 */
final class Way {

    /** After this long without a definite answer a person decides. */
    static final Duration PATIENCE = Duration.ofHours(24);

    /** Two proofs of absence must lie this far apart: a late request may still arrive. */
    static final Duration BETWEEN_PROOFS = Duration.ofMinutes(2);

    private static final int PROOFS = 2;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(15);

    /** Undecided looks in a row before a person is asked: some 40 minutes. */
    private static final int LOOKS = 9;

    private Way() {}

    /** The channel's network cannot be spoken on. */
    static Settlement mute() {
        return Settlement.rejected("networks.delivery.CannotSpeak", null);
    }

    static Settlement afterSending(Dispatch dispatch, Delivery delivery, Promise promise) {
        return switch (delivery) {
            case Delivery.Delivered(var id, var url) -> Settlement.confirmed(id, url);
            case Delivery.Rejected(var reason, var detail) -> Settlement.rejected(reason, detail);
            case Delivery.RateLimited(var retryAt) ->
                    patient(
                            dispatch,
                            "rate-limited",
                            "networks.delivery.RateLimited",
                            null,
                            pause(retryAt, dispatch));
            case Delivery.Unreachable(var reason, var detail) ->
                    patient(dispatch, "unreachable", reason, detail, backoff(dispatch.sent()));
            case Delivery.Unknown(var detail) -> doubtful(dispatch, "unknown", detail, promise);
        };
    }

    static Settlement afterSeeking(Dispatch dispatch, Sought sought, Promise promise) {
        return switch (sought) {
            case Sought.Present(var id, var url) -> Settlement.confirmed(id, url);
            case Sought.Absent() -> absent(dispatch);
            case Sought.Undecided(var detail) -> doubtful(dispatch, "undecided", detail, promise);
        };
    }

    private static Settlement absent(Dispatch dispatch) {
        var proofs = dispatch.absences() + 1;
        return proofs >= PROOFS
                ? Settlement.again("absent", Duration.ZERO, null, null)
                : Settlement.unknown("absent", BETWEEN_PROOFS, null, proofs);
    }

    /** Nothing was sent: sending again is safe as long as we have patience. */
    private static Settlement patient(
            Dispatch dispatch,
            String outcome,
            String trouble,
            @Nullable String detail,
            Duration after) {
        return dispatch.sinceCreated().compareTo(PATIENCE) < 0
                ? Settlement.again(outcome, after, trouble, detail)
                : Settlement.person(outcome, trouble, detail);
    }

    /** It may be there. */
    private static Settlement doubtful(
            Dispatch dispatch, String outcome, @Nullable String detail, Promise promise) {
        if (stillRecognised(dispatch, promise)) {
            return Settlement.again(
                    outcome, backoff(dispatch.sent()), "networks.delivery.Unconfirmed", detail);
        }
        if (!promise.seekable() || dispatch.sought() >= LOOKS) {
            return Settlement.person(outcome, "networks.delivery.Unconfirmed", detail);
        }
        return Settlement.unknown(outcome, backoff(dispatch.sought()), detail, 0);
    }

    /** Within half of the network's window: the other half is for clocks and slow requests. */
    private static boolean stillRecognised(Dispatch dispatch, Promise promise) {
        return dispatch.sinceFirst().compareTo(promise.idempotency().dividedBy(2)) < 0;
    }

    private static Duration pause(@Nullable Duration asked, Dispatch dispatch) {
        var least = backoff(dispatch.sent());
        return asked == null || asked.compareTo(least) < 0 ? least : asked;
    }

    /** Doubles from 5 s up to a quarter of an hour. */
    private static Duration backoff(int tries) {
        var wait = FIRST_RETRY.multipliedBy(1L << Math.clamp(tries - 1, 0, 10));
        return wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait;
    }
}
