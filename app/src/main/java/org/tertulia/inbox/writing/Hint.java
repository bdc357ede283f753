package org.tertulia.inbox.writing;

import java.util.Locale;

/**
 * What might be said better; it stops nobody.
 *
 * @param about what it speaks of, as it stands in the text, or a number; may be empty
 */
public record Hint(Kind kind, String about) {

    /** What it is about. */
    public enum Kind {
        CAPITALS,
        EXCLAMATIONS,
        /** It says usted where we say tú. */
        TOO_FORMAL,
        /** It says tú where we say usted. */
        TOO_CLOSE,
        /** English that is too casual where we are formal. */
        CASUAL,
        /** English that is stiff where we are close. */
        STIFF,
        /** It says both. */
        MIXED,
        /** A complaint is neither greeted nor thanked nor regretted. */
        BLUNT,
        ROBOT,
        UNSIGNED,
        /** Much the same went out on this channel today so many times. */
        OFTEN,
        /** This person was told much the same before. */
        AGAIN;

        /** As the API names it: {@code too-formal}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The key of its sentence. */
        public String key() {
            return "inbox.writing.hint." + slug();
        }
    }
}
