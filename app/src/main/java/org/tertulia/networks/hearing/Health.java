package org.tertulia.networks.hearing;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Looking;

/**
 * How a channel is: {@code backlog} counts what arrived and waits to be read, {@code failures} the
 * looks that failed in a row, {@code quarantined} what waits in quarantine, {@code gaps} the spans
 * that we may have missed and nobody looked for yet; {@code trouble} is the key of a sentence.
 */
public record Health(
        Channel channel,
        @Nullable Instant lastHeardAt,
        @Nullable Instant lastLookAt,
        @Nullable Instant nextLookAt,
        int backlog,
        int failures,
        int quarantined,
        int gaps,
        @Nullable String trouble,
        @Nullable String troubleDetail) {

    /** What matters of it in a word. */
    public Condition condition() {
        return switch (channel.state()) {
            case CLOSED -> Condition.CLOSED;
            case PAUSED -> Condition.PAUSED;
            case GONE -> Condition.GONE;
            case ACTIVE -> active();
        };
    }

    private Condition active() {
        if (Looking.SIGNED_OUT.equals(trouble)) {
            return Condition.SIGNED_OUT;
        }
        if (failures > 0) {
            return Condition.FAILING;
        }
        if (trouble != null || quarantined > 0 || gaps > 0) {
            return Condition.WARNING;
        }
        return nextLookAt != null && lastLookAt == null ? Condition.NEW : Condition.WELL;
    }

    /** Whether nobody needs to do anything. */
    public boolean well() {
        return channel.state() == ChannelState.ACTIVE && failures == 0 && trouble == null;
    }

    /** The conditions of a channel. */
    public enum Condition {
        /** Connected, not looked at yet. */
        NEW,
        WELL,
        /** It answers, with defects; something of it is in quarantine, or may have been missed. */
        WARNING,
        /** The last look failed. */
        FAILING,
        /** The network no longer knows us: it wants signing in. */
        SIGNED_OUT,
        PAUSED,
        GONE,
        CLOSED;

        /** As the API writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Condition of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
