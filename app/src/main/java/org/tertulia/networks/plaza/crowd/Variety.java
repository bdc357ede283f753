package org.tertulia.networks.plaza.crowd;

import java.util.Locale;

/** Whose Spanish, or whose English. */
public enum Variety {
    SPAIN("es"),
    MEXICO("es"),
    ARGENTINA("es"),
    COLOMBIA("es"),
    BRITAIN("en"),
    AMERICA("en");

    final String language;

    Variety(String language) {
        this.language = language;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
