package org.tertulia.language;

/**
 * Phrases after which nobody waits, whatever a model thinks: somebody is or may be hurt, robbed, or
 * goes to court. They are few and plain, in Spanish, English and Portuguese ({@code alarms.txt}).
 */
final class Alarms {

    private static final Phrases PHRASES = Phrases.read("alarms.txt");

    private Alarms() {}

    /** Whether one of them stands in a text. */
    static boolean in(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (PHRASES.at(tokens, i) != 0) {
                return true;
            }
        }
        return false;
    }
}
