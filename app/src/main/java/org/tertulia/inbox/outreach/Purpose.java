package org.tertulia.inbox.outreach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What we take part for. */
public enum Purpose {
    HELP,
    ASK,
    THANK,
    INVITE;

    public static Optional<Purpose> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** As forms, the API and the database name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key that chooses it. */
    public int key() {
        return ordinal() + 1;
    }
}
