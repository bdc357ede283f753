package org.tertulia.language.model;

import java.util.Arrays;
import org.tertulia.language.Kind;
import org.tertulia.language.Tokens;

/**
 * The features by which a text is understood: its words, pairs of words, words under a negation,
 * runs of two to five letters within words, {@linkplain Cues cues}, and how it is punctuated. The
 * words are folded: who writes without accents means the same.
 */
public final class Meaning implements Reader {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;

    /** A negation reaches so many words. */
    private static final int REACH = 4;

    /** Of a very long text only the beginning counts: so many words, so many characters. */
    private static final int MOST = 400;

    private static final int MOST_CHARACTERS = 3_000;

    private static final int WORD = 1;
    private static final int PAIR = 2;
    private static final int NEGATED = 3;
    private static final int RUN = 5;
    private static final int SIGN = 11;

    private static final long[] NEGATIONS =
            keys(
                    "no", "ni", "nunca", "jamas", "sin", "tampoco", "not", "never", "without",
                    "cannot", "dont", "didnt", "isnt", "wont", "cant", "nao", "nem", "sem", "cap",
                    "sense", "nin", "sen", "ez", "pas", "non", "jamais", "nicht", "kein", "keine");

    private static final long HANDLE = Tokens.key("@user");
    private static final long ADDRESS = Tokens.key("http");
    private static final long NUMBER = Tokens.key("0");

    private final Letters letters = new Letters();
    private final Cues cues = new Cues();

    @Override
    public void read(Tokens tokens, Taker taker) {
        cues.begin(tokens.source());
        words(tokens, taker);
        cues.end(taker);
        signs(tokens.source(), taker);
    }

    private void words(Tokens tokens, Taker taker) {
        long before = 0;
        int negated = 0;
        int position = -1;
        var kind = Kind.WORD;
        for (int i = 0; i < Math.min(tokens.size(), MOST); i++) {
            // The words inside a hashtag say something, but stand in no row; those of a name do
            // not.
            boolean inside = tokens.position(i) == position;
            if (tokens.kind(i) == Kind.DOMAIN || inside && kind == Kind.HANDLE) {
                continue;
            }
            if (!inside) {
                position = tokens.position(i);
                kind = tokens.kind(i);
            }
            long key = key(tokens, i);
            if (taker.word(key)) {
                word(tokens, i, key, taker);
                taker.end();
            }
            if (kind != Kind.HANDLE) {
                cues.read(tokens, i, negated > 0, taker);
            }
            if (inside) {
                continue;
            }
            if (before != 0) {
                taker.add(hash(before * 31 + key), PAIR);
            }
            before = key;
            if (kind != Kind.WORD) {
                continue;
            }
            if (negated > 0) {
                taker.add(hash(key), NEGATED);
                negated--;
            }
            if (Arrays.binarySearch(NEGATIONS, key) >= 0) {
                negated = REACH;
            }
        }
    }

    /** Which one it is says nothing of a handle, an address or a number. */
    private static long key(Tokens tokens, int index) {
        return switch (tokens.kind(index)) {
            case HANDLE -> HANDLE;
            case URL -> ADDRESS;
            case NUMBER -> NUMBER;
            case WORD, HASHTAG, EMOJI, DOMAIN -> tokens.key(index);
        };
    }

    private void word(Tokens tokens, int index, long key, Taker taker) {
        switch (tokens.kind(index)) {
            case HANDLE, URL, NUMBER, EMOJI, DOMAIN -> taker.add(hash(key), WORD);
            case WORD, HASHTAG -> {
                letters.begin();
                for (int i = 0, length = tokens.length(index); i < length; i++) {
                    letters.add(tokens.charAt(index, i));
                }
                letters.end();
                taker.add(letters.hash(), WORD);
                letters.runs(SHORTEST, LONGEST, RUN, taker);
            }
        }
    }

    private static void signs(String text, Taker taker) {
        int questions = 0;
        int shouts = 0;
        int dots = 0;
        int great = 0;
        int small = 0;
        int drawn = 0;
        for (int i = 0; i < Math.min(text.length(), MOST_CHARACTERS); i++) {
            char c = text.charAt(i);
            if (c == '?' || c == '¿') {
                questions++;
            } else if (c == '!' || c == '¡') {
                shouts++;
            } else if (c == '…' || c == '.' && i > 0 && text.charAt(i - 1) == '.') {
                dots++;
            } else if (Character.isUpperCase(c)) {
                great++;
            } else if (Character.isLowerCase(c)) {
                small++;
                if (i > 1 && c == text.charAt(i - 1) && c == text.charAt(i - 2)) {
                    drawn++;
                }
            }
        }
        sign(1, Math.min(questions, 3), taker);
        sign(2, Math.min(shouts, 4), taker);
        sign(3, Math.min(dots, 2), taker);
        sign(4, great > small && great > 5 ? 1 : 0, taker);
        sign(5, Math.min(drawn, 2), taker);
        sign(6, 1 + Math.min(text.length() / 30, 8), taker);
        sign(7, text.startsWith("@") ? 1 : 0, taker);
        sign(8, 1, taker);
    }

    /** How much of a sign there is; nothing of it is no feature. */
    private static void sign(int which, int much, Taker taker) {
        if (much > 0) {
            taker.add(which * 31 + much, SIGN);
        }
    }

    private static int hash(long key) {
        return (int) (key ^ key >>> 32);
    }

    private static long[] keys(String... words) {
        return Arrays.stream(words).mapToLong(Tokens::key).sorted().toArray();
    }
}
