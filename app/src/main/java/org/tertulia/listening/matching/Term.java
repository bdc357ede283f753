package org.tertulia.listening.matching;

import org.tertulia.language.Stems;
import org.tertulia.language.Tokens;

/** What a query waits for in a message, and the key by which it is found there. */
record Term(Kind kind, String text, long key) {

    /** Ends the key of a prefix; no token contains it. */
    static final char PREFIX = 0;

    enum Kind {
        TOKEN,
        STEM,
        PREFIX,
        WRITTEN,
        TRAIT
    }

    static Term token(String text, Stems stems) {
        var stem = stems.stem(text);
        return new Term(Kind.STEM, stem, Tokens.key(stem));
    }

    static Term whole(String text) {
        return new Term(Kind.TOKEN, text, Tokens.key(text));
    }

    static Term prefix(String beginning) {
        return new Term(Kind.PREFIX, beginning, Tokens.key(Tokens.key(beginning), PREFIX));
    }

    static Term written(String text) {
        return new Term(Kind.WRITTEN, text, Tokens.writtenKey(text));
    }

    static Term trait(Trait trait, String value) {
        var text = trait.term(value);
        return new Term(Kind.TRAIT, text, Tokens.key(text));
    }
}
