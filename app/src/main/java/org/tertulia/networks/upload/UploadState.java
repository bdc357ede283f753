package org.tertulia.networks.upload;

import java.util.Locale;

/** How far a file is. */
public enum UploadState {
    /** It is read through; nothing is stored. */
    CHECKING,
    /** Somebody has to say whether to take it. */
    CHECKED,
    /** It is being taken. */
    TAKING,
    DONE,
    /** It broke off; what was taken stays taken. */
    FAILED,
    CANCELLED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static UploadState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a program is at it. */
    public boolean working() {
        return this == CHECKING || this == TAKING;
    }
}
