package org.tertulia.networks.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of subscriptions as it was brought; {@code duplicates} and {@code skipped} count outlines
 * that repeat a feed or name none, {@code cut} says that there were more than are read.
 */
record SubscriptionList(
        int number,
        int duplicates,
        int skipped,
        boolean cut,
        Instant at,
        State state,
        List<Line> lines) {

    /** How far it is. */
    enum State {
        CONNECTING,
        DONE,
        /** Whoever worked at it went silent: brought again, what is connected stays so. */
        INTERRUPTED
    }

    /** What became of a feed. */
    enum Outcome {
        WAITING,
        CONNECTED,
        /** The brand listens to it already. */
        ALREADY,
        /** It has no usable name or address. */
        UNFIT
    }

    /** One feed; the channel is null where it has none. */
    record Line(
            String title,
            String url,
            Outcome outcome,
            @Nullable Integer channel,
            @Nullable String channelName) {}

    long connected() {
        return count(Outcome.CONNECTED);
    }

    long settled() {
        return lines.size() - count(Outcome.WAITING);
    }

    private long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
