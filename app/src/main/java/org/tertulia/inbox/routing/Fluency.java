package org.tertulia.inbox.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How well somebody speaks a language, from least to most. */
public enum Fluency {
    /** Reads it; others answer in it. */
    SOME,
    /** Answers in it. */
    WELL,
    NATIVE;

    public static Optional<Fluency> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** As forms, the API and the database name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Well enough to answer in it. */
    public boolean answers() {
        return compareTo(WELL) >= 0;
    }
}
