package org.tertulia.playbook;

import java.util.Arrays;
import java.util.Locale;

/** How far a version got. */
public enum VersionState {
    DRAFT("playbook.state.draft"),
    PROPOSED("playbook.state.proposed"),
    /** In force from its day on, until a later one is. */
    APPROVED("playbook.state.approved"),
    /** From its day on the protocol is followed no more. */
    RETIREMENT("playbook.state.retirement"),
    DROPPED("playbook.state.dropped");

    private final String key;

    VersionState(String key) {
        this.key = key;
    }

    /** The key of its word. */
    public String key() {
        return key;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is still being written. */
    public boolean isOpen() {
        return this == DRAFT || this == PROPOSED;
    }

    static VersionState of(String slug) {
        return Arrays.stream(values())
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No such state: " + slug));
    }
}
