package org.tertulia.language.model;

import static org.tertulia.language.Kind.WORD;

import org.tertulia.language.Tokens;

/**
 * The features by which the language of a text is told: its words and the runs of one to five
 * letters within them, small and with their accents. Handles, hashtags, addresses and numbers say
 * nothing.
 */
public final class Writing implements Reader {

    private static final int LONGEST = 5;

    /** A language shows in its first words. */
    private static final int MOST = 150;

    private final Letters letters = new Letters();

    @Override
    public void read(Tokens tokens, Taker taker) {
        int signed = -1;
        for (int i = 0, left = MOST; i < tokens.size() && left > 0; i++) {
            if (tokens.kind(i) != WORD) {
                signed = tokens.position(i);
            } else if (tokens.position(i) != signed) {
                left--;
                if (taker.word(tokens.writtenKey(i))) {
                    word(tokens.source(), tokens.start(i), tokens.end(i), taker);
                    taker.end();
                }
            }
        }
    }

    private void word(String source, int start, int end, Taker taker) {
        letters.begin();
        for (int i = start; i < end; i++) {
            letters.add(Character.toLowerCase(source.charAt(i)));
        }
        letters.end();
        taker.add(letters.hash(), 20);
        letters.runs(1, LONGEST, 21, taker);
    }
}
