package org.tertulia.inbox.outreach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why taking part is not worth it. */
public enum NotWorth {
    /** It has nothing to do with us. */
    OFF_TOPIC,
    /** They talk among themselves: we would intrude. */
    THEIRS,
    TOO_LATE,
    SPAM;

    public static Optional<NotWorth> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** As forms, the API and the database name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key that chooses it: behind those of {@link Purpose}. */
    public int key() {
        return Purpose.values().length + ordinal() + 1;
    }
}
