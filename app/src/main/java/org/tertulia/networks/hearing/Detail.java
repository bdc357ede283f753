package org.tertulia.networks.hearing;

import org.jspecify.annotations.Nullable;

/** The detail of a trouble as the database can keep it and a page can show it. */
final class Detail {

    private static final int LONGEST = 300;

    private Detail() {}

    static @Nullable String of(@Nullable String given) {
        if (given == null) {
            return null;
        }
        var clean = given.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
