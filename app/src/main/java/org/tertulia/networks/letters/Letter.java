package org.tertulia.networks.letters;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something written to one recipient, and how far it has come. {@code trouble} is the key of a
 * sentence about the last attempt, {@code detail} what the other side said.
 */
public record Letter(
        UUID id,
        int number,
        @Nullable UUID webhook,
        String recipient,
        String subject,
        String body,
        String about,
        State state,
        int attempts,
        Instant writtenAt,
        @Nullable Instant nextAt,
        @Nullable Instant settledAt,
        @Nullable String trouble,
        @Nullable String detail) {

    /** Whether it is on its way, was taken, or was given up. */
    public enum State {
        WAITING,
        SENT,
        FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isCall() {
        return webhook != null;
    }
}
