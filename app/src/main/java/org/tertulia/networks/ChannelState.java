package org.tertulia.networks;

import java.util.Locale;

/** Whether a channel is looked at. */
public enum ChannelState {
    ACTIVE,
    /** A person paused it. */
    PAUSED,
    /** The network says that it is no more (HTTP 410). */
    GONE,
    /** A person closed it; what was heard stays. */
    CLOSED;

    /** As the database and the API write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ChannelState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
