package org.tertulia.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody takes over what another holds: a closed list, one key each. */
public enum TakeoverReason {
    /** Who holds it asked for it, or agreed. */
    AGREED('a'),
    /** Who holds it is away or off duty. */
    AWAY('w'),
    /** It cannot wait until who holds it comes to it. */
    URGENT('d'),
    /** With words that say it. */
    OTHER('f');

    private final char key;

    TakeoverReason(char key) {
        this.key = key;
    }

    /** How addresses and the database name it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key that chooses it. */
    public char key() {
        return key;
    }

    public static Optional<TakeoverReason> of(String slug) {
        return Arrays.stream(values()).filter(reason -> reason.slug().equals(slug)).findFirst();
    }
}
