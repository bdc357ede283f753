package org.tertulia.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.tertulia.language.Stems;
import org.tertulia.listening.matching.Query;

/** Lucene's Monitor in the set-ups that its documentation offers; the best of them counts. */
final class Monitors implements AutoCloseable {

    private static final int[] BATCHES = {1, 1_000};

    private final LuceneSays lucene;
    private final List<Query> watches;
    private final List<Monitor> monitors = new ArrayList<>();
    private final List<Engine> engines = new ArrayList<>();

    Monitors(List<Query> watches, String language) {
        this.watches = watches;
        lucene = new LuceneSays(Stems.of(language));
    }

    /** Each with each presearcher, message by message and a thousand at once. */
    List<Engine> engines() throws IOException {
        var presearchers =
                Map.of(
                        "terms", new TermFilteredPresearcher(),
                        "multipass", new MultipassTermFilteredPresearcher(4),
                        "none", Presearcher.NO_FILTERING);
        for (var presearcher : presearchers.entrySet()) {
            var monitor = monitor(presearcher.getValue());
            for (var batch : BATCHES) {
                engines.add(
                        new Engine(
                                "monitor, %s, %d at once".formatted(presearcher.getKey(), batch),
                                batch,
                                messages -> hits(monitor, messages)));
            }
        }
        return engines;
    }

    /** For each message the numbers of the watches that it matches. */
    List<List<Integer>> found(List<Said> messages) throws IOException {
        if (monitors.isEmpty()) {
            monitor(new TermFilteredPresearcher());
        }
        var matches = monitors.getFirst().match(documents(messages), QueryMatch.SIMPLE_MATCHER);
        var found = new ArrayList<List<Integer>>();
        for (var i = 0; i < messages.size(); i++) {
            found.add(
                    matches.getMatches(i).stream()
                            .map(match -> Integer.valueOf(match.getQueryId()))
                            .sorted()
                            .toList());
        }
        return found;
    }

    private Monitor monitor(Presearcher presearcher) throws IOException {
        var monitor = new Monitor(new StandardAnalyzer(), presearcher, new MonitorConfiguration());
        monitors.add(monitor);
        var queries = new ArrayList<MonitorQuery>();
        for (var watch : watches) {
            queries.add(
                    new MonitorQuery(
                            String.valueOf(queries.size()), lucene.query(watch.expression())));
        }
        monitor.register(queries);
        return monitor;
    }

    private long hits(Monitor monitor, List<Said> messages) {
        try {
            var found = monitor.match(documents(messages), QueryMatch.SIMPLE_MATCHER);
            var hits = 0L;
            for (var i = 0; i < messages.size(); i++) {
                hits += found.getMatches(i).size();
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document[] documents(List<Said> messages) {
        return messages.stream().map(lucene::document).toArray(Document[]::new);
    }

    @Override
    public void close() throws IOException {
        for (var monitor : monitors) {
            monitor.close();
        }
    }
}
