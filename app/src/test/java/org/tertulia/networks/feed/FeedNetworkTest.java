package org.tertulia.networks.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tertulia.kernel.BrandId;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Looking.Looked;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Reading;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.networks.http.PrivateAddresses;
import org.tertulia.networks.http.TestServer;
import tools.jackson.databind.json.JsonMapper;

class FeedNetworkTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final TestServer server = new TestServer();
    private final GuardedClient client = new GuardedClient(PrivateAddresses.of("127.0.0.1"));
    private final FeedNetwork network =
            new FeedNetwork(client, Clock.fixed(NOW, ZoneOffset.UTC), Cadence.USUAL, new Random(1));

    private volatile String served = "";

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void aFeedIsHeardAndItsItemsAreReadFromTheirBytes() {
        server.on("/feed", "application/rss+xml", FeedReadingTest.bytes("rss20.xml"));
        var channel = channel("/feed");

        var answered = answered(network.look(channel, null));

        assertThat(answered.heard()).hasSize(3);
        assertThat(answered.next()).isBetween(NOW.plusSeconds(50 * 60), NOW.plusSeconds(70 * 60));
        var read = network.read(channel, answered.heard().getFirst().payload());
        assertThat(read).isInstanceOf(Reading.Items.class);
        var item = ((Reading.Items) read).items().getFirst();
        assertThat(item).isInstanceOf(NetworkItem.Post.class);
        var content = ((NetworkItem.Post) item).content();
        assertThat(content.text()).startsWith("El pan de hoy & el de mañana\n\nMuy bueno");
        assertThat(Objects.requireNonNull(content.author()).name()).isEqualTo("Ana Ruiz");
    }

    @Test
    void whatTheServerGaveToAskForChangesIsSentBack() {
        server.on(
                "/feed",
                exchange -> {
                    var asked = exchange.getRequestHeaders();
                    var known =
                            "W/\"v1\"".equals(asked.getFirst("If-None-Match"))
                                    && "Fri, 20 Nov 2026 10:00:00 GMT"
                                            .equals(asked.getFirst("If-Modified-Since"));
                    exchange.getResponseHeaders().set("ETag", "W/\"v1\"");
                    exchange.getResponseHeaders()
                            .set("Last-Modified", "Fri, 20 Nov 2026 10:00:00 GMT");
                    var body = FeedReadingTest.bytes("atom10.xml");
                    exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : body.length);
                    if (!known) {
                        exchange.getResponseBody().write(body);
                    }
                });
        var first = answered(network.look(channel("/feed"), null));
        var second = answered(network.look(channel("/feed"), first.cursor()));

        assertThat(first.heard()).hasSize(2);
        assertThat(second.heard()).isEmpty();
        assertThat(second.cursor()).isEqualTo(first.cursor());
    }

    @Test
    void aFeedCutShortIsAskedForWholeAgain() {
        server.on(
                "/feed",
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"v1\"");
                    var body = FeedReadingTest.bytes("truncated.xml");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                });

        var answered = answered(network.look(channel("/feed"), null));
        network.look(channel("/feed"), answered.cursor());

        assertThat(answered.warning()).isEqualTo("networks.feed.Truncated");
        assertThat(answered.heard()).hasSize(2);
        assertThat(server.asked().get(1).headers().getFirst("If-None-Match")).isNull();
    }

    @Test
    void aPermanentMoveThatLeadsToAFeedChangesTheAddress() {
        server.redirect("/old", 301, "/new")
                .on("/new", "text/xml", FeedReadingTest.bytes("rss10.rdf"))
                .redirect("/login", 301, "/page")
                .on("/page", "text/html", FeedReadingTest.bytes("page.html"));

        var settings =
                Objects.requireNonNull(answered(network.look(channel("/old"), null)).settings());
        assertThat(settings.path("url").asString()).isEqualTo(server.url("/new"));
        assertThat(settings.path("kept").asString()).isEqualTo("yes");
        assertThat(network.look(channel("/login"), null))
                .isEqualTo(new Looked.Failed("networks.feed.WebPage", null, null));
    }

    @Test
    void aFeedThatIsGoneIsGone() {
        server.on("/feed", exchange -> exchange.sendResponseHeaders(410, -1));

        assertThat(network.look(channel("/feed"), null)).isInstanceOf(Looked.Gone.class);
    }

    @Test
    void aServerThatAsksForPatienceGetsIt() {
        server.on(
                "/feed",
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "7200");
                    exchange.sendResponseHeaders(429, -1);
                });

        assertThat(network.look(channel("/feed"), null))
                .isEqualTo(
                        new Looked.Failed(
                                "networks.feed.Status", "429", NOW.plus(Duration.ofHours(2))));
    }

    @Test
    void aServerThatIsNotThereIsATroubleWithAKey() {
        var channel = channel("/feed");
        server.close();

        var looked = network.look(channel, null);

        assertThat(looked).isInstanceOf(Looked.Failed.class);
        assertThat(((Looked.Failed) looked).trouble()).isEqualTo("networks.http.NoConnection");
    }

    @Test
    void bytesThatAreNoItemAreUnreadable() {
        assertThat(network.read(channel("/feed"), "{}".getBytes(UTF_8)))
                .isEqualTo(new Reading.Unreadable("networks.quarantine.NotAnItem", null));
    }

    @Test
    void aFeedOfWhichNothingIsLeftAfterDaysMayHaveLostSomething() {
        serve(NOW.minus(Duration.ofHours(3)), "a", "b", "c");
        var first = answered(network.look(channel("/feed"), null));
        assertThat(first.gap()).isNull();
        var later = NOW.plus(Duration.ofDays(3));
        serve(later.minus(Duration.ofHours(5)), "x", "y", "z");

        var looked = answered(at(later).look(channel("/feed"), first.cursor()));

        var gap = Objects.requireNonNull(looked.gap());
        assertThat(gap.from()).isEqualTo(NOW);
        assertThat(gap.until()).isEqualTo(later.minus(Duration.ofHours(5)));
        var again = answered(at(later).look(channel("/feed"), looked.cursor()));
        assertThat(again.gap()).isNull();
    }

    @Test
    void whereTheFeedStillShowsSomethingThatWasKnownNothingIsMissing() {
        serve(NOW.minus(Duration.ofHours(3)), "a", "b", "c");
        var first = answered(network.look(channel("/feed"), null));
        var later = NOW.plus(Duration.ofDays(3));
        serve(later.minus(Duration.ofHours(5)), "c", "x", "y", "z");

        assertThat(answered(at(later).look(channel("/feed"), first.cursor())).gap()).isNull();
    }

    @Test
    void aFeedThatProvesNothingRaisesNoAlarm() {
        serve(NOW.minus(Duration.ofHours(3)), "a", "b", "c");
        var first = answered(network.look(channel("/feed"), null));
        var later = at(NOW.plus(Duration.ofDays(3)));

        // Only its latest entry, other names for old entries, no dates, nothing at all.
        serve(NOW.plus(Duration.ofDays(2)), "x");
        assertThat(answered(later.look(channel("/feed"), first.cursor())).gap()).isNull();
        serve(NOW.minus(Duration.ofHours(3)), "a?session=2", "b?session=2");
        assertThat(answered(later.look(channel("/feed"), first.cursor())).gap()).isNull();
        serve(null, "x", "y");
        assertThat(answered(later.look(channel("/feed"), first.cursor())).gap()).isNull();
        serve(null);
        assertThat(answered(later.look(channel("/feed"), first.cursor())).gap()).isNull();
    }

    private FeedNetwork at(Instant now) {
        return new FeedNetwork(
                client, Clock.fixed(now, ZoneOffset.UTC), Cadence.USUAL, new Random(1));
    }

    /** An hour between one entry and the next. */
    private void serve(@Nullable Instant first, String... ids) {
        var rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Diario</title>");
        for (var i = 0; i < ids.length; i++) {
            rss.append("<item><guid>%s</guid><title>%s</title>".formatted(ids[i], ids[i]));
            if (first != null) {
                var at = first.plus(Duration.ofHours(i)).atOffset(ZoneOffset.UTC);
                rss.append("<pubDate>%s</pubDate>".formatted(RFC_1123_DATE_TIME.format(at)));
            }
            rss.append("</item>");
        }
        if (served.isEmpty()) {
            server.on(
                    "/feed",
                    exchange -> {
                        var bytes = served.getBytes(UTF_8);
                        exchange.sendResponseHeaders(200, bytes.length);
                        exchange.getResponseBody().write(bytes);
                    });
        }
        served = rss + "</channel></rss>";
    }

    private static Looked.Answered answered(Looked looked) {
        assertThat(looked).isInstanceOf(Looked.Answered.class);
        return (Looked.Answered) looked;
    }

    private Channel channel(String path) {
        var settings =
                JsonMapper.shared()
                        .createObjectNode()
                        .put("url", server.url(path))
                        .put("kept", "yes");
        return new Channel(
                ChannelId.next(),
                1,
                new BrandId(new UUID(0, 1)),
                "feed",
                "Blog",
                ChannelRole.WATCHED,
                ChannelState.ACTIVE,
                settings);
    }
}
