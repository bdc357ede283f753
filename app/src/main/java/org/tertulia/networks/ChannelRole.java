package org.tertulia.networks;

import java.util.Locale;

/** Whether what is said on a channel expects an answer of ours. */
public enum ChannelRole {
    /** Ours: what is said to it expects an answer. */
    MANAGED,
    /** Listened to only. */
    WATCHED;

    /** As the database and the API write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ChannelRole of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
