package org.tertulia.messages.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tertulia.language.Text;
import org.tertulia.language.Tokens;

/** Cuts texts for the index into the same folded tokens that watches are matched against. */
final class Words extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new Cutter());
    }

    /** Leaves room between two values of a field, so that no phrase reaches over. */
    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }

    /** Nobody looks for a longer word, and the index refuses one of 32 KB. */
    private static final int LONGEST = 255;

    private static final class Cutter extends Tokenizer {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment =
                addAttribute(PositionIncrementAttribute.class);
        private final char[] buffer = new char[1024];
        private Tokens tokens = Text.tokens("");
        private int next;
        private int position;

        @Override
        public void reset() throws IOException {
            super.reset();
            tokens = Text.tokens(read());
            next = 0;
            position = -1;
        }

        @Override
        public boolean incrementToken() {
            while (next < tokens.size() && tokens.length(next) > LONGEST) {
                next++;
            }
            if (next == tokens.size()) {
                return false;
            }
            clearAttributes();
            tokens.copy(next, term.resizeBuffer(tokens.length(next)));
            term.setLength(tokens.length(next));
            increment.setPositionIncrement(tokens.position(next) - position);
            position = tokens.position(next);
            next++;
            return true;
        }

        private String read() {
            try {
                var text = new StringBuilder();
                for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                    text.append(buffer, 0, read);
                }
                return text.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
