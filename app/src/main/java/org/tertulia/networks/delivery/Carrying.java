package org.tertulia.networks.delivery;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tertulia.kernel.CrashPoint;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Speaking;
import org.tertulia.networks.Speaking.Delivery;
import org.tertulia.networks.Speaking.Sought;

/** What a courier does with one row that it has taken: to the network, and back to the desk. */
final class Carrying {

    /**
     * A courier that has had a row for longer does not begin to send it: the rest of the lease is
     * for the request itself.
     */
    static final Duration FRESH = Standing.LEASE.dividedBy(2);

    private static final Logger LOG = LoggerFactory.getLogger(Carrying.class);

    private final Desk desk;
    private final LongSupplier nanos;

    /** {@code nanos} never goes backwards, and goes on while the process is stopped. */
    Carrying(Desk desk, LongSupplier nanos) {
        this.desk = desk;
        this.nanos = nanos;
    }

    /** {@code taken} is what the nanoseconds were before the row was taken. */
    void carry(Dispatch dispatch, Channel channel, Speaking speaking, long taken) {
        var promise = speaking.promise(channel);
        var settlement =
                switch (dispatch.act()) {
                    case SEND ->
                            nanos.getAsLong() - taken < FRESH.toNanos()
                                    ? Way.afterSending(
                                            dispatch, send(speaking, channel, dispatch), promise)
                                    : Way.slept(dispatch);
                    case SEEK ->
                            Way.afterSeeking(dispatch, seek(speaking, channel, dispatch), promise);
                    case HOLD -> Way.missed();
                };
        if (!desk.settle(dispatch, settlement)) {
            LOG.warn(
                    "SEND-05: Message {} was taken over: how it went is not noted",
                    dispatch.message());
        }
        CrashPoint.hit("delivery.settled");
    }

    private static Delivery send(Speaking speaking, Channel channel, Dispatch dispatch) {
        CrashPoint.hit("delivery.beforeSending");
        try {
            return speaking.send(channel, dispatch.outgoing());
        } catch (RuntimeException e) {
            // An adapter that fails here may have sent before it failed.
            LOG.error("SEND-02: Sending message {} failed unexpectedly", dispatch.message(), e);
            return new Delivery.Unknown(e.getClass().getSimpleName());
        } finally {
            CrashPoint.hit("delivery.afterSending");
        }
    }

    private static Sought seek(Speaking speaking, Channel channel, Dispatch dispatch) {
        CrashPoint.hit("delivery.beforeSeeking");
        try {
            return speaking.seek(channel, dispatch.outgoing());
        } catch (RuntimeException e) {
            LOG.error("SEND-03: Seeking message {} failed unexpectedly", dispatch.message(), e);
            return new Sought.Undecided(e.getClass().getSimpleName());
        } finally {
            CrashPoint.hit("delivery.afterSeeking");
        }
    }
}
