package org.tertulia.bench.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.opensearch.index.analysis.TokenizerFactory;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.Plugin;
import org.tertulia.bench.Forms;
import org.tertulia.language.Stems;
import org.tertulia.language.Text;

/** Cuts texts as we do, so that engines are compared and not tokenisers. */
public final class OurAnalysis extends Plugin implements AnalysisPlugin {

    static final String NAME = "ours";

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of(NAME, (_, _, _, _) -> TokenizerFactory.newFactory(NAME, Cutter::new));
    }

    private static final class Cutter extends Tokenizer {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step =
                addAttribute(PositionIncrementAttribute.class);
        private Forms forms = new Forms(Text.tokens(""), Stems.of("es"));

        @Override
        public void reset() throws IOException {
            super.reset();
            forms = new Forms(Text.tokens(read()), Stems.of("es"));
            forms.reset();
        }

        @Override
        public boolean incrementToken() {
            if (!forms.incrementToken()) {
                return false;
            }
            clearAttributes();
            term.append(forms.text());
            step.setPositionIncrement(forms.step());
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
