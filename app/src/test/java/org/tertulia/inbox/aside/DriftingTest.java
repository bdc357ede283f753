package org.tertulia.inbox.aside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Closing;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.Manner;
import org.tertulia.inbox.Outcome;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.writing.Aid;
import org.tertulia.inbox.writing.WritingRefusal;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Whoever is asked in public to write in private does so, from wherever they write. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DriftingTest {

    private static final Sight ANAS = sight(ANA);

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Conversations conversations;
    @Autowired GoingAside going;
    @Autowired Asides asides;
    @Autowired Answering answering;
    @Autowired Closing closing;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel square;
    private Channel mailbox;
    private int customers;
    private Author customer = Shop.DARIO;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        square = shop.channel("La plaza de Olmo");
        mailbox = shop.channel("Atención", "mail", "managed", OLMO);
        db.execute(
                "update networks.channel set settings = '{\"account\": \"hola@olmo.example\"}'"
                        + " where id = ?",
                mailbox.id().value());
    }

    @BeforeEach
    void somebodyNew() {
        customer = new Author("drift" + ++customers, null, "Customer " + customers, null);
    }

    @Test
    void theyAreAskedInTheirLanguageToWriteToTheAddressAndNameTheNumber() throws Exception {
        var number = asks("Where is my order? I have been waiting for two weeks now, please help");
        var page = page("/conversations/" + number + "/aside");

        var draft = page.replaceAll("(?s).*[?&]draft=([^\"]*)\".*", "$1");
        var text = URLDecoder.decode(draft, StandardCharsets.UTF_8);
        assertThat(text)
                .contains("will you write to hola@olmo.example and name #" + number)
                .doesNotContain("Atención");
        assertThat(page).contains("Your message to Olmo");
        arrives(says(number, text));
    }

    @Test
    void othersAddressesAreStillPersonalData() {
        var number = asks("¿Y mi factura?");

        assertThatThrownBy(() -> says(number, "Escribe a dario@gmail.example"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isInstanceOf(WritingRefusal.PersonalDataInPublic.class));
    }

    @Test
    void howTheyAgreedIsSaidByWhoeverTakesItElsewhere() throws Exception {
        var number = asks("¿Y mi factura?");
        var page = page("/conversations/" + number + "/aside");
        assertThat(page.replaceAll("(?s).*name=\"consent\"", "")).isNotEqualTo(page);
        assertThat(page.split("name=\"consent\"", -1))
                .allSatisfy(each -> assertThat(each.split(">", 2)[0]).doesNotContain("checked"));

        var form =
                mvc.post()
                        .uri("/conversations/" + number + "/aside")
                        .with(as(ANA))
                        .with(csrf())
                        .param("way", String.valueOf(mailbox.number()))
                        .param("recipient", "dario@example.org")
                        .param("subject", "Tu factura")
                        .exchange();

        assertThat(form).hasStatus(422);
        assertThat(asides.of(conversations.find(ANAS, number))).isEmpty();
    }

    @Test
    void whoWritesInPrivateByThemselvesIsToldOfInPublicToo() throws Exception {
        var number = asks("¿Y mi factura?");
        arrives(says(number, "¿Nos escribes un mensaje directo?"));
        shop.writes(square, customer, "Es la 42", Instant.now());
        arrives(says(number, "Va de camino."));

        assertThatThrownBy(() -> closing.close(ANAS, number, new Outcome.Answered()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isInstanceOf(AsideRefusal.ClosingNoteMissing.class));
        assertThat(page("/conversations/" + number)).contains("Falta contarlo en público");
        going.comeBack(ANAS, number);
        arrives(says(number, "Resuelto, gracias."));
        closing.close(ANAS, number, new Outcome.Answered());
        assertThat(asides.of(conversations.find(ANAS, number))).hasSize(1);
    }

    @Test
    void whyItIsNotToldIsKeptAndWhatWasToldSinceNeedsNoWhy() {
        var silent = asks("¿Y mi factura?");
        shop.writes(square, customer, "Es la 42", Instant.now());
        arrives(says(silent, "Va de camino."));
        closing.close(ANAS, silent, new Outcome.Answered(), Untold.ASKED_NOT_TO);
        assertThat(asides.of(conversations.find(ANAS, silent)))
                .extracting(Aside::untold)
                .containsExactly(Untold.ASKED_NOT_TO);

        somebodyNew();
        shop.writes(square, customer, "Una duda", Instant.now());
        var whisper = shop.latest();
        arrives(says(whisper, "Dime."));
        shop.comments(square, customer, "¡Qué bien atendéis!", Instant.now());
        arrives(says(whisper, "Gracias."));
        closing.close(ANAS, whisper, new Outcome.Answered());
    }

    @Test
    void whoNamesTheNumberFromElsewhereIsRecognisedByAPerson() throws Exception {
        var number = asks("¿Y mi factura?");
        shop.writes(
                mailbox,
                new Author("otra" + customers + "@example.org", null, "D. Mora", null),
                "Factura\n\nEs por el #" + number,
                Instant.now());
        var stray = shop.latest();
        assertThat(stray).isNotEqualTo(number);
        assertThat(page("/conversations/" + number)).contains("#" + stray).contains("Es la misma");
        assertThat(page("/conversations/" + stray)).contains("#" + number).contains("Es la misma");
        somebodyNew();
        var another = asks("¿Abrís?");
        assertThat(post("/conversations/" + another + "/strays/" + stray)).isEqualTo(404);

        assertThat(post("/conversations/" + number + "/strays/" + stray)).isEqualTo(303);

        assertThat(page("/conversations/" + number))
                .contains("Es por el #" + number)
                .doesNotContain("Es la misma");
    }

    private long asks(String text) {
        shop.comments(square, customer, text, Instant.now().minus(Duration.ofHours(1)));
        return shop.latest();
    }

    private MessageId says(long number, String text) {
        var reply = new Reply(UUID.randomUUID(), null, null, text, Aid.NONE, (Manner) null);
        return answering.answer(ANAS, number, reply).message();
    }

    private void arrives(MessageId answer) {
        shop.settles(answer, square, Delivery.CONFIRMED);
    }

    private int post(String path) {
        return mvc.post().uri(path).with(as(ANA)).with(csrf()).exchange().getResponse().getStatus();
    }

    private String page(String path) throws UnsupportedEncodingException {
        return mvc.get().uri(path).with(as(ANA)).exchange().getResponse().getContentAsString();
    }
}
