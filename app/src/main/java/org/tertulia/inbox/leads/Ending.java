package org.tertulia.inbox.leads;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a lead ended: a closed list. */
public enum Ending {
    /** They bought. */
    WON,
    /** They bought elsewhere, or not at all. */
    LOST,
    /** They never meant to buy. */
    NO_INTEREST;

    /** How addresses and the database name it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Ending> of(String slug) {
        return Arrays.stream(values()).filter(each -> each.slug().equals(slug)).findFirst();
    }
}
