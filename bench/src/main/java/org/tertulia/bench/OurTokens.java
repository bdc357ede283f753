package org.tertulia.bench;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tertulia.language.Token;

/** Our tokens for Lucene, so that engines are compared and not tokenisers. */
final class OurTokens extends TokenStream {

    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Token> tokens;
    private int next;
    private int position;

    OurTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    @Override
    public void reset() {
        next = 0;
        position = -1;
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        var token = tokens.get(next++);
        text.append(token.text());
        step.setPositionIncrement(token.position() - position);
        position = token.position();
        return true;
    }
}
