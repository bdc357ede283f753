package org.tertulia.inbox.promise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a promise is for, the most specific first. */
public enum Scope {
    URGENCY,
    QUEUE,
    CHANNEL,
    COMPANY;

    /** How addresses, the API and the database name it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> of(String slug) {
        return Arrays.stream(values()).filter(scope -> scope.slug().equals(slug)).findFirst();
    }
}
