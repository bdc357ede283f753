package org.tertulia.listening.matching;

import org.jspecify.annotations.Nullable;
import org.tertulia.language.Text;
import org.tertulia.language.Tokens;

/**
 * What the engine sees of a message: its words, the language by which they are stemmed (null where
 * nobody can tell), and its traits, which it tells only when a watch asks for any.
 */
public record Utterance(Tokens tokens, @Nullable String language, Traits traits) {

    /** Tells what is known of a message besides its text; a trait may have several values. */
    @FunctionalInterface
    public interface Traits {
        void tell(Told told);
    }

    /** Takes traits down, with values as people write them; null is passed over. */
    @FunctionalInterface
    public interface Told {
        void add(Trait trait, @Nullable String value);
    }

    /** A text of which no more is known than its language. */
    public static Utterance of(String text, @Nullable String language) {
        return new Utterance(Text.tokens(text), language, _ -> {});
    }

    /** All of them; its language is one. */
    public void tell(Told told) {
        told.add(Trait.LANG, language);
        traits.tell(told);
    }
}
