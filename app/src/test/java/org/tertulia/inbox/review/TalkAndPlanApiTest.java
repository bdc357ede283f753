package org.tertulia.inbox.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Channel;
import org.tertulia.notifications.Notifications;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** What both say in the talk, and the plan, by page and by program. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalkAndPlanApiTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired SaidAnswers answers;
    @Autowired Planning planning;
    @Autowired Plans plans;
    @Autowired Reviewing reviewing;
    @Autowired Reviews reviews;
    @Autowired Picks picks;
    @Autowired Brands brands;
    @Autowired Notifications notifications;
    @Autowired MockMvcTester mvc;

    private Channel page;
    private Brand olmo;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de Olmo");
        olmo = brands.list(sight(CARLA)).getFirst();
    }

    @Test
    void theAgentAnswersInTheTalkAndWhoReviewedIsTold() {
        var message = reviewed();
        say(CARLA, message, "La próxima, di también el festivo.");
        assertThat(reviews.unseen(sight(ANA))).isOne();

        say(ANA, message, "Es que ese día cerramos.");

        assertThat(reviews.unseen(sight(ANA))).as("who answers has read").isZero();
        assertThat(told(CARLA)).contains("inbox.review.talk.answered");
        assertThat(told(OLGA)).doesNotContain("inbox.review.talk.answered");
        assertThat(text(get(CARLA, "/reviews/answers/" + message))).contains("ese día cerramos");
        assertThat(text(get(ANA, "/reviews/answers/" + message)))
                .contains("ese día cerramos", "Tu respuesta")
                .doesNotContain("sin leer");
        var path = "/api/v1/reviews/" + message + "/talk";
        assertThat(text(get(ANA, path))).contains("el festivo", "ese día cerramos");
        assertThat(get(BEA, path)).hasStatus(404);
        assertThat(send(HttpMethod.POST, BEA, path, "{\"text\":\"Y yo\"}")).hasStatus(404);
        assertThat(send(HttpMethod.POST, ANA, path, "{\"text\":\" \"}")).hasStatus(422);
        assertThat(send(HttpMethod.POST, ANA, path, "{\"text\":\"De acuerdo.\"}")).hasStatus(204);
        assertThat(send(HttpMethod.POST, CARLA, path, "{\"text\":\"Gracias.\"}")).hasStatus(204);
        assertThat(reviews.unseen(sight(ANA))).isOne();
        assertThat(send(HttpMethod.POST, ANA, path + "/seen", "{}")).hasStatus(204);
        assertThat(reviews.unseen(sight(ANA))).isZero();
    }

    @Test
    void beforeTheReviewsAreInTheAgentHasNothingToAnswer() {
        planning.plan(sight(CARLA), olmo, new Plan(100, 0, false, false, 0));
        var message = answers.said(ANA, page, "¿Abrís?");

        var path = "/api/v1/reviews/" + message + "/talk";
        assertThat(send(HttpMethod.POST, ANA, path, "{\"text\":\"¿Y bien?\"}")).hasStatus(409);
    }

    @Test
    void thePlanAndTheCriteriaAreReadAndSetByPrograms() {
        var path = "/api/v1/reviews/plans/" + olmo.number();
        var plan = "{\"percent\":7,\"newWeeks\":3,\"crises\":true,\"secondPercent\":10}";
        assertThat(send(HttpMethod.PUT, CARLA, path, plan)).hasStatus(204);
        assertThat(plans.of(sight(CARLA), olmo.id())).isEqualTo(new Plan(7, 3, true, false, 10));
        assertThat(send(HttpMethod.PUT, CARLA, path, "{\"percent\":101}")).hasStatus(422);
        assertThat(get(ANA, "/api/v1/reviews/plans")).hasStatus(403);
        var kept = plans.criteria(sight(CARLA), olmo.id()).getFirst();

        var criteria =
                "{\"criteria\":[{\"id\":\"%s\",\"weight\":4},{\"name\":\"Breve\",\"weight\":1}]}"
                        .formatted(kept.id());
        assertThat(send(HttpMethod.PUT, CARLA, path + "/criteria", criteria)).hasStatus(204);

        assertThat(text(get(CARLA, "/api/v1/reviews/plans")))
                .contains("\"percent\":7,\"newWeeks\":3,\"crises\":true,\"low\":false")
                .contains("\"word\":\"correct\",\"name\":null,\"weight\":4")
                .contains("\"word\":null,\"name\":\"Breve\",\"weight\":1");
        assertThat(send(HttpMethod.PUT, CARLA, path + "/criteria", "{}")).hasStatus(422);
    }

    private MessageId reviewed() {
        planning.plan(sight(CARLA), olmo, new Plan(100, 0, false, false, 0));
        var message = answers.said(ANA, page, "¿Abrís?");
        reviewing.review(sight(CARLA), message, answers.marks(3), null);
        return message;
    }

    private void say(SignedIn who, MessageId message, String words) {
        var said =
                mvc.post()
                        .uri("/reviews/answers/" + message + "/talk")
                        .param("text", words)
                        .with(as(who))
                        .with(csrf())
                        .exchange();
        assertThat(said).hasStatus(303);
    }

    private MvcTestResult get(SignedIn who, String path) {
        return mvc.get().uri(path).with(as(who)).exchange();
    }

    private MvcTestResult send(HttpMethod method, SignedIn who, String path, String json) {
        return mvc.perform(
                MockMvcRequestBuilders.request(method, path)
                        .contentType(APPLICATION_JSON)
                        .content(json)
                        .with(as(who))
                        .with(csrf()));
    }

    private List<String> told(SignedIn who) {
        return notifications.list(who.id(), null, 50).stream().map(it -> it.key()).toList();
    }

    private static String text(MvcTestResult got) {
        assertThat(got).hasStatusOk();
        return new String(got.getResponse().getContentAsByteArray(), UTF_8);
    }
}
