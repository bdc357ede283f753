package org.tertulia.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.road.House.soon;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Site;
import tools.jackson.databind.JsonNode;

/** The main job, done by a program that has the description of the API and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

    private House house;
    private Caller olga;
    private Caller bea;
    private Caller rita;

    @BeforeAll
    void open() {
        house = new House();
        olga = house.owner();
        bea = house.member("bea", Role.AGENT);
        rita = house.member("rita", Role.READER);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void healthIsToldToAnybody() {
        var health = house.stranger().get("/health").json(200);

        assertThat(health.path("status").asString()).isEqualTo("up");
        assertThat(health.path("why")).isEmpty();
    }

    @Test
    void withoutAValidTokenNothingIsTold() {
        for (var path : List.of("/channels", "/watches", "/conversations", "/quarantine", "/me")) {
            assertThat(house.stranger().get(path).problem(401)).isNotBlank();
        }
        assertThat(new Caller(house.url(), "x".repeat(40)).get("/channels").problem(401))
                .isNotBlank();
    }

    @Test
    void eachNetworkIsConnectedInItsUsualRole() {
        try (var site = new Site()) {
            site.page("/news", "application/rss+xml", Site.rss("El Diario", "1", "uno"));

            var feed = connect(Map.of("network", "feed", "url", site.url("/news")));
            var plaza = connect(Map.of("network", "plaza", "name", "Olmo defaults"));
            var imported = connect(Map.of("network", "import", "name", "Defaults"));
            var listening = connect(Map.of("network", "import", "name", "Only", "role", "watched"));

            assertThat(feed.path("role").asString()).isEqualTo("watched");
            assertThat(plaza.path("role").asString()).isEqualTo("managed");
            assertThat(imported.path("role").asString()).isEqualTo("managed");
            assertThat(listening.path("role").asString()).isEqualTo("watched");
            assertThat(List.of(feed, plaza, imported))
                    .allSatisfy(
                            channel -> {
                                assertThat(channel.path("brand").asString()).isEqualTo("Olmo");
                                var id = channel.path("id").asInt();
                                soon().until(() -> health(id).path("backlog").asInt() == 0);
                            });
            assertThat(olga.all("/channels").stream().map(channel -> channel.path("id").asInt()))
                    .contains(feed.path("id").asInt(), imported.path("id").asInt());
        }
    }

    @Test
    void messagesAreTakenOnceAndTheRestIsCounted() {
        var channel = olga.connectImport("Counted");
        var lines =
                """
                {"remoteId":"1","author":{"handle":"dario","name":"Darío"},"text":"¿Abrís hoy?","at":"2026-05-11T10:00:00+02:00","kind":"post","url":"https://shop.example/1","media":[{"url":"https://shop.example/1.jpg","alt":"La puerta"}]}
                {"remoteId":"2","author":{"handle":"lucia","name":"Lucía"},"text":"¿Y mañana?","at":"2026-05-11T10:05:00Z","kind":"comment","inReplyTo":"1"}
                {"remoteId":"3","author":{"handle":"ines","name":"Inés"},"text":"A solas","at":"2026-05-11T10:06:00Z","kind":"direct"}
                {"remoteId":"4","author":{"handle":"juan","name":"Juan"},"text":"Dos estrellas","at":"2026-05-11T10:07:00Z","kind":"review"}
                {"remoteId":"5","text":"?","kind":"telepathy"}
                """;

        counts(olga.submit(channel, lines), 4, 0, 1);
        counts(olga.submit(channel, lines), 0, 5, 0);

        var conversations = arrived(channel, 4);
        assertThat(conversations.stream().map(it -> it.path("kind").asString()))
                .containsExactlyInAnyOrder("post", "comment", "direct", "review");
        assertThat(conversations)
                .allSatisfy(
                        conversation -> {
                            assertThat(conversation.path("number").asLong()).isPositive();
                            assertThat(conversation.path("state").asString()).isEqualTo("waiting");
                        });
        var first = named(conversations, "Darío");
        assertThat(Instant.parse(first.path("due").asString()))
                .isEqualTo(Instant.parse("2026-05-12T08:00:00Z"));
    }

    @Test
    void aQuestionIsClaimedAnsweredAndClosed() {
        var channel = olga.connectImport("Answered");
        var number = asked(channel, "q1", "rodrigo", "¿Abrís en domingo?");
        var path = "/conversations/" + number;

        assertThat(olga.post(path + "/claim", "").json(200).path("state").asString())
                .isEqualTo("claimed");
        olga.post(path + "/notes", Map.of("text", "Es cliente.")).json(201);
        var reply = olga.post(path + "/replies", Map.of("text", "Sí, de 10 a 14.")).json(202);

        soon().until(() -> state(number).equals("answered"));
        var outbox = olga.get("/channels/" + channel + "/outbox").json(200).path("items");
        assertThat(outbox).hasSize(1);
        assertThat(outbox.get(0).path("text").asString()).isEqualTo("Sí, de 10 a 14.");
        assertThat(outbox.get(0).path("inReplyTo").asString()).isEqualTo("q1");
        assertThat(outbox.get(0).path("state").asString()).isEqualTo("confirmed");
        assertThat(outbox.get(0).path("message")).isEqualTo(reply.path("id"));
        var shown = olga.get(path).json(200);
        assertThat(shown.path("due").isNull()).isTrue();
        assertThat(texts(shown.path("messages")))
                .containsExactly("¿Abrís en domingo?", "Sí, de 10 a 14.");
        assertThat(texts(shown.path("notes"))).containsExactly("Es cliente.");

        var closed = olga.post(path + "/closure", Map.of("outcome", "answered")).json(200);
        assertThat(closed.path("state").asString()).isEqualTo("closed");
        assertThat(olga.post(path + "/replies", Map.of("text", "Otra cosa")).problem(409))
                .contains("Reopen");

        olga.submit(channel, line("q2", "rodrigo", "¿Y el lunes?")).json(200);
        soon().until(() -> !state(number).equals("closed"));
        assertThat(olga.get(path).json(200).path("due").isNull()).isFalse();
    }

    @Test
    void whatNeedsNoAnswerIsClosedWithItsReason() {
        var channel = olga.connectImport("Unanswered");
        var path = "/conversations/" + asked(channel, "t1", "teresa", "Gracias");

        var closed =
                olga.post(
                                path + "/closure",
                                Map.of("outcome", "no-answer-needed", "reason", "Only thanks"))
                        .json(200);

        assertThat(closed.path("state").asString()).isEqualTo("closed");
        assertThat(closed.path("outcome").asString()).isEqualTo("no-answer-needed");
    }

    @Test
    void whatCannotBeIsRefusedWithASentence() {
        var channel = olga.connectImport("Refused");
        var path = "/conversations/" + asked(channel, "r1", "ramiro", "¿Hola?");

        assertThat(olga.post(path + "/closure", Map.of("outcome", "answered")).problem(409))
                .isEqualTo(
                        "The last question has no confirmed answer of substance yet. Answer it, or say why none"
                                + " is needed.");
        assertThat(olga.post(path + "/closure", Map.of("outcome", "no-answer-needed")).problem(422))
                .contains("words");
        assertThat(olga.post(path + "/replies", Map.of("text", "  ")).problem(422))
                .contains("no text");
        assertThat(olga.post(path + "/replies", "{}").problem(422)).contains("no text");
        assertThat(olga.post(path + "/replies", "{\"text\":").problem(400)).isNotBlank();
        assertThat(
                        olga.send("POST", path + "/replies", "text/plain", "Hola".getBytes(UTF_8))
                                .problem(415))
                .isNotBlank();
        bea.post(path + "/claim", "").json(200);
        assertThat(olga.post(path + "/replies", Map.of("text", "Hola")).problem(409))
                .isEqualTo("bea took it on before you. Take it over if you must answer.");
        assertThat(olga.post(path + "/claim", "").problem(409)).contains("bea");
        assertThat(olga.get("/conversations/99999999").problem(404)).isNotBlank();
    }

    @Test
    void anAnswerThatIsTooLongForItsNetworkIsRefusedWithTheNumbers() {
        var square = olga.connect(Map.of("network", "plaza", "name", "Olmo long"));
        new Customer(house.url()).says(square, "Tomás", "¿Cuánto cuesta?");
        var number = arrived(square, 1).getFirst().path("number").asLong();

        var refused =
                olga.post("/conversations/" + number + "/replies", Map.of("text", "x".repeat(501)));

        assertThat(refused.problem(422)).contains("501").contains("500");
    }

    @Test
    void unknownChannelsAndUnreadableBodiesAreRefused() {
        assertThat(olga.get("/channels/99999/health").problem(404)).isNotBlank();
        assertThat(olga.submit(99999, "{}").problem(404)).isNotBlank();
        assertThat(olga.post("/channels", "{").problem(400)).isNotBlank();
        assertThat(olga.post("/channels", "[]").problem(400)).isNotBlank();
        var endless = "{\"name\":\"x\"" + " ".repeat(9 << 20) + "}";
        assertThat(olga.post("/channels", endless).problem(413)).contains("8 MiB");
        var deep = "{\"name\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}";
        assertThat(olga.post("/channels", deep).problem(400)).isNotBlank();
        assertThat(olga.post("/channels", Map.of("network", "myspace")).problem(422))
                .contains("myspace");
        assertThat(olga.post("/channels", Map.of("network", "feed")).problem(422)).contains("url");
        assertThat(olga.get("/messages/not-an-id/versions").problem(404)).isNotBlank();
        assertThat(olga.send("DELETE", "/channels/1", "application/json", new byte[0]).problem(405))
                .isNotBlank();
    }

    @Test
    void aRoleThatMayNotIsToldSo() {
        var channel = olga.connectImport("Roles");
        var path = "/conversations/" + asked(channel, "f1", "fatima", "¿Sí?");

        assertThat(rita.get(path).json(200).path("state").asString()).isEqualTo("waiting");
        assertThat(rita.post(path + "/replies", Map.of("text", "x")).problem(403)).isNotBlank();
        assertThat(bea.post("/channels", Map.of("network", "import", "name", "x")).problem(403))
                .isNotBlank();
        assertThat(bea.get("/audit").problem(403)).isNotBlank();
        assertThat(bea.get("/quarantine").problem(403)).isNotBlank();
    }

    @Test
    void theSameKeyIsCarriedOutOnceAndRefusesAnotherRequest() {
        var channel = olga.connectImport("Keys");
        var path = "/conversations/" + asked(channel, "k1", "karla", "¿Dos veces?") + "/replies";
        String[] key = {"Idempotency-Key", "answer-k1"};

        var first = olga.post(path, Map.of("text", "Una sola"), key);
        var again = olga.post(path, Map.of("text", "Una sola"), key);

        assertThat(again.json(202)).isEqualTo(first.json(202));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(olga.post(path, Map.of("text", "Otra"), key).problem(422))
                .contains("another request");
        assertThat(olga.all("/channels/" + channel + "/outbox")).hasSize(1);
    }

    @Test
    void conversationsAreFilteredAndReadPageByPage() {
        var channel = olga.connectImport("Pages");
        var lines =
                IntStream.range(0, 7)
                        .mapToObj(i -> line("p" + i, "person" + i, i % 2 == 0 ? "Avería" : "Duda"))
                        .toList();
        counts(olga.submit(channel, String.join("", lines)), 7, 0, 0);
        arrived(channel, 7);
        var path = "/conversations?limit=3&channel=" + channel;

        var numbers =
                olga.all(path + "&state=waiting").stream()
                        .map(item -> item.path("number").asLong())
                        .toList();
        assertThat(olga.get(path).json(200).path("items")).hasSize(3);
        assertThat(numbers).hasSize(7).doesNotHaveDuplicates();
        soon().until(() -> olga.all(path + "&q=averia").size() == 4);
        assertThat(olga.all(path + "&q=zanahoria")).isEmpty();

        olga.post("/conversations/" + numbers.getFirst() + "/claim", "").json(200);
        assertThat(olga.all(path + "&state=claimed")).hasSize(1);
        assertThat(olga.all(path + "&state=waiting")).hasSize(6);
        assertThat(olga.get("/conversations?state=lost").problem(422)).contains("lost");
        assertThat(olga.get("/conversations?channel=lost").problem(422)).contains("channel");
    }

    @Test
    void noListTakesALimitOrAPlaceThatIsNone() {
        var channel = olga.connectImport("Paged");
        asked(channel, "p1", "paca", "¿Abrís el lunes?");
        var watch =
                olga.post("/watches", Map.of("name", "Paged", "query", "lunes"))
                        .json(201)
                        .path("id");
        var lists =
                List.of(
                        "/conversations",
                        "/quarantine",
                        "/audit",
                        "/channels/" + channel + "/outbox",
                        "/watches/" + watch + "/mentions",
                        "/contacts/1");

        var places =
                List.of(
                        "zzz",
                        "-1",
                        "99999999999999999999",
                        "1_2",
                        "%F0%9F%99%82",
                        "-999999999999999999_" + new UUID(0, 0));

        for (var list : lists) {
            for (var limit : List.of("0", "-1", "501", "100000")) {
                assertThat(olga.get(list + "?limit=" + limit).problem(422)).contains("500", limit);
            }
            assertThat(olga.get(list + "?limit=many").problem(422)).contains("limit", "many");
            for (var after : places) {
                assertThat(olga.get(list + "?after=" + after).problem(422)).contains("after");
            }
            olga.get(list + "?limit=500").json(200);
        }
        olga.get("/watches/" + watch + "/mentions?from=-999999999-01-01T00:00:00Z").json(200);
        olga.get("/watches/" + watch + "/mentions?to=%2B999999999-12-31T00:00:00Z").json(200);
    }

    @Test
    void aWatchFindsWhatItsPreviewPromised() {
        var channel = olga.connectImport("Watched");
        olga.submit(
                        channel,
                        line("w1", "uno", "El tranvía 7 no funciona")
                                + line("w2", "dos", "TRANVIA averiado")
                                + line("w3", "tres", "Autobús averiado"))
                .json(200);
        arrived(channel, 3);
        var query = Map.of("query", "tranvía (averiado OR \"no funciona\")");
        var preview = olga.post("/watches/preview", query).json(200);
        assertThat(preview.path("count").asInt()).isEqualTo(2);
        assertThat(preview.path("sample")).hasSize(2);

        var watch =
                olga.post("/watches", Map.of("name", "Trams", "query", query.get("query")))
                        .json(201)
                        .path("id")
                        .asInt();
        olga.submit(channel, line("w4", "cuatro", "otro tranvia averiado")).json(200);

        soon().until(() -> olga.all("/watches/" + watch + "/mentions").size() == 3);
        assertThat(olga.all("/watches").stream().map(it -> it.path("id").asInt())).contains(watch);
        assertThat(olga.post("/watches/preview", Map.of("query", "tranvía (")).problem(422))
                .contains("never closed");
        assertThat(olga.post("/watches", Map.of("name", "Bad", "query", "-nada")).problem(422))
                .isNotBlank();
    }

    @Test
    void anEditIsAVersionAndNothingIsTakenBack() {
        var channel = olga.connectImport("Versions");
        var number = asked(channel, "v1", "rosa", "Es caro");
        olga.submit(channel, line("v1", "rosa", "Es muy caro")).json(200);

        soon().until(() -> first(number).path("text").asString().equals("Es muy caro"));
        var versions = versions(first(number).path("id").asString());
        assertThat(texts(versions)).containsExactly("Es caro", "Es muy caro");
        assertThat(versions.get(0).path("what").asString()).isEqualTo("original");
        assertThat(versions.get(1).path("what").asString()).isEqualTo("edit");
        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            var path = "/messages/" + first(number).path("id").asString();
            assertThat(olga.send(method, path, "application/json", new byte[0]).status())
                    .isIn(403, 405);
        }
    }

    @Test
    void whatWasDoneIsOnRecordAndTheRecordIsIntact() {
        olga.connectImport("Recorded");

        var page = olga.get("/audit?limit=2").json(200);
        assertThat(page.path("items")).hasSize(2);
        assertThat(page.path("next").isNull()).isFalse();
        assertThat(olga.all("/audit?limit=200").stream().map(it -> it.path("type").asString()))
                .anyMatch(type -> type.contains("ChannelConnected"));
        var verified = olga.post("/audit/verification", "").json(200);
        assertThat(verified.path("intact").asBoolean()).isTrue();
        assertThat(verified.path("entries").asLong()).isPositive();
    }

    @Test
    void theDescriptionNamesEveryEntry() {
        var description = house.stranger().get("/openapi.json").json(200);

        assertThat(description.path("openapi").asString()).startsWith("3.1");
        var described = description.path("paths").propertyNames();
        var served =
                house.part(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .map(path -> path.replaceAll("\\{(\\w+):[^/]*}", "{$1}"))
                        .filter(path -> path.startsWith("/api/v1/"))
                        .filter(path -> !path.startsWith("/api/v1/openapi"))
                        .toList();
        assertThat(served).isSubsetOf(described);
        assertThat(served)
                .contains(
                        "/api/v1/channels",
                        "/api/v1/channels/{number}/messages",
                        "/api/v1/conversations/{number}/closure",
                        "/api/v1/audit/verification");
    }

    @Test
    void aFeedIsHeardWatchedEditedAndGone() {
        try (var site = new Site()) {
            site.page(
                    "/feed",
                    200,
                    Site.rss("El Diario", "1", "Huelga de carteros", "2", "El tiempo"),
                    Map.of("Content-Type", "application/rss+xml", "ETag", "\"v1\""));
            var watch =
                    olga.post("/watches", Map.of("name", "Post", "query", "cartero*"))
                            .json(201)
                            .path("id")
                            .asInt();
            var feed = olga.connect(Map.of("network", "feed", "url", site.url("/feed")));
            var mentions = "/watches/" + watch + "/mentions";
            soon().until(() -> olga.all(mentions).size() == 1);

            olga.post("/channels/" + feed + "/look", "");
            soon().until(() -> site.answered("/feed", 304) > 0);

            site.page(
                    "/feed",
                    200,
                    Site.rss("El Diario", "1", "Fin de la huelga de carteros"),
                    Map.of("Content-Type", "application/rss+xml", "ETag", "\"v2\""));
            olga.post("/channels/" + feed + "/look", "");
            soon().until(() -> olga.all(mentions).getFirst().path("edited").asBoolean());
            assertThat(texts(versions(olga.all(mentions).getFirst().path("id").asString())))
                    .containsExactly("Huelga de carteros", "Fin de la huelga de carteros");

            site.page("/feed", 410, "", Map.of());
            olga.post("/channels/" + feed + "/look", "");
            soon().until(() -> health(feed).path("state").asString().equals("gone"));
        }
    }

    private JsonNode connect(Map<String, String> channel) {
        return olga.post("/channels", channel).json(201);
    }

    private JsonNode health(int channel) {
        return olga.get("/channels/" + channel + "/health").json(200);
    }

    private static void counts(Answer answer, int accepted, int duplicates, int quarantined) {
        var counted = answer.json(200);
        assertThat(counted.path("accepted").asInt()).as("accepted").isEqualTo(accepted);
        assertThat(counted.path("duplicates").asInt()).as("duplicates").isEqualTo(duplicates);
        assertThat(counted.path("quarantined").asInt()).as("quarantined").isEqualTo(quarantined);
    }

    /** Somebody asks something; returns the number of the conversation. */
    private long asked(int channel, String id, String who, String text) {
        counts(olga.submit(channel, line(id, who, text)), 1, 0, 0);
        return arrived(channel, 1).getFirst().path("number").asLong();
    }

    private List<JsonNode> arrived(int channel, int count) {
        soon().until(() -> olga.conversations(channel).size() == count);
        return olga.conversations(channel);
    }

    private String state(long number) {
        return olga.get("/conversations/" + number).json(200).path("state").asString();
    }

    private JsonNode first(long number) {
        return olga.get("/conversations/" + number).json(200).path("messages").get(0);
    }

    private JsonNode versions(String message) {
        return olga.get("/messages/" + message + "/versions").json(200).path("items");
    }

    private static JsonNode named(List<JsonNode> conversations, String contact) {
        return conversations.stream()
                .filter(conversation -> conversation.path("contact").asString().equals(contact))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode items) {
        return items.valueStream().map(item -> item.path("text").asString()).toList();
    }

    private static String line(String id, String who, String text) {
        return "{\"remoteId\":\"%s\",\"author\":{\"handle\":\"%s\"},\"text\":\"%s\"}%n"
                .formatted(id, who, text);
    }
}
