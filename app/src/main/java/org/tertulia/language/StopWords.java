package org.tertulia.language;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.jspecify.annotations.Nullable;

/** The words that hold a sentence together and say nothing of its topic; the lists of Lucene. */
public final class StopWords {

    private static final Map<String, Set<String>> ALL =
            Map.of(
                    "es", folded(SpanishAnalyzer.getDefaultStopSet()),
                    "pt", folded(PortugueseAnalyzer.getDefaultStopSet()),
                    "ca", folded(CatalanAnalyzer.getDefaultStopSet()),
                    "gl", folded(GalicianAnalyzer.getDefaultStopSet()),
                    "eu", folded(BasqueAnalyzer.getDefaultStopSet()),
                    "en", folded(EnglishAnalyzer.getDefaultStopSet()),
                    "fr", folded(FrenchAnalyzer.getDefaultStopSet()),
                    "it", folded(ItalianAnalyzer.getDefaultStopSet()),
                    "de", folded(GermanAnalyzer.getDefaultStopSet()));

    private static final Set<String> ANY = any();

    private StopWords() {}

    /** Those of a language, folded; those of all where it is not known. */
    public static Set<String> of(@Nullable String language) {
        return language == null ? ANY : ALL.getOrDefault(language, ANY);
    }

    private static Set<String> folded(CharArraySet words) {
        var folded = new HashSet<String>();
        for (var word : words) {
            folded.add(Text.fold(new String((char[]) word)));
        }
        return Set.copyOf(folded);
    }

    private static Set<String> any() {
        var any = new HashSet<String>();
        ALL.values().forEach(any::addAll);
        return Set.copyOf(any);
    }
}
