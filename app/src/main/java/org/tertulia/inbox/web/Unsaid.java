package org.tertulia.inbox.web;

/**
 * What was written and could not be said: its text stays with the sentence that says why. Or what
 * another page began to write here, and {@code why} is empty. {@code reveals} says that everybody
 * would read personal data; {@code chosen} names the approved messages with which it began.
 */
record Unsaid(String text, String why, boolean reveals, String chosen) {

    /** Longer beginnings are cut. */
    private static final int MOST = 2_000;

    static Unsaid begun(String text) {
        return new Unsaid(text.substring(0, Math.min(MOST, text.length())), "", false, "");
    }

    boolean refused() {
        return !why.isEmpty();
    }
}
