package org.tertulia.inbox.walking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody stopped following a protocol before its end. */
public enum LeftBecause {
    /** None fits: it becomes a situation. */
    NONE_FITS('0'),
    /** Another one fits better. */
    WRONG_PROTOCOL('p'),
    /** The customer wrote something that changes the matter. */
    NEW_TURN('n'),
    /** It was settled in another way. */
    SOLVED_OTHERWISE('s'),
    /** One cannot tell what to do: a sign that the protocol wants mending. */
    UNCLEAR('u'),
    /** For a reason in words. */
    OTHER('o');

    private final char key;

    LeftBecause(char key) {
        this.key = key;
    }

    /** By which letter it is chosen. */
    public char key() {
        return key;
    }

    /** As addresses, the API and the database name it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LeftBecause> of(String slug) {
        return Arrays.stream(values()).filter(each -> each.slug().equals(slug)).findFirst();
    }
}
