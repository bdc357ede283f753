package org.tertulia.inbox.outreach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where what names us stands, where nobody spoke to us. */
public enum Standing {
    /** Nobody has decided anything. */
    WAITING,
    /** It lies in a conversation: we took part, or they wrote to us. */
    TAKEN,
    /** What {@link NotWorth} says. */
    OFF_TOPIC,
    THEIRS,
    TOO_LATE,
    SPAM,
    /** Its author is left alone. */
    ALONE,
    /** Its author took it back, or was erased. */
    GONE;

    public static Optional<Standing> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** As addresses, the API and the database name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
