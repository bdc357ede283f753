package org.tertulia.listening.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tertulia.language.Languages;
import org.tertulia.language.Text;
import org.tertulia.language.Tokens;

/** What a query may ask of a message besides its text: {@code lang:es}. */
public enum Trait {
    AUTHOR(List.of()),
    LANG(Languages.CODES),
    NETWORK(List.of()),
    CHANNEL(List.of()),
    KIND(List.of("post", "comment", "direct", "review", "reaction"));

    private final List<String> choices;

    /** Of the choices, which are asked for with every message. */
    private final Map<String, Long> keys = new HashMap<>();

    Trait(List<String> choices) {
        this.choices = choices;
        for (var choice : choices) {
            keys.put(choice, Tokens.key(term(choice)));
        }
    }

    /** As it is written before the colon. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The values that there are; empty where nobody can tell. */
    public List<String> choices() {
        return choices;
    }

    static Optional<Trait> of(String word) {
        return Stream.of(Trait.values()).filter(trait -> trait.word().equals(word)).findFirst();
    }

    /** The value as it is compared: {@code @Ana_López} and {@code ana lopez} are one. */
    static String folded(String value) {
        var handle = value.startsWith("@") ? value.substring(1) : value;
        return Text.fold(handle.replace('@', ' ').replace('#', ' ').replace('_', ' '));
    }

    /** The term of a value; no token of a text looks like it. */
    String term(String folded) {
        return word() + ":" + folded;
    }

    /**
     * The key of the term of a value as people write it; that of nothing where it has no letter.
     */
    long key(String value) {
        var known = keys.get(value);
        if (known != null) {
            return known;
        }
        var folded = folded(value);
        return folded.isEmpty() ? 0 : Tokens.key(term(folded));
    }
}
