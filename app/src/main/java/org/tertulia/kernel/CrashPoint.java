package org.tertulia.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A place where the program may end without warning. The tests of faults end it there, one after
 * the other; in operation this does nothing.
 */
public final class CrashPoint {

    /** The name of the place to end at; any other word lists the places that are passed. */
    private static final @Nullable String CHOSEN = System.getProperty("tertulia.crash");

    private CrashPoint() {}

    /** Ends the process as {@code kill -9} does, if the system property names this place. */
    public static void hit(String name) {
        if (CHOSEN == null) {
            return;
        }
        System.err.println("crash point " + name);
        if (CHOSEN.equals(name)) {
            Runtime.getRuntime().halt(137);
        }
    }
}
