package org.tertulia.listening.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.junit.jupiter.api.Test;
import org.tertulia.language.Stems;

/** Somebody else's engine over the same tokens finds the same: a Monitor of Lucene's a language. */
class MonitorAgreesTest {

    private static final int WATCHES = 1_000;
    private static final int MESSAGES = 150;

    private final Invention invention = new Invention(17, 2_000);
    private final Watchers<String> watchers = new Watchers<>();
    private final Map<String, Query> queries = new HashMap<>();

    @Test
    void theMonitorFindsTheSame() throws IOException {
        IntStream.range(0, WATCHES).forEach(i -> queries.put("w" + i, invention.query()));
        watchers.addAll(queries);
        var monitors = new HashMap<Stems, Monitor>();
        long hits = 0;
        try (Analyzer analyzer = new KeywordAnalyzer()) {
            for (int i = 0; i < MESSAGES; i++) {
                var said = invention.utterance();
                var stems = Stems.of(said.language());
                if (!monitors.containsKey(stems)) {
                    monitors.put(stems, monitor(analyzer, stems));
                }
                var theirs = theirs(Objects.requireNonNull(monitors.get(stems)), stems, said);
                assertThat(ours(said)).as(said.toString()).isEqualTo(theirs);
                assertThat(plainly(said)).as(said.toString()).isEqualTo(theirs);
                hits += theirs.size();
                if (i == MESSAGES / 2) {
                    watchers.replan();
                }
            }
            for (var monitor : monitors.values()) {
                monitor.close();
            }
        }
        assertThat(hits).isGreaterThan(10L * MESSAGES);
    }

    private Monitor monitor(Analyzer analyzer, Stems stems) throws IOException {
        var monitor = new Monitor(analyzer);
        var lucene = new LuceneSays(stems);
        monitor.register(
                queries.entrySet().stream()
                        .map(
                                e ->
                                        new MonitorQuery(
                                                e.getKey(),
                                                lucene.query(e.getValue().expression())))
                        .toList());
        return monitor;
    }

    private static List<String> theirs(Monitor monitor, Stems stems, Utterance said)
            throws IOException {
        return monitor
                .match(new LuceneSays(stems).document(said), QueryMatch.SIMPLE_MATCHER)
                .getMatches()
                .stream()
                .map(QueryMatch::getQueryId)
                .sorted()
                .toList();
    }

    private List<String> ours(Utterance said) {
        var ours = new ArrayList<String>();
        watchers.match(said, ours::add);
        return ours.stream().sorted().toList();
    }

    private List<String> plainly(Utterance said) {
        var naive = new Naive(said);
        return queries.entrySet().stream()
                .filter(e -> naive.matches(e.getValue().expression()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
