package org.tertulia.language;

/** What the author of a text is after. */
public enum Intent {
    COMPLAINT("complaint"),
    QUESTION("question"),
    PRAISE("praise"),
    SUGGESTION("suggestion"),
    PURCHASE_INTENT("purchase_intent"),
    RECOMMENDATION("recommendation"),
    OTHER("other");

    private final String word;

    Intent(String word) {
        this.word = word;
    }

    /** By its word. */
    public static Intent of(String word) {
        return Words.find(values(), Intent::word, word);
    }

    /** As data sets, the API and the database name it. */
    public String word() {
        return word;
    }
}
