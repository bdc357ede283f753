package org.tertulia.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.as;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Taking over, tasks, merging and splitting, as people and programs meet them. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TogetherPagesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel page;
    private Author customer = Shop.DARIO;
    private int customers;
    private long number;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de todos");
    }

    @BeforeEach
    void somebodyAsks() {
        customer = new Author("together" + ++customers, null, "Juntos " + customers, null);
        shop.comments(page, customer, "¿Abrís?", Instant.now().minus(Duration.ofHours(1)));
        number = shop.latest();
    }

    @Test
    void takingOverAsksWhyAndSaysIt() throws Exception {
        post(ANA, "/conversations/" + number + "/claim");

        assertThat(get(BEA, "/conversations/" + number))
                .contains("¿Por qué la tomas?", "data-choice=\"w\"", "Se avisará a Ana");
        assertThat(post(BEA, "/conversations/" + number + "/claim?over=true")).hasStatus(422);
        assertThat(
                        post(
                                BEA,
                                "/conversations/" + number + "/claim?over=true",
                                "because",
                                "other",
                                "words",
                                "Lo pide la jefa"))
                .hasStatus(303);

        assertThat(get(BEA, "/conversations/" + number))
                .contains("Bea la tomó de Ana: Lo pide la jefa");
    }

    @Test
    void aProgramSaysWhyToo() {
        api(HttpMethod.POST, ANA, "/conversations/" + number + "/claim", "{}", 200);
        var over = "/conversations/" + number + "/claim?over=true";

        api(HttpMethod.POST, BEA, over, "", 422);
        api(HttpMethod.POST, BEA, over, "{\"reason\":\"other\"}", 422);
        var taken = api(HttpMethod.POST, BEA, over, "{\"reason\":\"away\"}", 200);

        assertThat(taken.path("holder").asString()).isEqualTo("Bea");
    }

    @Test
    void aTaskIsAskedForShownAndDone() throws Exception {
        assertThat(get(ANA, "/conversations/" + number + "/tasks"))
                .contains("Qué hay que hacer", "value=\"@bea\"", "Cola General");
        assertThat(ask("", "@bea", "2099-01-01T12:00")).hasStatus(422);
        assertThat(ask("Llamar", "", "2099-01-01T12:00"))
                .hasStatus(422)
                .bodyText()
                .contains("Llamar");
        assertThat(ask("Llamar al taller", "@bea", tomorrow())).hasStatus(303);

        assertThat(get(ANA, "/conversations/" + number))
                .contains("1 tarea abierta", "Llamar al taller", "Queda una tarea abierta")
                .contains("Ana encargó a Bea: Llamar al taller");
        assertThat(get(BEA, "/tasks")).contains("Llamar al taller", "#" + number);
        assertThat(get(ANA, "/tasks?list=asked")).contains("Llamar al taller");
        assertThat(get(BEA, "/handover")).contains("Llamar al taller");
        assertThat(get(BEA, "/today")).contains("href=\"/tasks\"");

        assertThat(post(BEA, "/tasks/" + task() + "/ending", "as", "done")).hasStatus(303);
        assertThat(get(ANA, "/conversations/" + number))
                .contains("Bea hizo la tarea: Llamar al taller")
                .doesNotContain("1 tarea abierta");
        assertThat(get(BEA, "/tasks?list=ended")).contains("Llamar al taller");
    }

    @Test
    void whatIsOverdueIsMarked() throws Exception {
        ask("Mirar el almacén", "@bea", tomorrow());
        db.execute(
                "insert into inbox.task (id, conversation_id, brand_id, what, asked_by, asked_at,"
                        + " member_id, until_at) select gen_random_uuid(), conversation_id,"
                        + " brand_id, 'Lo de ayer', asked_by, asked_at - interval '3 days',"
                        + " member_id, asked_at - interval '1 day' from inbox.task"
                        + " order by number desc limit 1");

        assertThat(get(BEA, "/tasks")).contains("Lo de ayer", "Atrasada");
        assertThat(get(BEA, "/inbox/day")).contains("Tareas para hoy", "Lo de ayer");
    }

    @Test
    void aProgramAsksForATaskOnce() {
        var asked =
                "{\"what\":\"Buscar el pedido\",\"to\":\"bea\",\"until\":\"%s\"}"
                        .formatted(Instant.now().plus(Duration.ofDays(1)));
        var below = "/conversations/" + number + "/tasks";

        var task = api(HttpMethod.POST, ANA, below, asked, 201);

        assertThat(task.path("to").asString()).isEqualTo("bea");
        var shown = api(HttpMethod.GET, ANA, "/conversations/" + number, "", 200);
        assertThat(shown.path("tasks").get(0).path("what").asString())
                .isEqualTo("Buscar el pedido");
        var ending = "/tasks/" + task.path("id").asInt() + "/ending";
        api(HttpMethod.POST, BEA, ending, "{\"as\":\"eaten\"}", 422);
        var done = api(HttpMethod.POST, BEA, ending, "{\"as\":\"done\"}", 200);
        assertThat(done.path("ending").asString()).isEqualTo("done");
        assertThat(api(HttpMethod.GET, BEA, "/tasks?list=ended", "", 200).path("items"))
                .isNotEmpty();
        api(HttpMethod.GET, BEA, "/tasks?list=all", "", 422);
    }

    @Test
    void conversationsAreMergedOnAPageAndTheLedgerCountsThemOnce() throws Exception {
        var part = split();
        var open = "/conversations?state=open&limit=500";
        var before = api(HttpMethod.GET, ANA, open, "", 200).path("items").size();

        assertThat(get(ANA, "/conversations/" + number + "/merges"))
                .contains("#" + part, "¿Y el lunes?");
        assertThat(post(ANA, "/conversations/" + number + "/merges")).hasStatus(422);
        assertThat(post(ANA, "/conversations/" + number + "/merges", "with", ",")).hasStatus(422);
        assertThat(post(ANA, "/conversations/" + number + "/merges", "with", "" + part))
                .hasStatus(303);

        assertThat(api(HttpMethod.GET, ANA, open, "", 200).path("items")).hasSize(before - 1);
        var merged = api(HttpMethod.GET, ANA, "/conversations/" + part, "", 200);
        assertThat(merged.path("mergedInto").asLong()).isEqualTo(number);
        assertThat(merged.path("messages")).isEmpty();
        assertThat(get(ANA, "/conversations/" + part))
                .contains("Unida a la #" + number, "Deshacer la unión");
        assertThat(get(ANA, "/conversations/" + number))
                .contains("Ana unió a esta la conversación #" + part, "¿Y el lunes?");
        get(ANA, "/inbox/ledger");

        assertThat(post(ANA, "/conversations/" + number + "/merges/" + part + "/end"))
                .hasStatus(303);
        assertThat(api(HttpMethod.GET, ANA, open, "", 200).path("items")).hasSize(before);
    }

    @Test
    void messagesAreSplitOffOnAPage() throws Exception {
        shop.comments(page, customer, "¿Y el lunes?", Instant.now().minusSeconds(60));
        var shown = get(ANA, "/conversations/" + number + "/split");
        assertThat(shown).contains("¿Abrís?", "¿Y el lunes?");
        assertThat(post(ANA, "/conversations/" + number + "/split")).hasStatus(422);

        var result = post(ANA, "/conversations/" + number + "/split", "message", "" + lastSaid());

        assertThat(result).hasStatus(303);
        assertThat(shop.latest()).isGreaterThan(number);
        assertThat(get(ANA, "/conversations/" + shop.latest()))
                .contains("Ana la separó de la conversación #" + number);
    }

    private long split() {
        shop.comments(page, customer, "¿Y el lunes?", Instant.now().minusSeconds(60));
        var body = "{\"messages\":[\"%s\"]}".formatted(lastSaid());
        var below = "/conversations/" + number + "/split";
        return api(HttpMethod.POST, ANA, below, body, 200).path("number").asLong();
    }

    private UUID lastSaid() {
        return db.fetchSingle(
                        "select t.message_id from inbox.turn t join inbox.conversation c on c.id ="
                                + " t.conversation_id where c.number = ? order by t.at desc limit 1",
                        number)
                .get(0, UUID.class);
    }

    private int task() {
        return db.fetchSingle("select max(number) from inbox.task").get(0, Integer.class);
    }

    private static String tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).toString().substring(0, 16);
    }

    private MvcTestResult ask(String what, String to, String until) {
        return post(
                ANA, "/conversations/" + number + "/tasks", "what", what, "to", to, "until", until);
    }

    private String get(SignedIn who, String path) throws Exception {
        var result = mvc.get().uri(path).with(as(who)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private MvcTestResult post(SignedIn who, String path, String... form) {
        var sent = mvc.post().uri(path).with(as(who)).with(csrf());
        for (var i = 0; i < form.length; i += 2) {
            sent = sent.param(form[i], form[i + 1]);
        }
        return sent.exchange();
    }

    private JsonNode api(HttpMethod method, SignedIn who, String path, String body, int status) {
        var result =
                mvc.method(method)
                        .uri("/api/v1" + path)
                        .with(as(who))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .exchange();
        assertThat(result).hasStatus(status);
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }
}
