package org.tertulia.inbox.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How conversations come from a queue to a person. */
public enum Sharing {
    /** Whoever likes takes one. */
    HAND,
    /** The program gives each to whom has the fewest open. */
    FEWEST;

    public static Optional<Sharing> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** As forms, the API and the database name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
