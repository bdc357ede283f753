package org.tertulia.playbook.said;

import java.util.Arrays;
import java.util.Locale;

/** How far an edition has come. */
public enum Stage {
    /** It waits for the approval of somebody who supervises. */
    WAITING,
    /** It was given back, to be changed. */
    RETURNED,
    APPROVED,
    DROPPED;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    public String key() {
        return "playbook.said.stage." + slug();
    }

    boolean open() {
        return this == WAITING || this == RETURNED;
    }

    static Stage of(String slug) {
        return Arrays.stream(values())
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No such stage: " + slug));
    }
}
