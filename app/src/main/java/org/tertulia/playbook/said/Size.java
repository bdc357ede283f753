package org.tertulia.playbook.said;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long a variant is: networks differ in what fits. */
public enum Size {
    SHORT,
    LONG;

    /** As files and addresses name it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    public String key() {
        return "playbook.said.size." + slug();
    }

    public static Optional<Size> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
