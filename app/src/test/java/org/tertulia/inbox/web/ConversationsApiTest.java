package org.tertulia.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.as;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.search.SearchDriver;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationsApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALL = "/api/v1/conversations";

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired SearchDriver search;
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
        var customer = new Author("api" + ++customers, null, "Customer " + customers, null);
        shop.comments(
                page, customer, "¿Abrís en domingo?", Instant.now().minus(Duration.ofHours(1)));
        number = shop.latest();
    }

    @Test
    void aConversationCarriesItsNumberItsStateAndWhenItIsDue() {
        var shown = json(get(ANA, ALL + "/" + number), 200);

        assertThat(shown.path("number").asLong()).isEqualTo(number);
        assertThat(shown.path("state").asString()).isEqualTo("waiting");
        assertThat(Instant.parse(shown.path("due").asString())).isAfter(Instant.now());
        assertThat(shown.path("messages").get(0).path("text").asString())
                .isEqualTo("¿Abrís en domingo?");
    }

    @Test
    void aLongConversationIsReadFromItsEnd() {
        var customer = new Author("api" + customers, null, "Customer " + customers, null);
        for (var i = 1; i <= 3; i++) {
            shop.comments(page, customer, "Otra " + i, Instant.now().minusSeconds(60 - i));
        }
        var one = ALL + "/" + number;

        var latest = json(get(ANA, one + "?limit=2"), 200);
        assertThat(texts(latest)).containsExactly("Otra 2", "Otra 3");
        var before = json(get(ANA, one + "?limit=2&after=" + latest.path("next").asString()), 200);
        assertThat(texts(before)).containsExactly("¿Abrís en domingo?", "Otra 1");
        assertThat(before.path("next").isNull()).isTrue();
        assertThat(json(get(ANA, one), 200).path("next").isNull()).isTrue();
        assertThat(get(ANA, one + "?limit=501")).hasStatus(422);
        assertThat(get(ANA, one + "?after=yesterday")).hasStatus(422);
    }

    private static List<String> texts(JsonNode conversation) {
        var texts = new ArrayList<String>();
        conversation.path("messages").forEach(said -> texts.add(said.path("text").asString()));
        return texts;
    }

    @Test
    void theListIsReadPageByPage() {
        var first = json(get(ANA, ALL + "?state=waiting&limit=1"), 200);
        if (customers > 1) {
            var next = first.path("next").asString();
            var second = json(get(ANA, ALL + "?state=waiting&limit=1&after=" + next), 200);
            assertThat(second.path("items").get(0).path("number"))
                    .isNotEqualTo(first.path("items").get(0).path("number"));
        }
        assertThat(first.path("items")).hasSize(1);
    }

    @Test
    void theListIsNarrowedByChannelAndWords() {
        search.catchUp();

        var here = json(get(ANA, ALL + "?channel=" + page.number() + "&q=domingo"), 200);
        var elsewhere = json(get(ANA, ALL + "?channel=" + (page.number() + 1000)), 200);

        assertThat(here.path("items").valueStream())
                .anyMatch(item -> item.path("number").asLong() == number);
        assertThat(elsewhere.path("items")).isEmpty();
        assertThat(json(get(ANA, ALL + "?q=zanahoria"), 200).path("items")).isEmpty();
    }

    @Test
    void openIsWhatIsNotClosedAndAnUnknownStateIsNamed() {
        assertThat(json(get(ANA, ALL + "?state=open&limit=100"), 200).path("items").valueStream())
                .anyMatch(item -> item.path("number").asLong() == number);

        json(post(ANA, "/closure", "{\"outcome\":\"no-answer-needed\",\"reason\":\"spam\"}"), 200);

        assertThat(json(get(ANA, ALL + "?state=open&limit=100"), 200).path("items").valueStream())
                .noneMatch(item -> item.path("number").asLong() == number);
        assertThat(json(get(ANA, ALL + "?state=shut"), 422).path("detail").asString())
                .contains("shut");
    }

    @Test
    void aReplyIsAcceptedAndTellsHowFarItGot() {
        var accepted = json(post(ANA, "/replies", "{\"text\":\"Sí, de 10 a 14.\"}"), 202);

        assertThat(accepted.path("delivery").asString()).isEqualTo("queued");
        var answer = new MessageId(UUID.fromString(accepted.path("id").asString()));
        shop.settles(answer, page, Delivery.CONFIRMED);
        var shown = json(get(ANA, ALL + "/" + number), 200);
        assertThat(shown.path("state").asString()).isEqualTo("answered");
        assertThat(shown.path("due").isNull()).isTrue();
        assertThat(shown.path("messages").get(1).path("delivery").asString())
                .isEqualTo("confirmed");

        var closed = json(post(ANA, "/closure", "{\"outcome\":\"answered\"}"), 200);
        assertThat(closed.path("state").asString()).isEqualTo("closed");
    }

    @Test
    void closingAsAnsweredTooEarlyIsRefusedWithASentence() {
        var refused = json(post(ANA, "/closure", "{\"outcome\":\"answered\"}"), 409);

        assertThat(refused.path("detail").asString()).contains("respuesta de fondo confirmada");
    }

    @Test
    void aReasonOfOnesOwnIsKeptAsWords() {
        var closed =
                json(
                        post(
                                ANA,
                                "/closure",
                                "{\"outcome\":\"no-answer-needed\",\"reason\":\"Ya vino\"}"),
                        200);

        assertThat(closed.path("outcome").asString()).isEqualTo("no-answer-needed");
        assertThat(closed.path("reason").asString()).isEqualTo("other");
        json(post(ANA, "/closure", "{\"outcome\":\"perhaps\"}"), 422);
    }

    @Test
    void aClaimIsMadeRefusedAndGivenBack() {
        assertThat(json(post(ANA, "/claim", ""), 200).path("holder").asString()).isEqualTo("Ana");
        assertThat(json(post(BEA, "/claim", ""), 409).path("detail").asString()).contains("Ana");
        var released = send(ANA, HttpMethod.DELETE, "/claim", "");
        assertThat(json(released, 200).path("holder").isNull()).isTrue();
    }

    @Test
    void aNoteIsKeptAmongColleagues() {
        json(post(BEA, "/notes", "{\"text\":\"Es cliente.\"}"), 201);

        var shown = json(get(ANA, ALL + "/" + number), 200);
        assertThat(shown.path("notes").get(0).path("text").asString()).isEqualTo("Es cliente.");
        assertThat(shown.path("messages")).hasSize(1);
    }

    @Test
    void aReaderReadsOnly() {
        json(get(RITA, ALL + "/" + number), 200);

        assertThat(post(RITA, "/notes", "{\"text\":\"x\"}")).hasStatus(403);
    }

    @Test
    void noOtherMethodChangesWhatWasSaid() {
        for (var method : new HttpMethod[] {HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE}) {
            assertThat(send(ANA, method, "", "{}").getResponse().getStatus()).isIn(403, 404, 405);
        }
    }

    private MvcTestResult get(SignedIn who, String path) {
        return mvc.get().uri(path).with(as(who)).exchange();
    }

    private MvcTestResult post(SignedIn who, String below, String body) {
        return send(who, HttpMethod.POST, below, body);
    }

    private MvcTestResult send(SignedIn who, HttpMethod method, String below, String body) {
        return mvc.method(method)
                .uri(ALL + "/" + number + below)
                .with(as(who))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static JsonNode json(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }
}
