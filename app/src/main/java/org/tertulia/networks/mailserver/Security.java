package org.tertulia.networks.mailserver;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the way to a mail server is kept private. */
public enum Security {
    /** It begins in the open and goes on sealed; not at all where the server cannot. */
    STARTTLS,
    TLS,
    /** In the open: on one's own network alone. */
    NONE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Security> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
