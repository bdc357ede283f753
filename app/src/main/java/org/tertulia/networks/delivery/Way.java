package org.tertulia.networks.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Speaking.Delivery;
import org.tertulia.networks.Speaking.Promise;
import org.tertulia.networks.Speaking.Sought;

/**
 * The rules of the way out. Once a request may have left, it is sent again only when the network
 * still recognises its idempotency key, when the network proved it absent twice with time in
 * between, or when a person says so. A doubt ends with a proof only: what the network says about a
 * second request says nothing about the first.
 */
final class Way {

    /** After this long without a definite answer a person decides. */
    static final Duration PATIENCE = Duration.ofHours(24);

    /** What should have left longer ago than this (the program was off) may no longer fit. */
    static final Duration GRACE = Duration.ofHours(2);

    /** Two proofs of absence must lie this far apart: a late request may still arrive. */
    static final Duration BETWEEN_PROOFS = Duration.ofMinutes(2);

    /** However long the network asks us to be quiet. */
    static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private static final int PROOFS = 2;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(15);

    /** Looks since it last left before a person is asked: some 40 minutes. */
    private static final int LOOKS = 9;

    private Way() {}

    /** The channel's network cannot be spoken on. */
    static Settlement mute() {
        return Settlement.rejected("networks.delivery.CannotSpeak", null);
    }

    /** It should have left long ago. */
    static Settlement missed() {
        return Settlement.person("missed", "networks.delivery.Missed", null);
    }

    /** Its text was erased before it left. */
    static Settlement erased() {
        return Settlement.givenUp("erased");
    }

    /** Its courier slept too long to be sure that the lease is still its own: nothing has left. */
    static Settlement slept(Dispatch dispatch) {
        var keyUntil = dispatch.standing().keyUntil();
        return keyUntil == null
                ? Settlement.again("slept", Duration.ZERO, null, null)
                : Settlement.underKey("slept", Duration.ZERO, null, keyUntil);
    }

    static Settlement afterSending(Dispatch dispatch, Delivery delivery, Promise promise) {
        var backoff = backoff(dispatch.standing().sent());
        return switch (delivery) {
            case Delivery.Delivered(var id, var url) -> Settlement.confirmed(id, url);
            case Delivery.Rejected(var reason, var detail) ->
                    dispatch.doubtful()
                            ? doubtful(dispatch, "rejected", detail, promise, backoff)
                            : Settlement.rejected(reason, detail);
            case Delivery.RateLimited(var asked) ->
                    patient(
                                    dispatch,
                                    "rate-limited",
                                    "networks.delivery.RateLimited",
                                    null,
                                    promise,
                                    pause(asked, backoff))
                            .quietly();
            case Delivery.Unreachable(var reason, var detail) ->
                    patient(dispatch, "unreachable", reason, detail, promise, backoff);
            case Delivery.Unknown(var detail) ->
                    doubtful(dispatch, "unknown", detail, promise, backoff);
        };
    }

    static Settlement afterSeeking(Dispatch dispatch, Sought sought, Promise promise) {
        return switch (sought) {
            case Sought.Present(var id, var url) -> Settlement.confirmed(id, url);
            case Sought.Absent() -> absent(dispatch, promise);
            case Sought.Undecided(var detail) ->
                    doubtful(
                            dispatch,
                            "undecided",
                            detail,
                            promise,
                            backoff(dispatch.standing().looked()));
        };
    }

    private static Settlement absent(Dispatch dispatch, Promise promise) {
        var proofs = dispatch.standing().absences() + 1;
        if (proofs < PROOFS) {
            return Settlement.unknown(
                    "absent", BETWEEN_PROOFS, null, proofs, dispatch.keyUntil(promise));
        }
        return overdue(dispatch)
                ? Settlement.person("absent", "networks.delivery.Missed", null)
                : Settlement.again("absent", Duration.ZERO, null, null);
    }

    /** This request was certainly not taken: sending again is safe, unless an earlier one was. */
    private static Settlement patient(
            Dispatch dispatch,
            String outcome,
            String trouble,
            @Nullable String detail,
            Promise promise,
            Duration after) {
        if (dispatch.doubtful()) {
            return doubtful(dispatch, outcome, detail, promise, after);
        }
        return overdue(dispatch)
                ? Settlement.person(outcome, trouble, detail)
                : Settlement.again(outcome, after, trouble, detail);
    }

    /** It may be there. */
    private static Settlement doubtful(
            Dispatch dispatch,
            String outcome,
            @Nullable String detail,
            Promise promise,
            Duration after) {
        var keyUntil = dispatch.keyUntil(promise);
        if (dispatch.at().plus(after).isBefore(keyUntil)) {
            return Settlement.underKey(outcome, after, detail, keyUntil);
        }
        if (!promise.seekable() || dispatch.standing().looked() >= LOOKS) {
            return Settlement.person(outcome, "networks.delivery.Unconfirmed", detail);
        }
        return Settlement.unknown(outcome, after, detail, 0, keyUntil);
    }

    private static boolean overdue(Dispatch dispatch) {
        return dispatch.waiting().compareTo(PATIENCE) >= 0;
    }

    private static Duration pause(@Nullable Duration asked, Duration least) {
        if (asked == null || asked.compareTo(least) < 0) {
            return least;
        }
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    /** Doubles from 5 s up to a quarter of an hour. */
    private static Duration backoff(int tries) {
        var wait = FIRST_RETRY.multipliedBy(1L << Math.clamp(tries - 1, 0, 10));
        return wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait;
    }
}
