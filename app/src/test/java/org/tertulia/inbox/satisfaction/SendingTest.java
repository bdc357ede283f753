package org.tertulia.inbox.satisfaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.State;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** The link after the end: by itself where the brand says so, or by a click. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired AskedCustomers customers;
    @Autowired ChangingAsking changing;
    @Autowired Sending sending;
    @Autowired Conversations conversations;
    @Autowired Brands brands;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel page;
    private Brand olmo;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de Olmo");
        olmo = brands.list(sight(CARLA)).getFirst();
    }

    @BeforeEach
    void byHand() {
        changing.ask(sight(CARLA), olmo, Set.of(page.number()), 14, false);
    }

    @Test
    void aClickSendsItOnceAfterTheEnd() {
        var number = customers.answered(page, "¿Abrís en domingo?");
        refused(() -> sending.send(sight(ANA), number), new InboxRefusal.NotClosed());
        customers.close(number);
        assertThat(sent(number)).isEmpty();
        assertThat(text("/conversations/" + number)).contains("/satisfaction\"").contains("Enviar");

        var clicked =
                mvc.post()
                        .uri("/conversations/" + number + "/satisfaction")
                        .with(as(ANA))
                        .with(csrf())
                        .exchange();

        assertThat(clicked).hasStatus(303);
        assertThat(sent(number))
                .singleElement()
                .asString()
                .startsWith("¿Cómo te hemos atendido?")
                .contains("/feedback/" + customers.token(number));
        assertThat(customers.survey(number).askedAt()).isNotNull();
        assertThat(conversations.find(sight(ANA), number).state()).isInstanceOf(State.Closed.class);
        refused(() -> sending.send(sight(ANA), number), new SatisfactionRefusal.NoLinkReady());
        assertThat(text("/api/v1/conversations/" + number))
                .contains("\"satisfaction\":[{\"score\":null")
                .contains("\"link\":\"");
        assertThat(
                        mvc.post()
                                .uri("/api/v1/conversations/" + number + "/satisfaction")
                                .with(as(ANA))
                                .with(csrf()))
                .hasStatus(409);
        assertThat(
                        mvc.post()
                                .uri("/api/v1/conversations/" + number + "/satisfaction")
                                .with(as(RITA))
                                .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void whereTheBrandSaysSoItGoesByItselfAndStaysEndedWhenItArrives() {
        byItself();

        var number = customers.closed(page, "Do you open on Sundays? I would love to come by.");

        assertThat(sent(number)).singleElement().asString().startsWith("How did we do?");
        shop.settles(lastSaid(number), page, Delivery.CONFIRMED);
        assertThat(conversations.find(sight(ANA), number).state()).isInstanceOf(State.Closed.class);
        assertThat(customers.survey(number).member()).isEqualTo(ANA.id());
    }

    @Test
    void nobodyIsAskedTwiceInThirtyDays() {
        byItself();
        var customer = customers.customer();
        var first = customers.answered(page, customer, "¿Abrís el lunes?");
        customers.close(first);
        db.execute(
                "update inbox.conversation set closed_at = closed_at - interval '20 days'"
                        + " where number = ?",
                first);

        var second = customers.answered(page, customer, "¿Y el martes?");
        customers.close(second);

        assertThat(second).isNotEqualTo(first);
        assertThat(sent(second)).isEmpty();
        refused(
                () -> sending.send(sight(ANA), second),
                new SatisfactionRefusal.AskedLately(Sending.PAUSE));
    }

    @Test
    void afterACrisisItIsSentByNobodyButAPerson() {
        byItself();
        var number = customers.answered(page, "¿Abrís el miércoles?");
        db.execute("update inbox.conversation set urgency = 'crisis' where number = ?", number);
        customers.close(number);

        assertThat(sent(number)).isEmpty();
        sending.send(sight(ANA), number);
        assertThat(sent(number)).hasSize(1);
    }

    @Test
    void theTickStandsOnTheSettings() {
        byItself();

        assertThat(text("/satisfaction/settings", as(CARLA))).contains("name=\"sends\"");
        assertThat(
                        mvc.post()
                                .uri("/satisfaction/settings/" + olmo.number())
                                .param("days", "14")
                                .param("channel", String.valueOf(page.number()))
                                .with(as(CARLA))
                                .with(csrf()))
                .hasStatus(303);
        assertThat(sent(customers.closed(page, "¿Abrís el jueves?"))).isEmpty();
    }

    private void byItself() {
        changing.ask(sight(CARLA), olmo, Set.of(page.number()), 14, true);
    }

    /** What we said that took a link along. */
    private List<String> sent(long number) {
        return db.fetch(
                        "select m.text from inbox.answer a"
                                + " join inbox.conversation c on c.id = a.conversation_id"
                                + " join messages_read.message m on m.id = a.message_id"
                                + " join networks.outbound o on o.message_id = a.message_id"
                                + " where c.number = ? and m.text like '%/feedback/%'",
                        number)
                .getValues(0, String.class);
    }

    private MessageId lastSaid(long number) {
        return new MessageId(
                db.fetchSingle(
                                "select a.message_id from inbox.answer a"
                                        + " join inbox.conversation c on c.id = a.conversation_id"
                                        + " where c.number = ? order by a.said_at desc limit 1",
                                number)
                        .get(0, UUID.class));
    }

    private static void refused(ThrowingCallable doing, Refusal why) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(doing)
                .extracting(Refused::refusal)
                .isEqualTo(why);
    }

    private String text(String path) {
        return text(path, as(ANA));
    }

    private String text(String path, RequestPostProcessor who) {
        var got = mvc.get().uri(path).with(who).exchange();
        assertThat(got).hasStatusOk();
        return new String(got.getResponse().getContentAsByteArray(), UTF_8);
    }
}
