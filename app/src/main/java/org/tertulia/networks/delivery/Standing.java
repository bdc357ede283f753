package org.tertulia.networks.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.delivery.Dispatch.Act;

/**
 * Where an outbound row stands, and the only ways in which it changes. All times are those of one
 * clock, the database's. {@code since} is when a person last wanted it sent; {@code due} when it is
 * touched next; {@code keyUntil} is set while a request of it may have arrived: until then the
 * network surely recognises its key; {@code armedAt} is when it was last about to leave; {@code
 * sent} counts the times it was, {@code looked} the looks since.
 */
record Standing(
        State state,
        Instant since,
        @Nullable Instant due,
        int lease,
        int absences,
        @Nullable Instant keyUntil,
        @Nullable Instant armedAt,
        int sent,
        int looked) {

    /**
     * A row held longer was left by a program that died or sleeps. Longer than the longest request,
     * and than the pause after which a courier no longer begins one.
     */
    static final Duration LEASE = Duration.ofMinutes(2);

    static Standing queued(Instant now) {
        return new Standing(State.QUEUED, now, now, 0, 0, null, null, 0, 0);
    }

    boolean isDue(Instant now) {
        return state.underWay() && due != null && !due.isAfter(now);
    }

    /** What is to be done with it by whoever takes it now. */
    Act act(Instant now) {
        if (state != State.QUEUED) {
            // An armed row that is due again was left by its courier: the request may have left.
            return Act.SEEK;
        }
        if (keyUntil != null) {
            return now.isBefore(keyUntil) ? Act.SEND : Act.SEEK;
        }
        var late = due != null && Duration.between(due, now).compareTo(Way.GRACE) > 0;
        return late ? Act.HOLD : Act.SEND;
    }

    /** Taken for that: nobody else touches it until the lease has run out. */
    Standing taken(Act act, Instant now) {
        var sends = act == Act.SEND;
        return new Standing(
                sends ? State.ARMED : State.UNKNOWN,
                since,
                now.plus(LEASE),
                lease + 1,
                absences,
                keyUntil,
                sends ? now : armedAt,
                sends ? sent + 1 : sent,
                sends ? 0 : looked + 1);
    }

    /** Whether the holder of that lease may still say how it went. */
    boolean heldUnder(int thatLease) {
        return lease == thatLease && (state == State.ARMED || state == State.UNKNOWN);
    }

    Standing settled(Settlement settlement, Instant now) {
        return new Standing(
                settlement.state(),
                since,
                settlement.after() == null ? null : now.plus(settlement.after()),
                lease,
                settlement.absences(),
                settlement.keyUntil(),
                armedAt,
                sent,
                looked);
    }

    /** Its network wants to hear nothing from us until then. */
    Standing quiet(Instant until) {
        return new Standing(state, since, until, lease, absences, keyUntil, armedAt, sent, looked);
    }

    /** Whoever slept with it may no longer write. */
    Standing takenBack(Settlement settlement, Instant now) {
        var after = settled(settlement, now);
        return new Standing(
                after.state,
                since,
                after.due,
                lease + 1,
                after.absences,
                after.keyUntil,
                armedAt,
                sent,
                looked);
    }

    /** A person decided: its time begins anew. */
    Standing decided(Settlement settlement, Instant now) {
        var after = takenBack(settlement, now);
        return new Standing(
                after.state,
                now,
                after.due,
                after.lease,
                after.absences,
                after.keyUntil,
                armedAt,
                sent,
                looked);
    }
}
