package org.tertulia.messages;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a list of messages that has the newest first: just behind this message. */
public record Position(Instant at, MessageId message) {

    /** Microseconds that the database knows as well: it begins in 4713 BC. */
    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,18}|-[0-9]{1,17})_([0-9a-f-]{36})");

    public static Position of(Message message) {
        return new Position(message.at(), message.id());
    }

    /** Reads {@link #toString}; whatever else somebody typed into an address is no position. */
    public static Optional<Position> parse(@Nullable String text) {
        var found = FORM.matcher(text == null ? "" : text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var micros = Long.parseLong(found.group(1));
            return Optional.of(
                    new Position(
                            Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                            new MessageId(UUID.fromString(found.group(2)))));
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
