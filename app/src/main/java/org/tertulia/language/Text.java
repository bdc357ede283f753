package org.tertulia.language;

/** A text as people write it, made comparable: one pass folds it and cuts it into tokens. */
public final class Text {

    private Text() {}

    /**
     * Words, numbers, handles, hashtags, addresses and emoji of a text, folded: without case and
     * without accents ({@code AÑO}, {@code año} and {@code ano} are one word).
     */
    public static Tokens tokens(String text) {
        return new Tokenizer(text).tokens();
    }

    /** The folded tokens of a text with one space between them: equal for texts that read alike. */
    public static String fold(String text) {
        return tokens(text).toString();
    }
}
