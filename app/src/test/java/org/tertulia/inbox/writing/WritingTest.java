package org.tertulia.inbox.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.writing.Hint.Kind;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.playbook.said.StarterTexts;
import org.tertulia.playbook.said.Tally;
import org.tertulia.playbook.said.Tone;
import org.tertulia.playbook.said.Uses;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingTest {

    private static final Instant HOUR_AGO =
            Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofHours(1));
    private static final String PHONE = "Llámanos al 612 345 678, por favor.";

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired MockMvc web;
    @Autowired DSLContext db;
    @Autowired Answering answering;
    @Autowired Suggesting suggesting;
    @Autowired Checking checking;
    @Autowired Styling styling;
    @Autowired StarterTexts starting;
    @Autowired Uses uses;

    private Channel page;
    private int customers;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de los escritores");
        starting.start(sight(CARLA));
    }

    @Test
    void whatIsOfferedIsFilledInTheirLanguageAndItsUseIsKept() {
        var number =
                asks("Tengo una queja: el pedido no llega y nadie contesta, quiero una solución");
        var offer = suggesting.offers(sight(ANA), number, "=looking-into-it").getFirst();
        assertThat(offer.variant().language()).isEqualTo("es");
        assertThat(offer.filled()).contains("Writer " + customers).contains("{date}");
        assertThat(offer.lacking()).extracting(it -> it.word()).containsExactly("date");
        refuses(
                new WritingRefusal.FieldLeft("{date}"),
                () -> answers(number, offer.filled(), Aid.of("", offer.mark())));

        answers(number, offer.filled().replace("{date}", "jueves"), Aid.of("", offer.mark()));
        answers(
                number,
                "Otra cosa.",
                Aid.of("", offer.mark() + ",999999.1.0,x,,1.1.1.1," + offer.mark()));
        var tally = uses.of(sight(ANA), offer.text().number());
        assertThat(tally).extracting(Tally::uses, Tally::changed).containsExactly(2, 1);
        assertThat(tally.share()).isEqualTo(50);
        assertThat(uses.latest(sight(ANA), offer.text().number(), 5).getFirst().changed()).isTrue();
    }

    @Test
    void personalDataIsNotSaidInPublicUnlessItIsMeant() {
        var number = asks("¿A qué teléfono llamo?");
        refuses(
                new WritingRefusal.PersonalDataInPublic("612 345 678"),
                () -> answers(number, PHONE, Aid.NONE));
        refuses(
                new WritingRefusal.PersonalDataInPublic("612 345 678"),
                () -> answers(number, PHONE, Aid.of(" \u200b", "")));
        refuses(
                new WritingRefusal.MeantTooLong(Guarding.LONGEST),
                () -> answers(number, PHONE, Aid.of("x".repeat(501), "")));
        answers(number, PHONE, Aid.of("Es el de la tienda.", ""));
        assertThat(
                        db.fetchSingle(
                                        "select detail from audit.entry where type like '%PersonalDataMeant'"
                                                + " and subject = ?",
                                        "conversation:" + number)
                                .get(0, String.class))
                .contains("Es el de la tienda.", "phone")
                .doesNotContain("612");
    }

    @Test
    void inADirectMessageItIsAndWhatIsPublishedIsEverywhere() {
        shop.writes(page, author(), "¿A qué teléfono llamo?", HOUR_AGO);
        answers(shop.latest(), PHONE, Aid.NONE);

        var other = shop.channel("La plaza del teléfono " + UUID.randomUUID());
        refuses(
                new WritingRefusal.OnlySupervisorsStyle(),
                () -> styling.set(sight(ANA), other.number(), null, "", List.of()));
        refuses(
                new WritingRefusal.SignatureUnfit(
                        Styling.MOST_SIGNATURE,
                        "contact.name, contact.handle, brand, channel, agent.name, conversation.number"),
                () -> styling.set(sight(CARLA), other.number(), null, "{order}", List.of()));
        styling.set(
                sight(CARLA),
                other.number(),
                Tone.FORMAL,
                "— {agent.name}",
                List.of("+34 612345678"));
        shop.comments(other, author(), "¿A qué teléfono llamo?", HOUR_AGO);
        var number = shop.latest();
        assertThat(suggesting.offers(sight(ANA), number, "=closing-note").getFirst())
                .satisfies(it -> assertThat(it.filled()).endsWith("\n— Ana"))
                .satisfies(it -> assertThat(it.variant().tone()).isEqualTo(Tone.FORMAL));
        assertThat(checking.check(sight(ANA), number, "¿Puedes llamarnos al 612 345 678?").hints())
                .extracting(Hint::kind)
                .contains(Kind.TOO_CLOSE, Kind.UNSIGNED);
        answers(number, PHONE, Aid.NONE);
    }

    @Test
    void whatIsSaidTooOftenIsTold() {
        var channel = shop.channel("La plaza de siempre " + UUID.randomUUID());
        var same = "Hola, %s. El pedido ya ha salido del almacén y llega el jueves por la mañana.";
        for (var i = 0; i < 5; i++) {
            shop.comments(channel, author(), "¿Y mi pedido?", HOUR_AGO);
            answers(shop.latest(), same.formatted("Ana"), Aid.NONE);
        }
        var told = shop.latest();
        assertThat(checking.check(sight(ANA), told, same.formatted("Eva")).hints())
                .extracting(Hint::kind)
                .contains(Kind.OFTEN, Kind.AGAIN);
        shop.comments(channel, author(), "¿Y mi pedido?", HOUR_AGO);
        assertThat(checking.check(sight(ANA), shop.latest(), same.formatted("Eva")).hints())
                .contains(new Hint(Kind.OFTEN, "5"))
                .extracting(Hint::kind)
                .doesNotContain(Kind.AGAIN);
    }

    @Test
    void programsFindCheckAndAnswerAlike() throws Exception {
        var number = asks("¿Cuál es vuestro horario?");
        var path = "/api/v1/conversations/" + number;
        web.perform(get(path + "/approved-messages?q=horario").with(Cast.as(ANA)))
                .andExpect(jsonPath("$.items[0].handle").value("opening-hours"))
                .andExpect(jsonPath("$.items[0].lacking[0]").value("link"));
        web.perform(get(path + "/approved-messages").with(Cast.as(RITA)))
                .andExpect(status().isForbidden());
        web.perform(json(path + "/check", "{\"text\":\"Escribe a dario@example.org YA MISMO!!\"}"))
                .andExpect(jsonPath("$.personalData[0].kind").value("email"))
                .andExpect(jsonPath("$.hints[0].kind").value("exclamations"));
        web.perform(json(path + "/check", "{\"text\":null}")).andExpect(status().isOk());
        web.perform(json(path + "/replies", "{\"text\":\"Escribe a dario@example.org\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("PersonalDataInPublic")));
        web.perform(
                        json(
                                path + "/replies",
                                "{\"text\":\"Escribe a dario@example.org\",\"publicBecause\":\"Es nuestra.\","
                                        + "\"approvedMessages\":[\"no\"]}"))
                .andExpect(status().isAccepted());
        web.perform(get("/api/v1/approved-messages").with(Cast.as(RITA)))
                .andExpect(jsonPath("$.items[?(@.handle == 'thanks')].offered").value(true));
        web.perform(
                        json(
                                "/api/v1/approved-messages",
                                "{\"handle\":\"%s\",\"title\":\"Uno\",\"variants\":[{\"language\":\"xx\",\"text\":\"x\"}]}"
                                        .formatted("odd")))
                .andExpect(status().isUnprocessableContent());
        web.perform(json("/api/v1/approved-messages", "{}"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void thePageKeepsWhatWasStoppedAndAsksWhy() throws Exception {
        var number = asks("¿A qué teléfono llamo?");
        web.perform(
                        post("/conversations/" + number + "/replies")
                                .with(Cast.as(ANA))
                                .with(csrf())
                                .param("key", UUID.randomUUID().toString())
                                .param("chosen", "1.1.0")
                                .param("text", PHONE))
                .andExpect(status().isConflict())
                .andExpect(says(PHONE))
                .andExpect(says("name=\"meant\""))
                .andExpect(says("value=\"1.1.0\""));
        show("/writing", CARLA).andExpect(says("La plaza de los escritores"));
        web.perform(
                        post("/writing/" + page.number())
                                .with(Cast.as(CARLA))
                                .with(csrf())
                                .param("tone", "rude"))
                .andExpect(status().isUnprocessableContent());
        show("/conversations/" + number + "/approved-messages?q=telefono que no existe", ANA)
                .andExpect(says("Ningún mensaje aprobado"));
    }

    private long asks(String text) {
        shop.comments(page, author(), text, HOUR_AGO);
        return shop.latest();
    }

    private Author author() {
        var n = ++customers;
        return new Author("writer" + n, "writer" + n, "Writer " + n, null);
    }

    private void answers(long number, String text, Aid aid) {
        answering.answer(sight(ANA), number, new Reply(UUID.randomUUID(), null, null, text, aid));
    }

    private ResultActions show(String path, SignedIn who) throws Exception {
        return web.perform(get(path).with(Cast.as(who))).andExpect(status().isOk());
    }

    private static MockHttpServletRequestBuilder json(String path, String body) {
        return post(path).with(Cast.as(ANA)).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static ResultMatcher says(String text) {
        return content().string(containsString(text));
    }

    private static ResultMatcher says(Matcher<String> text) {
        return content().string(text);
    }

    private static void refuses(Refusal refusal, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
