package org.tertulia.messages.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
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

    private static final class Cutter extends Tokenizer {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment =
                addAttribute(PositionIncrementAttribute.class);
        private Tokens tokens = Text.tokens("");
        private int next;
        private int position;
        private int start;

        @Override
        public void reset() throws IOException {
            super.reset();
            tokens = Text.tokens(read());
            next = 0;
            position = -1;
            start = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == tokens.size()) {
                return false;
            }
            clearAttributes();
            term.append(tokens.text(next));
            // Lucene wants offsets that never fall, even where tokens lie on one another.
            start = Math.max(start, tokens.start(next));
            offset.setOffset(
                    correctOffset(start), correctOffset(Math.max(start, tokens.end(next))));
            increment.setPositionIncrement(tokens.position(next) - position);
            position = tokens.position(next);
            next++;
            return true;
        }

        private String read() {
            try {
                var text = new StringBuilder();
                var buffer = new char[1024];
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
