package org.tertulia.inbox.web;

/**
 * What was written and could not be said: its text stays with the sentence that says why. Or what
 * another page began to write here, and {@code why} is empty.
 */
record Unsaid(String text, String why) {

    /** Longer beginnings are cut. */
    private static final int MOST = 2_000;

    static Unsaid begun(String text) {
        return new Unsaid(text.substring(0, Math.min(MOST, text.length())), "");
    }

    boolean refused() {
        return !why.isEmpty();
    }
}
