package org.tertulia.inbox.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list after which the next page begins: an instant, and an id to tell equals apart.
 */
record After(Instant at, UUID id) {

    /** Microseconds that the database knows as well: it begins in 4713 BC. */
    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,18}|-[0-9]{1,17})_([0-9a-f-]{36})");

    /** As addresses have it; what cannot be understood is the beginning. */
    static Optional<After> parse(@Nullable String given) {
        var found = FORM.matcher(given == null ? "" : given);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var micros = Long.parseLong(found.group(1));
            return Optional.of(
                    new After(
                            Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                            UUID.fromString(found.group(2))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
    }
}
