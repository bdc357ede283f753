package org.tertulia.inbox.walking;

import java.util.Arrays;
import java.util.List;
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
    OTHER('o'),
    /** The conversation was closed in the middle of it; nobody chooses this. */
    CLOSED('\0'),
    /** The conversation became one with another; nobody chooses this. */
    MERGED('\0');

    private final char key;

    LeftBecause(char key) {
        this.key = key;
    }

    /** Those for which somebody leaves it. */
    public static List<LeftBecause> offered() {
        return Arrays.stream(values()).filter(each -> each.key != '\0').toList();
    }

    /** As somebody names one of those. */
    public static Optional<LeftBecause> chosen(String slug) {
        return of(slug).filter(offered()::contains);
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
