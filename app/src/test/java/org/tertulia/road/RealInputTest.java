package org.tertulia.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tertulia.road.House.soon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tertulia.testing.Beside;
import org.tertulia.testing.Site;
import tools.jackson.databind.json.JsonMapper;

/** What people really wrote goes the whole way: as a file of messages, and as a feed. */
class RealInputTest {

    private static final Optional<Path> SAMPLE =
            Beside.file("data", "language", "es_airline_care", "train.tsv");

    private static final int MESSAGES = 3_000;
    private static final int ITEMS = 300;
    private static final String WORD = "vuelo";
    private static final Instant FIRST = Instant.parse("2026-05-11T08:00:00Z");

    @Test
    void threeThousandMessagesGoTheWholeWay() throws IOException {
        assumeTrue(SAMPLE.isPresent(), "no real messages here");
        var texts = texts();
        assertThat(texts).hasSize(MESSAGES);
        try (var house = new House();
                var site = new Site()) {
            var olga = house.owner();
            var watch =
                    olga.post("/watches", Map.of("name", "Flights", "query", "exact:" + WORD))
                            .json(201)
                            .path("id")
                            .asInt();

            var file = submitted(olga, texts);
            var feed = served(olga, site, texts.subList(0, ITEMS));

            assertThat(exactly(texts)).isGreaterThan(50);
            soon().until(() -> mentions(olga, watch, file) == exactly(texts));
            soon().until(() -> mentions(olga, watch, feed) == exactly(texts.subList(0, ITEMS)));
            soon().until(
                            () ->
                                    olga.all(
                                                            "/conversations?limit=200&q="
                                                                    + WORD
                                                                    + "&channel="
                                                                    + file)
                                                    .size()
                                            == folded(texts));
            assertThat(olga.all("/quarantine")).isEmpty();
        }
    }

    private static int submitted(Caller olga, List<String> texts) {
        var channel = olga.connectImport("Airline");
        var lines =
                IntStream.range(0, texts.size())
                        .mapToObj(i -> line(i, texts.get(i)))
                        .collect(Collectors.joining("\n"));
        assertThat(olga.submit(channel, lines).json(200).path("accepted").asInt())
                .isEqualTo(MESSAGES);
        assertThat(olga.submit(channel, lines).json(200).path("duplicates").asInt())
                .isEqualTo(MESSAGES);
        soon().until(() -> olga.conversations(channel).size() == MESSAGES);
        assertThat(
                        olga.conversations(channel).stream()
                                .map(conversation -> conversation.path("contact").asString()))
                .doesNotHaveDuplicates();
        return channel;
    }

    private static String line(int number, String text) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of(
                                "remoteId",
                                "tweet-" + number,
                                "author",
                                Map.of("handle", "customer" + number),
                                "text",
                                text,
                                "at",
                                FIRST.plusSeconds(number).toString(),
                                "kind",
                                "comment"));
    }

    private static int served(Caller olga, Site site, List<String> texts) {
        var items = new StringBuilder("<rss version=\"2.0\"><channel><title>Airline</title>");
        for (var i = 0; i < texts.size(); i++) {
            items.append("<item><guid>%d</guid><description>".formatted(i))
                    // Once for the HTML that a description is, and once for XML.
                    .append(escaped(escaped(texts.get(i))))
                    .append("</description></item>");
        }
        site.page("/feed", "application/rss+xml", items + "</channel></rss>");
        var channel = olga.connect(Map.of("network", "feed", "url", site.url("/feed")));
        soon().until(
                        () ->
                                olga.get("/channels/" + channel + "/health")
                                        .json(200)
                                        .path("lastHeardAt")
                                        .isString());
        return channel;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static long mentions(Caller olga, int watch, int channel) {
        return olga.all("/watches/" + watch + "/mentions?limit=200").stream()
                .filter(mention -> mention.path("channel").asInt() == channel)
                .count();
    }

    /** By other means than the program's own: split at whatever is neither letter nor digit. */
    /** As the search box takes it: neither case nor accents count. */
    private static long folded(List<String> texts) {
        return exactly(
                texts.stream()
                        .map(text -> Normalizer.normalize(text, Normalizer.Form.NFD))
                        .map(text -> text.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static long exactly(List<String> texts) {
        return texts.stream()
                .map(text -> text.replaceAll("https?://\\S+", " "))
                .filter(text -> Arrays.asList(text.split("[^\\p{L}\\p{N}]+")).contains(WORD))
                .count();
    }

    private static List<String> texts() throws IOException {
        try (var lines = Files.lines(SAMPLE.orElseThrow())) {
            return lines.skip(1)
                    .limit(MESSAGES)
                    .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                    .toList();
        }
    }
}
