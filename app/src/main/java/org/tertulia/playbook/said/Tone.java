package org.tertulia.playbook.said;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a variant addresses people: as Spanish says, with tú or with usted. */
public enum Tone {
    CLOSE,
    FORMAL;

    /** As files and addresses name it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    public String key() {
        return "playbook.said.tone." + slug();
    }

    public static Optional<Tone> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
