package org.tertulia.language.model;

import org.tertulia.language.Phrases;
import org.tertulia.language.Tokens;

/**
 * What some words tell wherever they stand: thanks, a price, a good word, a bad one ({@code
 * cues.txt}). One feature for all words of a cue, so what is learned of it in one language holds in
 * all, also for words that no example has.
 */
final class Cues {

    private static final Phrases PHRASES = Phrases.read("cues.txt");

    private static final long GOOD = marked("+");
    private static final long BAD = marked("-");

    /** A text has some hundred runs of letters: a cue counts for several, not to be drowned. */
    private static final int TIMES = 4;

    private static final int MOST = 4;

    private static final int CUE = 12;
    private static final int NEGATED = 13;
    private static final int BALANCE = 14;

    private int good;
    private int bad;

    /** The names of the cues that tell something good begin so. */
    private static long marked(String mark) {
        long marked = 0;
        for (int i = 0; i < PHRASES.names().size(); i++) {
            marked |= PHRASES.names().get(i).startsWith(mark) ? 1L << i : 0;
        }
        return marked;
    }

    void begin(String text) {
        good = 0;
        bad = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ')' || c == '(' || c == 'D') {
                face(text, i, c);
            }
        }
    }

    /** The faces that people drew before there were emoji: {@code :) ;-) =D :'(}. */
    private void face(String text, int mouth, char c) {
        char before = text.charAt(mouth - 1);
        char eyes =
                (before == '-' || before == '\'') && mouth > 1 ? text.charAt(mouth - 2) : before;
        if (eyes == ':' || eyes == ';' || eyes == '=') {
            if (c == '(') {
                bad++;
            } else {
                good++;
            }
        }
    }

    /** The cues that begin at a token; a good word under a negation is a bad one. */
    void read(Tokens tokens, int at, boolean negated, Taker taker) {
        long cues = PHRASES.at(tokens, at);
        for (long left = cues; left != 0; left &= left - 1) {
            add(Long.numberOfTrailingZeros(left), negated ? NEGATED : CUE, TIMES, taker);
        }
        boolean isGood = (cues & GOOD) != 0;
        boolean isBad = (cues & BAD) != 0;
        if (isGood && !isBad) {
            good += negated ? 0 : 1;
            bad += negated ? 1 : 0;
        } else if (isBad && !isGood && !negated) {
            bad++;
        }
    }

    /** How many of the words were good and how many bad, and which were more. */
    void end(Taker taker) {
        int both = Math.min(good, MOST) * (MOST + 1) + Math.min(bad, MOST);
        add(both, BALANCE, 2 * TIMES, taker);
        add(-1 - Integer.signum(good - bad), BALANCE, 2 * TIMES, taker);
    }

    private static void add(int which, int family, int times, Taker taker) {
        for (int i = 0; i < times; i++) {
            taker.add(which, family);
        }
    }
}
