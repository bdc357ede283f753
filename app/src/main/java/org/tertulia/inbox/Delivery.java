package org.tertulia.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an answer of ours got on its way to the network. */
public enum Delivery {
    QUEUED,
    UNKNOWN,
    NEEDS_PERSON,
    CONFIRMED,
    REJECTED,
    /** A person decided that it is not there, and not to say it again. */
    GIVEN_UP;

    /** How the API, the database and the road out name it: {@code needs-person}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Delivery of(String slug) {
        return Arrays.stream(values())
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No such delivery: " + slug));
    }

    /** What the network refused was never said. */
    public boolean mayBeThere() {
        return this != REJECTED && this != GIVEN_UP;
    }

    Optional<Uncertainty> uncertainty() {
        return switch (this) {
            case QUEUED -> Optional.of(Uncertainty.SENDING);
            case UNKNOWN -> Optional.of(Uncertainty.UNKNOWN);
            case NEEDS_PERSON -> Optional.of(Uncertainty.NEEDS_PERSON);
            case REJECTED -> Optional.of(Uncertainty.REJECTED);
            case CONFIRMED, GIVEN_UP -> Optional.empty();
        };
    }
}
