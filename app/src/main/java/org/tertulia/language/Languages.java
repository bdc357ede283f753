package org.tertulia.language;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a short text by its words, and by how words are spelled where it does not
 * know them. Told apart: {@link #CODES}; a text in another language mostly remains undetermined.
 */
public final class Languages {

    /** ISO 639-1 codes of the languages told apart. */
    public static final List<String> CODES =
            List.of("es", "en", "pt", "ca", "gl", "eu", "fr", "it", "de");

    /** Below this confidence a text remains undetermined. */
    private static final double ENOUGH = 0.5;

    /**
     * However clear one word seems, it may be a name or a loan: it counts for no more than this.
     */
    private static final float CLEAREST = 6;

    /** Logarithms of how much is written in each, roughly: few words alone rather mean Spanish. */
    private static final float[] USE = {0, 0, 0, -1, -2, -2, 0, 0, 0};

    /** Words say the same thing twice; sums of their logarithms are surer than they should be. */
    private static final double DOUBT = 0.4;

    /** Of the words met last, 2 to this power. */
    private static final int REMEMBERED = 13;

    private static final int LONGEST_REMEMBERED = 40;

    private static final @Nullable Clues[] MEMORY = new Clues[1 << REMEMBERED];

    private Languages() {}

    /** How much less likely each language is to come up with the word than the likeliest. */
    private record Clues(String written, float[] logs) {}

    /** The language of the words; handles, hashtags, addresses and numbers say nothing. */
    public static Guess of(Tokens tokens) {
        var spelling = Spelling.known();
        var sums = USE.clone();
        int signed = -1;
        boolean heard = false;
        for (int i = 0, n = tokens.size(); i < n; i++) {
            switch (tokens.kind(i)) {
                case WORD -> {
                    if (tokens.position(i) != signed) {
                        add(sums, clues(spelling, written(tokens, i)));
                        heard = true;
                    }
                }
                case HANDLE, HASHTAG, URL -> signed = tokens.position(i);
                case NUMBER, DOMAIN, EMOJI -> {}
            }
        }
        return heard ? guess(sums) : new Guess(Optional.empty(), 0);
    }

    private static void add(float[] sums, float[] clues) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += clues[i];
        }
    }

    /** People use the same words again and again: a thread may lose another's, and looks again. */
    private static float[] clues(Spelling spelling, String written) {
        int slot = written.hashCode() * 0x9E3779B9 >>> 32 - REMEMBERED;
        var known = MEMORY[slot];
        if (known != null && known.written().equals(written)) {
            return known.logs();
        }
        var clues = clues(spelling.likelihoods(Spelling.plain(written)));
        if (written.length() <= LONGEST_REMEMBERED) {
            MEMORY[slot] = new Clues(written, clues);
        }
        return clues;
    }

    private static float[] clues(float[] logs) {
        float most = logs[0];
        for (float log : logs) {
            most = Math.max(most, log);
        }
        var clues = new float[logs.length];
        for (int i = 0; i < logs.length; i++) {
            clues[i] = Math.max(logs[i] - most, -CLEAREST);
        }
        return clues;
    }

    private static Guess guess(float[] sums) {
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            if (sums[i] > sums[best]) {
                best = i;
            }
        }
        double all = 0;
        for (float sum : sums) {
            all += Math.exp((sum - sums[best]) * DOUBT);
        }
        double confidence = 1 / all;
        return new Guess(
                confidence < ENOUGH ? Optional.empty() : Optional.of(CODES.get(best)), confidence);
    }

    /** The word with its accents, which fold away for matching but tell languages apart. */
    private static String written(Tokens tokens, int index) {
        return tokens.source().substring(tokens.start(index), tokens.end(index));
    }
}
