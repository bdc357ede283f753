package org.tertulia.inbox.aside;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why what came of an aside is not told in public: a closed list, one key each. */
public enum Untold {
    /** The customer does not want it. */
    ASKED_NOT_TO('q'),
    /** What was said in public is there no more. */
    GONE('d'),
    /** It would help nobody who reads it. */
    OF_NO_USE('u'),
    /** A court, an insurer, a lawyer. */
    LEGAL('l');

    private final char key;

    Untold(char key) {
        this.key = key;
    }

    /** How addresses, the API and the database name it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key that chooses it. */
    public char key() {
        return key;
    }

    public static Optional<Untold> of(String slug) {
        return Arrays.stream(values()).filter(each -> each.slug().equals(slug)).findFirst();
    }
}
