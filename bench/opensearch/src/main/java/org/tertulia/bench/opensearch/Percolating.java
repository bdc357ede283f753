package org.tertulia.bench.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.action.bulk.BulkRequest;
import org.opensearch.action.index.IndexRequest;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.xcontent.XContentFactory;
import org.opensearch.common.xcontent.XContentType;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.core.xcontent.ToXContent;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.percolator.PercolateQueryBuilder;
import org.opensearch.percolator.PercolatorModulePlugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;
import org.opensearch.transport.client.Client;
import org.tertulia.bench.Corpus;
import org.tertulia.bench.Engine;
import org.tertulia.bench.Matching;
import org.tertulia.bench.Measuring;
import org.tertulia.bench.Opensearch;
import org.tertulia.bench.Said;
import org.tertulia.listening.matching.Query;

/** One node in this process keeps the watches and is asked about messages. */
public final class Percolating {

    private static final String INDEX = "watches";
    private static final int AT_ONCE = 1_000;
    private static final String SLOTS = "_percolator_document_slot";

    private final Client client;
    private final int watches;

    private Percolating(Client client, int watches) {
        this.client = client;
        this.watches = watches;
    }

    private static final class Embedded extends Node {
        Embedded(Settings settings, Collection<PluginInfo> plugins) {
            super(
                    InternalSettingsPreparer.prepareEnvironment(
                            settings, Map.of(), null, () -> "bench"),
                    plugins,
                    false);
        }
    }

    /** How many watches, and how many hits the first messages must have. */
    public static void main(String[] args) throws Exception {
        var watches = Integer.parseInt(args[0]);
        var settings =
                Settings.builder()
                        .put("path.home", Files.createTempDirectory("percolator"))
                        .put("node.name", "bench")
                        .put("discovery.type", "single-node")
                        .put("network.host", "127.0.0.1")
                        .put("http.port", "9500-9549")
                        .put("transport.port", "9550-9599")
                        .put("transport.type", "netty4")
                        .put("http.type", "netty4")
                        .put("cluster.routing.allocation.disk.threshold_enabled", false)
                        .build();
        try (var node =
                new Embedded(
                        settings,
                        List.of(
                                plugin(PercolatorModulePlugin.class.getName()),
                                plugin(Netty4ModulePlugin.class.getName()),
                                plugin(OurAnalysis.class.getName())))) {
            node.start();
            var percolating = new Percolating(node.client(), watches);
            percolating.measure(Long.parseLong(args[1]));
        }
        System.exit(0);
    }

    private static PluginInfo plugin(String type) {
        return new PluginInfo(
                type, type, "1", Version.CURRENT, "25", type, null, List.of(), false);
    }

    private void measure(long hits) throws IOException {
        var corpus = new Corpus(Matching.SEED);
        keep(corpus.watches(watches));
        var messages = corpus.messages(Matching.MESSAGES);
        var engines =
                List.of(
                        new Engine("opensearch, 1 at once", 1, this::hits),
                        new Engine("opensearch, 1000 at once", AT_ONCE, this::hits));
        for (var engine : engines) {
            var found = 0L;
            for (var from = 0; from < Matching.CHECKED; from += engine.batch()) {
                found +=
                        engine.work()
                                .applyAsLong(messages.subList(from, from + engine.batch()));
            }
            Matching.demand(engine.name(), hits, found);
        }
        new Measuring(messages).perSecond(engines).forEach(Opensearch::tell);
    }

    private void keep(List<Query> queries) throws IOException {
        client.admin()
                .indices()
                .prepareCreate(INDEX)
                .setSettings(
                        Map.of(
                                "number_of_shards", 1,
                                "number_of_replicas", 0,
                                "max_result_window", 1_000_000,
                                "analysis.analyzer.ours.type", "custom",
                                "analysis.analyzer.ours.tokenizer", OurAnalysis.NAME))
                .setMapping(
                        "query", "type=percolator",
                        Queries.TEXT, "type=text,analyzer=ours",
                        Queries.TRAIT, "type=keyword")
                .get();
        for (var from = 0; from < queries.size(); from += AT_ONCE) {
            var bulk = new BulkRequest(INDEX);
            for (var query : queries.subList(from, Math.min(from + AT_ONCE, queries.size()))) {
                var source = XContentFactory.jsonBuilder().startObject().field("query");
                Queries.of(query.expression()).toXContent(source, ToXContent.EMPTY_PARAMS);
                bulk.add(new IndexRequest().source(source.endObject()));
            }
            var answer = client.bulk(bulk).actionGet();
            if (answer.hasFailures()) {
                throw new IllegalStateException(answer.buildFailureMessage());
            }
        }
        client.admin().indices().prepareForceMerge(INDEX).setMaxNumSegments(1).get();
        client.admin().indices().prepareRefresh(INDEX).get();
    }

    private long hits(List<Said> messages) {
        var documents = messages.stream().map(Percolating::document).toList();
        var found =
                client.prepareSearch(INDEX)
                        .setQuery(new PercolateQueryBuilder("query", documents, XContentType.JSON))
                        .setFetchSource(false)
                        .setSize(watches)
                        .get();
        var hits = 0L;
        for (var hit : found.getHits().getHits()) {
            hits += messages.size() == 1 ? 1 : hit.field(SLOTS).getValues().size();
        }
        return hits;
    }

    private static BytesReference document(Said said) {
        try {
            return BytesReference.bytes(
                    XContentFactory.jsonBuilder()
                            .startObject()
                            .field(Queries.TEXT, said.text())
                            .array(
                                    Queries.TRAIT,
                                    "lang:" + said.language(),
                                    String.format(Locale.ROOT, "kind:%s", said.kind()))
                            .endObject());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
