package org.tertulia.inbox.web;

/**
 * What was written and could not be said: its text stays with the sentence that says why. Or what
 * another page began to write here, and {@code why} is empty. {@code reveals} says that everybody
 * would read personal data, {@code meant} why they may; {@code chosen} names the approved messages
 * with which it began; {@code holding} is that it only says that we are on it.
 */
record Unsaid(
        String text, String why, boolean reveals, String meant, String chosen, boolean holding) {

    /** Longer beginnings are cut. */
    private static final int MOST = 2_000;

    static Unsaid begun(String text) {
        var beginning = text.substring(0, Math.min(MOST, text.length()));
        return new Unsaid(beginning, "", false, "", "", false);
    }

    boolean refused() {
        return !why.isEmpty();
    }
}
