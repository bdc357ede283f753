package org.tertulia.networks;

import org.tertulia.kernel.Refused;

/** What a channel may be called. */
final class Naming {

    private static final int LONGEST = 200;

    private Naming() {}

    /** Without the characters that are no text, cut where a network's own title is too long. */
    static String fit(String given) {
        var clean = given.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        if (clean.isEmpty()) {
            throw new Refused(new NetworksRefusal.NameUnfit());
        }
        return clean.length() <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST / 2));
    }
}
