package org.tertulia.messages;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a list of messages that has the newest first: just behind this message. */
public record Position(Instant at, MessageId message) {

    public static Position of(Message message) {
        return new Position(message.at(), message.id());
    }

    /** Reads {@link #toString}; whatever else somebody typed into an address is no position. */
    public static Optional<Position> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var cut = text.indexOf('_');
            var micros = Long.parseLong(text.substring(0, Math.max(cut, 0)));
            return Optional.of(
                    new Position(
                            Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                            new MessageId(UUID.fromString(text.substring(cut + 1)))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As it stands in an address. */
    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + message;
    }
}
