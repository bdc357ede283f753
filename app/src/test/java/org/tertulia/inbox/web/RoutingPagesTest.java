package org.tertulia.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.as;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingPagesTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel page;
    private int customers;
    private long number;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de Olmo");
    }

    @BeforeEach
    void somebodyAsks() {
        customers++;
        shop.comments(
                page,
                new Author("routed" + customers, null, "Customer " + customers, null),
                "Mi factura " + customers,
                Instant.now().minus(Duration.ofHours(1)));
        number = shop.latest();
    }

    @Test
    void aQueueAndARuleAreMadeAndWhatTheyDoIsTold() {
        var queue = queue("Facturación");
        assertThat(
                        body(
                                post(
                                        CARLA,
                                        "/queues/rules/trial",
                                        "brand",
                                        "1",
                                        "name",
                                        "Facturas",
                                        "words",
                                        "factura",
                                        "queue",
                                        queue,
                                        "active",
                                        "true")))
                .contains("data-count=\"" + customers + "\"")
                .contains("/inbox/messages/");
        assertThat(
                        post(
                                CARLA,
                                "/queues/rules",
                                "brand",
                                "1",
                                "name",
                                "Facturas",
                                "words",
                                "factura",
                                "queue",
                                queue,
                                "active",
                                "true"))
                .hasStatus(303);

        somebodyAsks();

        assertThat(body(get(ANA, "/conversations/" + number)))
                .contains("Cola Facturación, por la regla Facturas");
        assertThat(body(get(RITA, "/queues/rules"))).contains("Facturas").contains("1 en 14 días");
        assertThat(body(get(ANA, "/inbox?tab=open&queue=" + queue))).contains("Mi factura");
        post(CARLA, "/queues/" + queue + "/closure");
        assertThat(body(get(CARLA, "/queues/rules"))).contains("su cola está cerrada");
        var rule = one("select max(number) from inbox_routing.rule");
        assertThat(post(CARLA, "/queues/rules/" + rule + "/removal")).hasStatus(303);
    }

    @Test
    void whatIsTypedIsKeptWhereItIsRefusedAndWhoChangesAnOldOneIsTold() {
        var queue = queue("Vieja");
        assertThat(body(post(CARLA, "/queues", "brand", "1", "name", " ", "sharing", "hand")))
                .contains("Pon un nombre");
        assertThat(
                        post(
                                CARLA,
                                "/queues/" + queue,
                                "brand",
                                "1",
                                "name",
                                "Otra",
                                "sharing",
                                "hand",
                                "version",
                                "0"))
                .hasStatus(409);
        var mistaken =
                post(
                        CARLA,
                        "/queues/rules",
                        "brand",
                        "1",
                        "name",
                        "Mal",
                        "hashtags",
                        "dos-partes",
                        "queue",
                        queue);
        assertThat(mistaken).hasStatus(422);
        assertThat(body(mistaken)).contains("no es una etiqueta").contains("value=\"Mal\"");
        assertThat(post(ANA, "/queues", "brand", "1", "name", "Mía")).hasStatus(403);
        assertThat(get(ANA, "/queues/rules/new")).hasStatus(403);
    }

    @Test
    void eachSaysWhichLanguagesTheySpeakAndThePageSaysWhichArriveAndNobodySpeaks() {
        shop.comments(
                page,
                new Author("french", null, "Amélie", null),
                "Bonjour, je voudrais savoir quand vous allez livrer ma table, merci",
                Instant.now());
        assertThat(body(get(ANA, "/queues/languages")))
                .contains("Sin decir")
                .contains("francés")
                .contains("Nadie de guardia lo habla");
        assertThat(body(get(ANA, "/queues/languages/ana"))).contains("Idiomas de Ana");
        assertThat(get(ANA, "/queues/languages/bea")).hasStatus(409);
        assertThat(post(ANA, "/queues/languages/ana", "eu", "fluent")).hasStatus(422);

        assertThat(post(ANA, "/queues/languages/ana", "eu", "native", "en", "some")).hasStatus(303);

        assertThat(body(get(BEA, "/queues/languages"))).contains("euskera: lengua materna");
        assertThat(body(get(BEA, "/api/v1/queues/languages")))
                .contains("\"eu\":\"native\"")
                .contains("\"language\":\"fr\"");
        assertThat(post(ANA, "/queues/languages/bea", "eu", "native")).hasStatus(409);
        assertThat(post(CARLA, "/queues/languages/ana")).hasStatus(303);
    }

    @Test
    void itIsMovedAndPutOffFromItsHead() {
        var queue = queue("Mudadas");

        post(ANA, "/conversations/" + number + "/queue", "to", queue);
        assertThat(body(get(ANA, "/conversations/" + number)))
                .contains("Cola Mudadas, la pasó Ana")
                .contains("Ana la pasó a la cola Mudadas");

        post(ANA, "/conversations/" + number + "/snooze", "until", "monday");
        assertThat(body(get(ANA, "/inbox?tab=snoozed")))
                .contains("row-" + number)
                .contains("Pospuesta hasta");
        assertThat(post(ANA, "/conversations/" + number + "/snooze", "at", "ayer")).hasStatus(422);
        post(ANA, "/conversations/" + number + "/waking");
        assertThat(body(get(ANA, "/conversations/" + number)))
                .contains("Vuelve a estar a la vista");
    }

    @Test
    void manyAreDoneAtOnceAndEachThatIsNotSaysWhy() {
        var first = number;
        somebodyAsks();
        var second = number;
        post(BEA, "/conversations/" + second + "/claim");

        var result =
                post(
                        ANA,
                        "/inbox/selection",
                        "number",
                        "" + first,
                        "number",
                        "" + second,
                        "number",
                        "999999",
                        "act",
                        "claim");

        assertThat(body(result))
                .contains("data-done=\"1\"")
                .contains("data-number=\"" + second + "\"")
                .contains("Bea se la quedó antes")
                .contains("No la ves, o no existe.");
        assertThat(post(ANA, "/inbox/selection", "act", "claim")).hasStatus(422);
        assertThat(post(ANA, "/inbox/selection", "number", "" + first)).hasStatus(422);
        assertThat(post(RITA, "/inbox/selection", "number", "" + first, "act", "claim"))
                .hasStatus(403);
    }

    @Test
    void nothingPassesForOneOfAList() {
        for (var odd :
                List.of("\"channels\":[null]", "\"channels\":[\"\"]", "\"authors\":[null]")) {
            var rule = "{\"brand\":1,\"name\":\"Nada\",\"words\":\"mesa\",%s}".formatted(odd);
            assertThat(json(CARLA, HttpMethod.POST, "/api/v1/routing-rules", rule)).hasStatus(400);
        }
        var nobody =
                "{\"brand\":1,\"name\":\"Nada\",\"words\":\"a\\u0000\",\"person\":\"a\\u0000b\"}";
        assertThat(json(CARLA, HttpMethod.POST, "/api/v1/routing-rules", nobody)).hasStatus(422);
    }

    @Test
    void programsDoTheSame() {
        var made =
                json(
                        CARLA,
                        HttpMethod.POST,
                        "/api/v1/queues",
                        "{\"brand\":1,\"name\":\"Por API\"}");
        assertThat(made).hasStatus(201);
        var queue = one("select number from inbox_routing.queue where name = 'Por API'");
        var rule =
                "{\"brand\":1,\"name\":\"Por API\",\"hashtags\":[\"olmo\"],\"languages\":[\"es\"],"
                        + "\"queue\":%s}".formatted(queue);
        assertThat(json(CARLA, HttpMethod.POST, "/api/v1/routing-rules/trial", rule))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].rule")
                .isEqualTo(0);
        assertThat(json(CARLA, HttpMethod.POST, "/api/v1/routing-rules", rule)).hasStatus(201);
        var id = one("select max(number) from inbox_routing.rule");
        assertThat(
                        json(
                                CARLA,
                                HttpMethod.PUT,
                                "/api/v1/routing-rules/" + id + "/place",
                                "{\"place\":1}"))
                .hasStatusOk();
        assertThat(json(CARLA, HttpMethod.DELETE, "/api/v1/routing-rules/" + id, ""))
                .hasStatus(204);
        assertThat(
                        json(
                                CARLA,
                                HttpMethod.POST,
                                "/api/v1/routing-rules",
                                "{\"brand\":1,\"name\":\"x\",\"intents\":[\"nada\"],\"queue\":"
                                        + queue
                                        + "}"))
                .hasStatus(422);

        var path = "/api/v1/conversations/" + number;
        assertThat(json(ANA, HttpMethod.PUT, path + "/queue", "{\"queue\":%s}".formatted(queue)))
                .bodyJson()
                .extractingPath("$.queue.name")
                .isEqualTo("Por API");
        var until = Instant.now().plus(Duration.ofDays(1));
        assertThat(
                        json(
                                ANA,
                                HttpMethod.PUT,
                                path + "/snooze",
                                "{\"until\":\"%s\"}".formatted(until)))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("snoozed");
        assertThat(json(ANA, HttpMethod.DELETE, path + "/snooze", ""))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("waiting");
        assertThat(
                        json(
                                ANA,
                                HttpMethod.POST,
                                "/api/v1/conversations/selection",
                                "{\"numbers\":[%d,999999],\"act\":\"close\",\"outcome\":\"no-answer-needed\",\"reason\":\"spam\"}"
                                        .formatted(number)))
                .bodyJson()
                .extractingPath("$.items[*].done")
                .asArray()
                .containsExactly(true, false);
        assertThat(
                        json(
                                ANA,
                                HttpMethod.POST,
                                "/api/v1/conversations/selection",
                                "{\"numbers\":[1],\"act\":\"sing\"}"))
                .hasStatus(422);
    }

    private String queue(String name) {
        assertThat(post(CARLA, "/queues", "brand", "1", "name", name, "sharing", "hand"))
                .hasStatus(303);
        return one("select max(number) from inbox_routing.queue");
    }

    private String one(String query) {
        return db.fetchSingle(query).get(0, String.class);
    }

    private MvcTestResult post(SignedIn who, String path, String... fields) {
        var request = mvc.post().uri(path).with(as(who)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult json(SignedIn who, HttpMethod method, String path, String body) {
        return mvc.method(method)
                .uri(path)
                .with(as(who))
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private MvcTestResult get(SignedIn who, String path) {
        return mvc.get().uri(path).with(as(who)).exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
