package org.tertulia.listening.crisis;

import org.tertulia.kernel.Refused;

/** What people write in a room, as it is kept. */
final class Texts {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST = 4_000;

    private Texts() {}

    /** Without characters that are no text and spaces around it; refuses none and too much. */
    static String fit(String given, int most) {
        var clean = clean(given);
        if (clean.isEmpty() || clean.length() > most) {
            throw new Refused(new CrisisRefusal.TextUnfit(most));
        }
        return clean;
    }

    static String clean(String given) {
        return given.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]|\\p{Cs}", " ").strip();
    }
}
