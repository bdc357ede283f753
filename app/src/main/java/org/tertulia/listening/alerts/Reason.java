package org.tertulia.listening.alerts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody found who looked at an alert: one key each. */
public enum Reason {
    /** It is real, and somebody takes care of it. */
    ON_IT,
    /** We made it ourselves: a launch, a campaign. */
    EXPECTED,
    /** It happened, and is nothing for us to do. */
    NOT_OURS,
    /** Nothing happened. */
    FALSE_ALARM;

    /** As the database and programs write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Reason> of(String word) {
        return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
    }
}
