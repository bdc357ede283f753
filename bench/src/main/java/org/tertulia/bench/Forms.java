package org.tertulia.bench;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tertulia.language.Stems;
import org.tertulia.language.Tokens;

/**
 * Our tokens for Lucene: each as it is folded, and at the same position as it is stemmed and as it
 * was written, with a mark.
 */
public final class Forms extends TokenStream {

    public static final char STEM = 1;
    public static final char WRITTEN = 2;

    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Tokens tokens;
    private final Stems stems;
    private int next;
    private int form;
    private int position;

    public Forms(Tokens tokens, Stems stems) {
        this.tokens = tokens;
        this.stems = stems;
    }

    @Override
    public void reset() {
        next = 0;
        form = 0;
        position = -1;
    }

    /** The present token. */
    public CharSequence text() {
        return text;
    }

    /** How far the present token stands from the one before. */
    public int step() {
        return step.getPositionIncrement();
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        switch (form) {
            case 0 -> text.append(tokens.text(next));
            case 1 -> text.append(STEM).append(tokens.stem(next, stems));
            default ->
                    text.append(WRITTEN)
                            .append(tokens.source(), tokens.start(next), tokens.end(next));
        }
        step.setPositionIncrement(tokens.position(next) - position);
        position = tokens.position(next);
        form = (form + 1) % 3;
        next += form == 0 ? 1 : 0;
        return true;
    }
}
