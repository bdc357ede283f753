package org.tertulia.language;

/** How far somebody who may buy has come. */
public enum Purchase {
    SEARCHING("searching"),
    COMPARING("comparing"),
    BUYING("buying");

    private final String word;

    Purchase(String word) {
        this.word = word;
    }

    /** By its word. */
    public static Purchase of(String word) {
        return Words.find(values(), Purchase::word, word);
    }

    /** As data sets, the API and the database name it. */
    public String word() {
        return word;
    }
}
