package org.tertulia.inbox.aside;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a customer agreed to be written to elsewhere. */
public enum Consent {
    /** In this very conversation. */
    HERE,
    PHONE,
    IN_PERSON,
    /** Before: it is in what we have of them. */
    ON_FILE;

    /** How addresses, the API and the database name it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Consent> of(String slug) {
        return Arrays.stream(values()).filter(each -> each.slug().equals(slug)).findFirst();
    }
}
