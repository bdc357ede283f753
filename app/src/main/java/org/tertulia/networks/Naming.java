package org.tertulia.networks;

import org.tertulia.kernel.Refused;

/** What a channel may be called. */
final class Naming {

    /** As for everything that has a name here. */
    static final int LONGEST = 200;

    private Naming() {}

    /** As typed, without the characters that are no text; refuses a blank and a long one. */
    static String demandFit(String typed) {
        var clean = clean(typed);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw new Refused(new NetworksRefusal.NameUnfit(LONGEST));
        }
        return clean;
    }

    /** A network's own title, which nobody here can shorten: cut where it is too long. */
    static String cut(String title) {
        var clean = clean(title);
        if (clean.isEmpty()) {
            throw new Refused(new NetworksRefusal.NameUnfit(LONGEST));
        }
        return clean.length() <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST / 2));
    }

    private static String clean(String given) {
        return given.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
    }
}
