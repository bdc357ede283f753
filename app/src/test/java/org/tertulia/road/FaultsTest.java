package org.tertulia.road;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.networks.db.Tables.CHANNEL;
import static org.tertulia.networks.db.Tables.LOOK;
import static org.tertulia.networks.db.Tables.OUTBOUND;
import static org.tertulia.networks.plaza.db.Tables.CUSTOMER;
import static org.tertulia.networks.plaza.db.Tables.ENTRY;
import static org.tertulia.networks.plaza.db.Tables.EVENT;
import static org.tertulia.road.House.soon;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.env.Environment;
import org.tertulia.testing.Site;
import org.tertulia.testing.TestDatabases;
import org.tertulia.testing.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What networks and callers do to us, done to the whole program: nothing lost, nothing twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {

    private static final Instant AT = Instant.parse("2026-05-11T10:00:00Z");

    private House house;
    private Caller olga;
    private DSLContext db;

    @BeforeAll
    void open() {
        house = new House();
        olga = house.owner();
        db = house.part(DSLContext.class);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void aHundredCallersAtOnceInAnyOrderBringAMessageOnce() throws Exception {
        var channel = olga.connectImport("Hundred");
        var lines =
                IntStream.range(0, 3)
                        .mapToObj(i -> line("m" + i, "mateo", "Pregunta " + i, AT.plusSeconds(i)))
                        .toList();
        var callers = new ArrayList<Callable<JsonNode>>();
        for (var i = 0; i < 100; i++) {
            var shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, new Random(i));
            callers.add(() -> olga.submit(channel, String.join("\n", shuffled)).json(200));
        }

        var accepted = 0;
        var duplicates = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(callers)) {
                accepted += answer.get().path("accepted").asInt();
                duplicates += answer.get().path("duplicates").asInt();
            }
        }

        assertThat(accepted).isEqualTo(3);
        assertThat(duplicates).isEqualTo(297);
        soon().until(() -> said(channel).size() == 3);
        assertThat(olga.conversations(channel)).hasSize(1);
        assertThat(said(channel)).containsExactly("Pregunta 0", "Pregunta 1", "Pregunta 2");
    }

    @Test
    void anEditThatComesBeforeItsMessageStands() {
        var square = square("Olmo edits");
        var entry = entry(square, "Lo quiero azul");
        tell(square, entry, "edited", "Lo quiero rojo", AT.plusSeconds(60));
        tell(square, entry, "created", "Lo quiero azul", AT);

        later(square);

        soon().until(() -> said(square).equals(List.of("Lo quiero rojo")));
        assertThat(versions(square)).containsExactlyInAnyOrder("Lo quiero azul", "Lo quiero rojo");
    }

    @Test
    void aDeletionThatComesBeforeItsMessageIsNotUndone() {
        var watch =
                olga.post("/watches", Map.of("name", "Regret", "query", "arrepentido"))
                        .json(201)
                        .path("id")
                        .asInt();
        var square = square("Olmo deletions");
        var entry = entry(square, "Estoy arrepentido");
        tell(square, entry, "deleted", "", AT.plusSeconds(60));
        tell(square, entry, "created", "Estoy arrepentido", AT);

        later(square);

        soon().until(() -> olga.all("/watches/" + watch + "/mentions").size() == 1);
        var message = olga.all("/watches/" + watch + "/mentions").getFirst();
        assertThat(message.path("deletedAt").asString()).isEqualTo("2026-05-11T10:01:00Z");
        assertThat(message.path("text").asString()).isEqualTo("Estoy arrepentido");
    }

    @Test
    void whatWasNeverAnnouncedIsFoundByTheNextLook() {
        var square = square("Olmo silence");
        new Customer(house.url()).says(square, "Úrsula", "Anunciado");
        soon().until(() -> said(square).equals(List.of("Anunciado")));

        // More than a page of them, and some while the pages are read.
        unannounced(square, 300);
        later(square);
        unannounced(square, 50);
        later(square);

        soon().untilAsserted(() -> assertThat(olga.conversations(square)).hasSize(351));
    }

    @Test
    void aFeedThatFailsInTheMiddleIsHeardWholeInTheEnd() {
        try (var site = new Site()) {
            var whole =
                    IntStream.rangeClosed(1, 8)
                            .boxed()
                            .flatMap(i -> List.of(String.valueOf(i), "Cometa " + i).stream())
                            .toArray(String[]::new);
            var full = Site.rss("Diario", whole);
            site.page("/f", "application/rss+xml", Site.rss("Diario", "1", "Cometa 1"));
            var watch =
                    olga.post("/watches", Map.of("name", "Comets", "query", "cometa"))
                            .json(201)
                            .path("id")
                            .asInt();
            var feed = olga.connect(Map.of("network", "feed", "url", site.url("/f")));
            soon().until(() -> mentions(watch).size() == 1);
            var etag = Map.of("Content-Type", "application/rss+xml", "ETag", "\"same\"");

            site.page("/f", 503, "", etag);
            becomes(feed, site, 503, "failing");
            site.page("/f", 200, "<html><title>Sign in</title></html>", etag);
            becomes(feed, site, 200, "failing");
            site.page("/f", 200, "", etag);
            becomes(feed, site, 200, "failing");
            assertThat(mentions(watch)).hasSize(1);
            site.page("/f", 200, full.substring(0, full.indexOf("Cometa 5")), etag);
            becomes(feed, site, 200, "warning");
            soon().until(() -> mentions(watch).size() >= 4);
            site.page("/f", 200, full, etag);
            becomes(feed, site, 200, "well");

            soon().until(() -> mentions(watch).size() == 8);
            assertThat(mentions(watch))
                    .containsExactlyInAnyOrder(
                            IntStream.rangeClosed(1, 8)
                                    .mapToObj(i -> "Cometa " + i)
                                    .toArray(String[]::new));
        }
    }

    @Test
    void whatAFeedNoLongerShowsAfterDaysOfSilenceIsInSightUntilSomebodyLooked() {
        try (var site = new Site()) {
            site.page("/days", "application/rss+xml", dated("1", days(6), "2", days(5)));
            var feed = olga.connect(Map.of("network", "feed", "url", site.url("/days")));
            soon().until(() -> health(feed).path("lastHeardAt").isString());
            assertThat(olga.all("/channels/" + feed + "/gaps")).isEmpty();
            lastLookedAt(feed, days(4));
            site.page("/days", "application/rss+xml", dated("7", days(2), "8", days(1)));

            later(feed);

            soon().until(() -> health(feed).path("gaps").asInt() == 1);
            assertThat(health(feed).path("condition").asString()).isEqualTo("warning");
            assertThat(health(feed).path("sentence").asString()).contains("missing");
            var gap = olga.all("/channels/" + feed + "/gaps").getFirst();
            assertThat(gap.path("until").asString()).isEqualTo(days(2).toString());
            assertThat(gap.path("closedAt").isNull()).isTrue();
            assertThat(olga.get("/operations").json(200).toString())
                    .contains("networks.health.gaps");
            assertThat(olga.get("/audit?limit=200").text()).contains("GapNoticed");
            assertThat(page("/channels/" + feed)).contains("What may not have been heard");
            assertThat(page("/notifications")).contains("Perhaps not all was heard");

            olga.post("/channels/" + feed + "/gaps/closure", "").json(200);

            assertThat(health(feed).path("condition").asString()).isEqualTo("well");
            var closed = olga.all("/channels/" + feed + "/gaps").getFirst();
            assertThat(closed.path("closedBy").asString()).isNotBlank();
        }
    }

    private static Instant days(int ago) {
        return Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(ago));
    }

    private static String dated(String one, Instant at, String other, Instant later) {
        var item = "<item><guid>%s</guid><title>%s</title><pubDate>%s</pubDate></item>";
        return "<rss version=\"2.0\"><channel><title>Diario</title>"
                + item.formatted(one, one, RFC_1123_DATE_TIME.format(at.atOffset(UTC)))
                + item.formatted(other, other, RFC_1123_DATE_TIME.format(later.atOffset(UTC)))
                + "</channel></rss>";
    }

    /** As if nobody had looked since. */
    private void lastLookedAt(int feed, Instant at) {
        var cursor =
                db.select(LOOK.CURSOR)
                        .from(LOOK)
                        .where(LOOK.CHANNEL_ID.eq(id(feed)))
                        .fetchSingle()
                        .value1();
        db.update(LOOK)
                .set(LOOK.CURSOR, cursor.replaceAll("\"at\":\"[^\"]*\"", "\"at\":\"" + at + "\""))
                .where(LOOK.CHANNEL_ID.eq(id(feed)))
                .execute();
    }

    private String page(String path) {
        return Visitor.signedIn(URI.create(house.url()).getPort(), House.EMAIL).get(path).body();
    }

    @Test
    void poisonIsSetAsideInSightAndItsNeighboursPass() {
        var channel = olga.connectImport("Poison");
        var lines = new ByteArrayOutputStream();
        lines.writeBytes(bytes(line("before", "nuria", "Antes", AT)));
        var poison =
                List.of(
                        bytes("{\"remoteId\":\"nul\",\"text\":\"a\\u0000b\"}"),
                        bytes("{\"remoteId\":\"raw-nul\",\"text\":\"a\0b\"}"),
                        bytes("{\"remoteId\":\"half\",\"text\":\"a\\ud800b\"}"),
                        bytes("{\"remoteId\":\"half-id-\\udc00\",\"text\":\"a\"}"),
                        bytes("{\"remoteId\":\"long\",\"text\":\"" + "x".repeat(5 << 20) + "\"}"),
                        bytes(
                                "{\"remoteId\":\"deep\",\"text\":\"x\",\"more\":"
                                        + "[".repeat(10_000)
                                        + "]".repeat(10_000)
                                        + "}"),
                        "{\"remoteId\":\"latin\",\"text\":\"a\u00f1o\"}".getBytes(ISO_8859_1),
                        bytes("{\"remoteId\":\"kind\",\"text\":\"x\",\"kind\":\"hologram\"}"),
                        bytes("{\"remoteId\":\"cut\",\"text\":"),
                        bytes("[]"),
                        bytes("{\"remoteId\":\"nobody said anything\"}"),
                        bytes("{\"remoteId\":\"when\",\"text\":\"x\",\"at\":\"anteayer\"}"));
        for (var one : poison) {
            lines.writeBytes(one);
            lines.write('\n');
        }
        lines.writeBytes(bytes(line("after", "nuria", "Después", AT.plusSeconds(1))));

        var counted = olga.submit(channel, lines.toByteArray()).json(200);

        assertThat(counted.path("accepted").asInt()).isEqualTo(2);
        assertThat(counted.path("quarantined").asInt()).isEqualTo(poison.size());
        soon().until(() -> said(channel).equals(List.of("Antes", "Después")));
        soon().until(() -> setAside(channel).size() == poison.size());
        assertThat(setAside(channel))
                .allSatisfy(entry -> assertThat(entry.path("detail").asString()).isNotBlank());
        assertThat(setAside(channel).stream().map(entry -> entry.path("reason").asString()))
                .contains("NulCharacter", "LoneSurrogate", "BadUtf8", "UnknownKind", "BadJson")
                .doesNotContain("Bug");
        assertThat(health(channel).path("quarantined").asInt()).isEqualTo(poison.size());

        var again = olga.submit(channel, lines.toByteArray()).json(200);
        assertThat(again.path("duplicates").asInt()).isEqualTo(poison.size() + 2);
        assertThat(setAside(channel)).hasSize(poison.size());
    }

    @Test
    void anAnswerThatNeverLeftIsSaidOnceAfterTwoProofs() throws SQLException {
        var square = square("Olmo before");
        answered(square);
        asOwner(
                "delete from networks_plaza.journal where entry_id in"
                        + " (select id from networks_plaza.entry where idempotency_key is not null)");
        asOwner("delete from networks_plaza.entry where idempotency_key is not null");

        courierDied(square);

        soon().until(() -> absences(square) == 1);
        assertThat(journal(square)).isZero();
        db.update(OUTBOUND)
                .set(OUTBOUND.NEXT_AT, AT)
                .where(OUTBOUND.CHANNEL_ID.eq(id(square)))
                .execute();
        soon().until(() -> delivery(square).equals("confirmed"));
        assertThat(journal(square)).isEqualTo(1);
    }

    @Test
    void anAnswerHandedInFiftyTimesAtOnceIsSaidOnce() throws Exception {
        var square = square("Olmo fifty");
        new Customer(house.url()).says(square, "Inés", "¿Abrís mañana?");
        soon().until(() -> olga.conversations(square).size() == 1);
        var number = olga.conversations(square).getFirst().path("number").asLong();
        var replies = "/conversations/" + number + "/replies";
        var callers = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 50; i++) {
            callers.add(
                    () -> olga.post(replies, Map.of("text", "Sí."), "Idempotency-Key", "fifty"));
        }

        var messages = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(callers)) {
                // Who came while the first was at work is told to come again.
                assertThat(answer.get().status()).as(answer.get().text()).isIn(202, 409);
                if (answer.get().status() == 202) {
                    messages.add(answer.get().text());
                }
            }
        }

        assertThat(messages).hasSize(1);
        assertThat(olga.post(replies, Map.of("text", "Sí."), "Idempotency-Key", "fifty").text())
                .isEqualTo(messages.iterator().next());
        assertThat(olga.post(replies, Map.of("text", "No."), "Idempotency-Key", "fifty").status())
                .isIn(409, 422);
        soon().until(() -> delivery(square).equals("confirmed"));
        assertThat(olga.all("/channels/" + square + "/outbox")).hasSize(1);
        assertThat(journal(square)).isEqualTo(1);
    }

    /** Looked at once: what happens to it from now on is the next look's. */
    private int square(String name) {
        var square = olga.connect(Map.of("network", "plaza", "name", name));
        soon().until(() -> health(square).path("lastLookAt").isString());
        return square;
    }

    private JsonNode health(int channel) {
        return olga.get("/channels/" + channel + "/health").json(200);
    }

    private void answered(int square) {
        new Customer(house.url()).says(square, "Tomás " + square, "¿Llega hoy?");
        soon().until(() -> olga.conversations(square).size() == 1);
        var number = olga.conversations(square).getFirst().path("number").asLong();
        olga.post("/conversations/" + number + "/replies", Map.of("text", "Llega hoy.")).json(202);
        soon().until(() -> delivery(square).equals("confirmed"));
    }

    /** As if the program had ended after it armed the answer; its lease has run out since. */
    private void courierDied(int square) {
        db.update(OUTBOUND)
                .set(OUTBOUND.STATE, "armed")
                .setNull(OUTBOUND.REMOTE_ID)
                .setNull(OUTBOUND.REMOTE_URL)
                .setNull(OUTBOUND.SETTLED_AT)
                .set(OUTBOUND.LEASED_UNTIL, AT)
                .set(OUTBOUND.NEXT_AT, AT)
                .where(OUTBOUND.CHANNEL_ID.eq(id(square)))
                .execute();
    }

    private String delivery(int square) {
        return olga.all("/channels/" + square + "/outbox").getFirst().path("state").asString();
    }

    private int absences(int square) {
        return db.select(OUTBOUND.ABSENCES)
                .from(OUTBOUND)
                .where(OUTBOUND.CHANNEL_ID.eq(id(square)))
                .fetchSingle()
                .value1();
    }

    /** How many of our answers the network accepted, as it says itself. */
    private int journal(int square) {
        return db.fetchCount(
                ENTRY, ENTRY.CHANNEL_ID.eq(id(square)).and(ENTRY.IDEMPOTENCY_KEY.isNotNull()));
    }

    private void asOwner(String statement) throws SQLException {
        var owner = TestDatabases.postgres().owner();
        var url = house.part(Environment.class).getRequiredProperty("tertulia.database.url");
        try (var connection = DriverManager.getConnection(url, owner.user(), owner.password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** What a customer said on Plaza, of which nobody was told. */
    private long entry(int square, String text) {
        var customer = UUID.randomUUID();
        db.insertInto(CUSTOMER)
                .set(CUSTOMER.ID, customer)
                .set(CUSTOMER.HANDLE, handle(customer))
                .set(CUSTOMER.NAME, "Lucía")
                .set(CUSTOMER.JOINED_AT, AT)
                .execute();
        return db.insertInto(ENTRY)
                .set(ENTRY.CHANNEL_ID, id(square))
                .set(ENTRY.CUSTOMER_ID, customer)
                .set(ENTRY.KIND, "post")
                .set(ENTRY.TEXT, text)
                .set(ENTRY.AT, AT)
                .returning(ENTRY.ID)
                .fetchSingle()
                .getId();
    }

    private static String handle(UUID customer) {
        return "c" + customer.toString().replace("-", "").substring(3);
    }

    /** Adds a line to what Plaza tells the brand's account; nobody is woken by it. */
    private void tell(int square, long entry, String what, String text, Instant at) {
        var told =
                Map.of(
                        "what",
                        what,
                        "id",
                        entry,
                        "kind",
                        "post",
                        "handle",
                        "customer" + entry,
                        "name",
                        "Lucía",
                        "text",
                        text,
                        "at",
                        at.toString());
        db.insertInto(EVENT)
                .set(EVENT.CHANNEL_ID, id(square))
                .set(EVENT.ENTRY_ID, entry)
                .set(EVENT.PAYLOAD, JsonMapper.shared().writeValueAsString(told))
                .execute();
    }

    private void unannounced(int square, int count) {
        for (var i = 0; i < count; i++) {
            tell(square, entry(square, "Sin anunciar"), "created", "Sin anunciar", AT);
        }
    }

    /** The time of the next look has come. */
    private void later(int square) {
        db.update(LOOK).set(LOOK.NEXT_AT, AT).where(LOOK.CHANNEL_ID.eq(id(square))).execute();
    }

    private UUID id(int channel) {
        return db.select(CHANNEL.ID)
                .from(CHANNEL)
                .where(CHANNEL.NUMBER.eq(channel))
                .fetchSingle()
                .value1();
    }

    /** Looks, and waits until the channel is as expected. */
    private void becomes(int feed, Site site, int status, String condition) {
        var before = site.answered("/f", status);
        // A look that is just ending may swallow the wish for the next one: it is repeated.
        soon().pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> {
                            olga.post("/channels/" + feed + "/look", "");
                            return site.answered("/f", status) > before;
                        });
        soon().until(() -> health(feed).path("condition").asString().equals(condition));
    }

    private List<String> mentions(int watch) {
        return texts(olga.all("/watches/" + watch + "/mentions").stream());
    }

    /** What was said in the channel's conversations. */
    private List<String> said(int channel) {
        return texts(messages(channel));
    }

    private Stream<JsonNode> messages(int channel) {
        return olga.conversations(channel).stream()
                .map(item -> olga.get("/conversations/" + item.path("number").asLong()).json(200))
                .flatMap(conversation -> conversation.path("messages").valueStream());
    }

    private List<String> versions(int channel) {
        var message = messages(channel).findFirst().orElseThrow().path("id").asString();
        return texts(olga.all("/messages/" + message + "/versions").stream());
    }

    private List<JsonNode> setAside(int channel) {
        return olga.all("/quarantine").stream()
                .filter(entry -> entry.path("channel").asInt() == channel)
                .toList();
    }

    private static List<String> texts(Stream<JsonNode> items) {
        return items.map(item -> item.path("text").asString()).toList();
    }

    private static String line(String id, String who, String text, Instant at) {
        return "{\"remoteId\":\"%s\",\"author\":{\"handle\":\"%s\"},\"text\":\"%s\",\"at\":\"%s\"}%n"
                .formatted(id, who, text, at);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
