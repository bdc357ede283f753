package org.tertulia.inbox.outreach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why we begin nothing with an account. */
public enum Because {
    /** They asked us to leave them alone. */
    ASKED,
    /** They say of themselves that they want no programs, or no brands. */
    DECLARED,
    /** We decided so. */
    OURS;

    public static Optional<Because> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** As forms, the API and the database name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
