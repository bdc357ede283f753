package org.tertulia.networks.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tertulia.networks.Media;
import org.tertulia.networks.feed.FeedRead.Feed;
import org.tertulia.networks.feed.FeedRead.NotAFeed;
import org.tertulia.networks.feed.FeedRead.Reason;

class FeedReadingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final URI BASE = URI.create("https://base.example/feeds/feed.xml");

    @Test
    void anRssFeedIsReadWithAllThatAnItemHas() {
        var feed = file("rss20.xml");

        assertThat(feed.title()).isEqualTo("El café de la esquina & amigos");
        assertThat(feed.site()).hasToString("https://cafe.example/");
        assertThat(feed.ttl()).isEqualTo(Duration.ofMinutes(60));
        assertThat(feed.items()).hasSize(3);
        var item = feed.items().getFirst();
        assertThat(item.remoteId()).isEqualTo("pan-1");
        assertThat(item.title()).isEqualTo("El pan de hoy & el de mañana");
        assertThat(item.url()).isEqualTo("https://cafe.example/pan?utm=1");
        assertThat(item.author()).isEqualTo("Ana Ruiz");
        assertThat(item.published()).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(item.text()).isEqualTo("Muy bueno, y ágil.\n\n- uno\n- dos");
        assertThat(item.media())
                .containsExactly(
                        new Media("https://cafe.example/a.mp3", null, Media.Kind.AUDIO),
                        new Media("https://cafe.example/v.mp4", "Un horno", Media.Kind.VIDEO),
                        new Media(
                                "https://cafe.example/fotos/pan.jpg",
                                "Una barra",
                                Media.Kind.IMAGE));
    }

    @Test
    void anItemWithoutGuidIsKnownByItsLinkAndOneWithoutLinkByItsHash() {
        var items = file("rss20.xml").items();

        assertThat(items.get(1).remoteId()).isEqualTo("https://cafe.example/sin-guid");
        assertThat(items.get(1).author()).isEqualTo("Bea Gil");
        assertThat(items.get(2).remoteId()).startsWith("sha256:").hasSize(71);
        assertThat(items.get(2).remoteId()).isEqualTo(file("rss20.xml").items().get(2).remoteId());
    }

    @Test
    void datesThatCannotBeAreNullAndReported() {
        var feed = file("rss20.xml");

        assertThat(feed.items().get(1).published()).isNull();
        assertThat(feed.items().get(2).published()).isNull();
        assertThat(feed.has(Warning.Kind.ODD_DATE)).isTrue();
        assertThat(feed.has(Warning.Kind.DUPLICATE_ITEM)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 20 Nov 2026 10:00:00 +0100|2026-11-20T09:00:00Z",
                "Mon, 20 Nov 2026 10:00:00 GMT|2026-11-20T10:00:00Z",
                "20 Nov 26 10:00 GMT|2026-11-20T10:00:00Z",
                "vie, 20 nov. 2026 10:00:00 +0100|2026-11-20T09:00:00Z",
                "5 ene 2026 10:00:00 GMT|2026-01-05T10:00:00Z",
                "Fri, 4 Sept 2026 10:00:00 GMT|2026-09-04T10:00:00Z",
                "2026-11-20T10:00:00.5+01:00|2026-11-20T09:00:00.500Z",
                "2026-11-20|2026-11-20T00:00:00Z",
            })
    void datesAreReadAsFeedsWriteThem(String written, Instant meant) {
        assertThat(FeedDates.parse(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "rss091.xml, Old news, First",
        "rss10.rdf, RDF, Uno",
        "rss090.rdf, Oldest, Uno",
        "atom03.xml, Viejo, Uno",
    })
    void theOldFormatsAreRead(String name, String title, String first) {
        var feed = file(name);

        assertThat(feed.title()).isEqualTo(title);
        assertThat(feed.items()).hasSize(1);
        assertThat(feed.items().getFirst().title()).isEqualTo(first);
        assertThat(feed.items().getFirst().url()).startsWith("http://");
        assertThat(feed.warnings()).isEmpty();
    }

    @Test
    void anRdfItemHasItsDateAndAuthor() {
        var item = file("rss10.rdf").items().getFirst();

        assertThat(item.published()).isEqualTo("2026-11-20T08:00:00Z");
        assertThat(item.author()).isEqualTo("Ana");
        assertThat(item.text()).isEqualTo("Texto");
    }

    @Test
    void anAtomFeedIsReadWithRelativeAddressesAndInheritedAuthor() {
        var feed = file("atom10.xml");

        var first = feed.items().getFirst();
        assertThat(first.url()).isEqualTo("https://atom.example/blog/uno");
        assertThat(first.text()).isEqualTo("Uno y dos\n\nTres");
        assertThat(first.author()).isEqualTo("Casa Olmo");
        assertThat(first.published()).isEqualTo("2026-11-19T10:00:00Z");
        assertThat(first.updated()).isEqualTo("2026-11-20T09:00:00.123Z");
        assertThat(first.media())
                .containsExactly(
                        new Media(
                                "https://atom.example/blog/uno.png", "Una foto", Media.Kind.IMAGE));
        var second = feed.items().get(1);
        assertThat(second.author()).isEqualTo("Bea");
        assertThat(second.text()).isEqualTo("a <b> c\ny otra línea");
        assertThat(second.content().at()).isEqualTo("2026-11-20T10:00:00Z");
    }

    @Test
    void aJsonFeedIsRead() {
        var feed = file("feed.json");

        assertThat(feed.title()).isEqualTo("JSON");
        assertThat(feed.items()).hasSize(3);
        var first = feed.items().getFirst();
        assertThat(first.text()).isEqualTo("Hola a todos");
        assertThat(first.author()).isEqualTo("Ana");
        assertThat(first.media())
                .extracting(Media::url)
                .containsExactly("https://json.example/a.mp3", "https://json.example/f.jpg");
        assertThat(feed.items().get(1).remoteId()).isEqualTo("2");
        assertThat(feed.items().get(1).text()).isEqualTo("Solo\ntexto con <b>");
    }

    @Test
    void charactersThatNoDatabaseHoldsAreReplacedAndReported() {
        var feed = file("feed.json");

        assertThat(feed.items().get(2).text()).isEqualTo("mal\uFFFDo \uFFFD aquí");
        assertThat(feed.has(Warning.Kind.BAD_CHARACTERS)).isTrue();
    }

    @Test
    void ofAJsonFeedCutShortTheWholeItemsAreRead() {
        var whole = new String(bytes("feed.json"), UTF_8);
        var feed = feed(whole.substring(0, whole.indexOf("\"tags\"")).getBytes(UTF_8), null);

        assertThat(feed.items()).extracting(FeedItem::remoteId).containsExactly("1");
        assertThat(feed.has(Warning.Kind.TRUNCATED)).isTrue();
    }

    @Test
    void brokenXmlIsSurvivedAndReported() {
        var feed = file("broken.xml");

        assertThat(feed.title()).isEqualTo("Roto & cía");
        assertThat(feed.items())
                .extracting(FeedItem::remoteId)
                .containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(feed.items().getFirst().title())
                .isEqualTo("Fish & chips é &unknown; \uFFFD a < b");
        assertThat(feed.items().getFirst().url()).isEqualTo("https://roto.example/1?a=1&b=2");
        assertThat(feed.items().getFirst().author()).isEqualTo("Ana");
        assertThat(feed.items().getLast().media()).hasSize(1);
        assertThat(feed.gravest().orElseThrow().kind()).isEqualTo(Warning.Kind.BROKEN_XML);
    }

    @Test
    void aStrayAmpersandIsMendedWithoutLosingStructure() {
        var feed =
                feed(
                        """
                        <rss version="2.0"><channel><title>A & B</title>
                        <item><guid>1</guid><title>Uno\u0008 &copy;</title>
                        <content:encoded>&lt;p&gt;x &amp;amp; y&lt;/p&gt;</content:encoded></item>
                        </channel></rss> <!-- bye --> </x>
                        """
                                .getBytes(UTF_8),
                        "text/xml");

        assertThat(feed.title()).isEqualTo("A & B");
        assertThat(feed.items().getFirst().title()).isEqualTo("Uno ©");
        assertThat(feed.items().getFirst().text()).isEqualTo("x & y");
        assertThat(feed.warnings())
                .extracting(Warning::kind)
                .containsExactly(Warning.Kind.BROKEN_XML);
    }

    @Test
    void warningsOfTheServerBeforeTheFeedAreSkippedAndReported() {
        var feed = file("warnings-before.xml");

        assertThat(feed.items()).hasSize(1);
        assertThat(feed.has(Warning.Kind.JUNK_BEFORE)).isTrue();
    }

    @Test
    void ofAFeedCutShortTheWholeItemsAreRead() {
        var feed = file("truncated.xml");

        assertThat(feed.title()).isEqualTo("Cortado");
        assertThat(feed.items()).extracting(FeedItem::remoteId).containsExactly("1", "2");
        assertThat(feed.has(Warning.Kind.TRUNCATED)).isTrue();
    }

    @Test
    void whereverAFeedBreaksItIsReadOrSaidToBeNone() {
        for (var name : new String[] {"rss20.xml", "atom10.xml", "rss10.rdf", "feed.json"}) {
            var whole = bytes(name);
            for (int length = 0; length < whole.length; length += 7) {
                var part = java.util.Arrays.copyOf(whole, length);
                var read = FeedReading.read(part, null, BASE, NOW);
                if (read instanceof Feed feed) {
                    assertThat(feed.items().size()).isLessThanOrEqualTo(4);
                }
            }
        }
    }

    @Test
    void entitiesAreNeverFetchedNorExpanded() {
        var xxe = file("xxe.xml");
        assertThat(xxe.items().getFirst().title()).isEqualTo("Uno &secret;");

        var laughs = file("laughs.xml");
        assertThat(laughs.items().getFirst().title()).isEqualTo("&lol3;");
    }

    @Test
    void tagsTenThousandDeepDoNotKill() {
        var deep =
                "<rss version=\"2.0\"><channel><title>T</title><item><guid>1</guid><description>"
                        + "<a>".repeat(10_000)
                        + "</a>".repeat(10_000)
                        + "</description></item><item><guid>2</guid><title>x</title></item>"
                        + "</channel></rss>";

        var feed = feed(deep.getBytes(UTF_8), null);

        assertThat(feed.items()).extracting(FeedItem::remoteId).contains("2");
        assertThat(feed.has(Warning.Kind.BROKEN_XML)).isTrue();
        var json =
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":["
                        + "[".repeat(10_000);
        assertThat(feed(json.getBytes(UTF_8), null).has(Warning.Kind.TRUNCATED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // in the bytes, in HTTP, in the declaration, contradicted?
                "UTF-8, -, -, false",
                "UTF-8, -, UTF-8, false",
                "UTF-8, iso-8859-1, -, true",
                "UTF-8, -, ISO-8859-1, true",
                "UTF-8, us-ascii, UTF-8, true",
                "UTF-8, -, UTF-16, true",
                "UTF-8, nonsense, -, true",
                "windows-1252, -, -, true",
                "windows-1252, -, UTF-8, true",
                "windows-1252, ISO-8859-1, -, false",
                "windows-1252, -, windows-1252, false",
                "ISO-8859-15, ISO-8859-15, UTF-8, false",
                "UTF-16LE, -, UTF-16, false",
                "UTF-16BE, -, -, false",
            })
    void theCharacterSetIsFoundWhateverIsDeclared(
            String real, @Nullable String http, @Nullable String declared, boolean contradicted) {
        var xml =
                (declared == null ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>")
                        + "<rss version=\"2.0\"><channel><title>Señal de España</title>"
                        + "<item><guid>1</guid><title>Año</title></item></channel></rss>";
        var type = http == null ? "application/rss+xml" : "text/xml; charset=\"" + http + "\"";

        var feed = feed(xml.getBytes(Charset.forName(real)), type);

        assertThat(feed.title()).isEqualTo("Señal de España");
        assertThat(feed.has(Warning.Kind.WRONG_CHARSET)).isEqualTo(contradicted);
    }

    @Test
    void byteOrderMarksWinOverDeclarations() {
        var xml = "<rss version=\"2.0\"><channel><title>ñ</title></channel></rss>";

        assertThat(feed(("\uFEFF" + xml).getBytes(UTF_8), "text/xml; charset=latin1").title())
                .isEqualTo("ñ");
        assertThat(feed(("\uFEFF" + xml).getBytes(UTF_16LE), "text/xml; charset=utf-8").title())
                .isEqualTo("ñ");
        assertThat(feed(("\uFEFF" + xml).getBytes(UTF_16BE), null).title()).isEqualTo("ñ");
    }

    @Test
    void windowsQuotationMarksInLatin1AreRead() {
        var xml =
                "<rss version=\"2.0\"><channel><title>\u0093hola\u0094 \u0080</title></channel></rss>";

        var feed = feed(xml.getBytes(ISO_8859_1), "text/xml; charset=iso-8859-1");

        assertThat(feed.title()).isEqualTo("“hola” €");
    }

    @Test
    void aFewDamagedBytesDoNotMakeUtf8AnotherCharacterSet() {
        var bytes =
                "<rss version=\"2.0\"><channel><title>ñandú año X</title></channel></rss>"
                        .getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 'X') {
                bytes[i] = (byte) 0xff;
            }
        }

        assertThat(feed(bytes, null).title()).isEqualTo("ñandú año \uFFFD");
    }

    @Test
    void aWebPageSaysWhichFeedsItHas() {
        var read = FeedReading.read(bytes("page.html"), "text/html", BASE, NOW);

        assertThat(read).isInstanceOf(NotAFeed.class);
        var page = (NotAFeed) read;
        assertThat(page.reason()).isEqualTo(Reason.WEB_PAGE);
        assertThat(page.discovered())
                .containsExactly(
                        new FeedLink(
                                URI.create("https://blog.example/es/feed.xml"),
                                "Entradas",
                                "application/rss+xml"),
                        new FeedLink(
                                URI.create("https://blog.example/atom"),
                                "Atom",
                                "application/atom+xml"),
                        new FeedLink(
                                URI.create("https://blog.example/feed.json"),
                                "",
                                "application/feed+json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|EMPTY",
                "`   `|EMPTY",
                "<p>Not found</p>|OTHER_XML",
                "<html><body>No</body></html>|WEB_PAGE",
                "<opml version=`2.0`></opml>|SUBSCRIPTION_LIST",
                "<sitemapindex/>|OTHER_XML",
                "{}|OTHER_JSON",
                "[1,2]|OTHER_JSON",
                "{\"error\":\"rate\"|OTHER_JSON",
                "hello|UNKNOWN",
            })
    void whatIsNoFeedIsNamed(String text, Reason reason) {
        var read = FeedReading.read(text.getBytes(UTF_8), null, BASE, NOW);

        assertThat(read).isInstanceOf(NotAFeed.class);
        assertThat(((NotAFeed) read).reason()).isEqualTo(reason);
    }

    @Test
    void anEmptyFeedIsAFeed() {
        var feed = feed("<rss version=\"2.0\"><channel/></rss>".getBytes(UTF_8), null);

        assertThat(feed.items()).isEmpty();
        assertThat(feed.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><title>T</title><item><guid>1</guid><title>x</title></item></channel></rss>",
                "<rss version='3.7' xmlns='http://backend.userland.com/rss2'><channel><title>T</title><item><guid>1</guid><title>x</title></item></channel></rss>",
                "<feed><title>T</title><entry><id>1</id><title>x</title></entry></feed>",
                "<rss version='2.0'><channel><title>T</title></channel><item><guid>1</guid><title>x</title></item></rss>",
            })
    void feedsThatForgetTheirVersionOrNamespaceAreRead(String xml) {
        var feed = feed(xml.getBytes(UTF_8), null);

        assertThat(feed.title()).isEqualTo("T");
        assertThat(feed.items()).extracting(FeedItem::remoteId).containsExactly("1");
    }

    @Test
    void anItemComesBackFromItsBytesAsItWas() {
        for (var name : new String[] {"rss20.xml", "atom10.xml", "feed.json", "broken.xml"}) {
            for (var item : file(name).items()) {
                var raw = item.raw();
                assertThat(FeedItem.of(raw.payload())).isEqualTo(item);
                assertThat(raw.remoteId()).isEqualTo(item.remoteId());
            }
        }
        assertThat(FeedItem.of("{}".getBytes(UTF_8))).isNull();
        assertThat(FeedItem.of("x".getBytes(UTF_8))).isNull();
    }

    @Test
    void theVersionChangesWithTheWordsAndNotWithTheMarkup() {
        var item = one("<p>Hola <b>a</b> todos</p><img src='https://x.example/a.png?t=1'>");

        assertThat(
                        one("<div>Hola a todos<img src='https://x.example/a.png?t=2'></div>")
                                .raw()
                                .version())
                .isEqualTo(item.raw().version());
        assertThat(
                        one("<p>Hola a todas</p><img src='https://x.example/a.png?t=1'>")
                                .raw()
                                .version())
                .isNotEqualTo(item.raw().version());
    }

    @Test
    void anItemSaysItsTitleAndItsTextOnce() {
        assertThat(item("Hola", "Hola a todos").content().text()).isEqualTo("Hola a todos");
        assertThat(item("Hola a…", "Hola a todos").content().text()).isEqualTo("Hola a todos");
        assertThat(item("Hola", "").content().text()).isEqualTo("Hola");
        assertThat(item("Título", "Texto").content().text()).isEqualTo("Título\n\nTexto");
    }

    private static FeedItem one(String html) {
        var xml =
                "<rss version=\"2.0\"><channel><item><guid>1</guid><description><![CDATA["
                        + html
                        + "]]></description></item></channel></rss>";
        return feed(xml.getBytes(UTF_8), null).items().getFirst();
    }

    private static FeedItem item(String title, String text) {
        return new FeedItem("1", title, text, null, null, null, null, null, java.util.List.of());
    }

    private static Feed file(String name) {
        return feed(bytes(name), null);
    }

    private static Feed feed(byte[] bytes, @Nullable String contentType) {
        var read = FeedReading.read(bytes, contentType, BASE, NOW);
        assertThat(read).isInstanceOf(Feed.class);
        return (Feed) read;
    }

    static byte[] bytes(String name) {
        try (var in = FeedReadingTest.class.getResourceAsStream("/feeds/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
