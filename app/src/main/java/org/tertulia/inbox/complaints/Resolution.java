package org.tertulia.inbox.complaints;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a complaint ended: a closed list. */
public enum Resolution {
    /** The customer is right. */
    UPHELD,
    PARTLY,
    REJECTED,
    /** The customer took it back, or it was none. */
    WITHDRAWN;

    /** How addresses and the database name it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Resolution> of(String slug) {
        return Arrays.stream(values()).filter(each -> each.slug().equals(slug)).findFirst();
    }
}
