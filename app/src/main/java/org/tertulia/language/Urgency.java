package org.tertulia.language;

/** How soon somebody must look. */
public enum Urgency {
    NONE("none"),
    URGENT("urgent"),
    CRISIS("crisis");

    private final String word;

    Urgency(String word) {
        this.word = word;
    }

    /** By its word. */
    public static Urgency of(String word) {
        return Words.find(values(), Urgency::word, word);
    }

    /** As data sets, the API and the database name it. */
    public String word() {
        return word;
    }
}
