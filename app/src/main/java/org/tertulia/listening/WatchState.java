package org.tertulia.listening;

import java.util.Locale;

/** Whether a watch listens. */
public enum WatchState {
    ACTIVE,
    /** Until somebody resumes it. */
    PAUSED,
    /** For good; its mentions stay. */
    RETIRED;

    /** As the database and programs write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WatchState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
