package org.tertulia.language;

/** How the author of a text feels about what it speaks of. */
public enum Sentiment {
    NEGATIVE("neg"),
    NEUTRAL("neu"),
    POSITIVE("pos");

    private final String word;

    Sentiment(String word) {
        this.word = word;
    }

    /** By its word. */
    public static Sentiment of(String word) {
        return Words.find(values(), Sentiment::word, word);
    }

    /** As data sets, the API and the database name it. */
    public String word() {
        return word;
    }
}
