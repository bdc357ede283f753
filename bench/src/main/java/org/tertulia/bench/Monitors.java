package org.tertulia.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.tertulia.language.Text;
import org.tertulia.listening.matching.Query;

/** Lucene's Monitor in the set-ups that its documentation offers; the best of them counts. */
final class Monitors implements AutoCloseable {

    private final List<Monitor> monitors = new ArrayList<>();
    private final List<Engine> engines = new ArrayList<>();

    Monitors(List<Query> watches) throws IOException {
        add("terms", new TermFilteredPresearcher(), watches);
        add("multipass", new MultipassTermFilteredPresearcher(4), watches);
    }

    private void add(String name, Presearcher presearcher, List<Query> watches) throws IOException {
        var monitor = new Monitor(new StandardAnalyzer(), presearcher, new MonitorConfiguration());
        monitors.add(monitor);
        var queries = new ArrayList<MonitorQuery>();
        for (var watch : watches) {
            queries.add(
                    new MonitorQuery(
                            String.valueOf(queries.size()), LuceneQueries.of(watch.expression())));
        }
        monitor.register(queries);
        for (var batch : new int[] {1, 100, 1_000}) {
            engines.add(
                    new Engine(
                            "monitor, %s, %d at once".formatted(name, batch),
                            batch,
                            messages -> hits(monitor, messages)));
        }
    }

    List<Engine> engines() {
        return engines;
    }

    private static long hits(Monitor monitor, List<String> messages) {
        try {
            var documents = messages.stream().map(Monitors::document).toArray(Document[]::new);
            var found = monitor.match(documents, QueryMatch.SIMPLE_MATCHER);
            var hits = 0L;
            for (var i = 0; i < documents.length; i++) {
                hits += found.getMatches(i).size();
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(String message) {
        var document = new Document();
        document.add(
                new Field(
                        LuceneQueries.FIELD,
                        new OurTokens(Text.tokens(message)),
                        TextField.TYPE_NOT_STORED));
        return document;
    }

    @Override
    public void close() throws IOException {
        for (var monitor : monitors) {
            monitor.close();
        }
    }
}
