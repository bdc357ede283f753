package org.tertulia.listening;

import java.util.Locale;

/** Whom a watch is about: that is how the conversation about us is compared with that of others. */
public enum WatchKind {
    /** We ourselves: the brand, what it makes, who speaks for it. */
    BRAND,
    /** Somebody who sells what we sell. */
    COMPETITOR,
    /** Anything else. */
    TOPIC;

    /** As the database and programs write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WatchKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
