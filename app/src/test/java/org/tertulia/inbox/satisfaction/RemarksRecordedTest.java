package org.tertulia.inbox.satisfaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.State;
import org.tertulia.language.Gist;
import org.tertulia.language.Intent;
import org.tertulia.messages.search.SearchDriver;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Brands;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** What is added by link is a message like any other, and what it asks is answered. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemarksRecordedTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired AskedCustomers customers;
    @Autowired ChangingAsking changing;
    @Autowired Rating rating;
    @Autowired Answering answering;
    @Autowired Conversations conversations;
    @Autowired Brands brands;
    @Autowired SearchDriver search;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel page;

    @BeforeAll
    void weAsk() {
        cast.moveIn();
        page = shop.channel("La plaza de Olmo");
        var olmo = brands.list(sight(CARLA)).getFirst();
        changing.ask(sight(CARLA), olmo, Set.of(page.number()), 14, false);
    }

    @Test
    void aQuestionTakesTheConversationUpAgainWithAPromise() {
        var number = customers.closed(page, "¿Abrís en domingo?");
        add(number, 2, "¿Y cuándo me vais a devolver el dinero?");

        var again = conversations.find(sight(ANA), number);
        assertThat(again.state()).isInstanceOf(State.Waiting.class);
        assertThat(again.question()).isNotNull();
        assertThat(text("/conversations/" + number))
                .containsOnlyOnce("class=\"said \">¿Y cuándo me vais a devolver el dinero?")
                .contains("Y añadió lo que sigue");
        search.catchUp();
        assertThat(text("/inbox?tab=all&q=devolver")).contains("/conversations/" + number);
    }

    @Test
    void itIsAnsweredWhereTheyWroteToUs() {
        var number = customers.closed(page, "¿Abrís el lunes?");
        add(number, 1, "Mal. ¿Nadie lo va a arreglar?");

        var reply = new Reply(UUID.randomUUID(), null, null, "Lo arreglamos hoy mismo.");
        var said = answering.answer(sight(ANA), number, reply);

        var sent =
                db.fetchSingle(
                        "select o.in_reply_to, m.remote_id from networks.outbound o"
                                + " join inbox.answer a on a.message_id = o.message_id"
                                + " join messages_read.message m on m.id = a.question_id"
                                + " where o.message_id = ?",
                        said.message().value());
        assertThat(sent.get(0, String.class)).isEqualTo(sent.get(1, String.class));
        assertThat(sent.get(0, String.class)).doesNotStartWith("satisfaction:");
    }

    @Test
    void praiseIsInTheRecordAndOpensNothing() {
        var number = customers.closed(page, "¿Abrís el martes?");
        add(number, 5, "Un trato estupendo, muchísimas gracias a Ana");

        assertThat(conversations.find(sight(ANA), number).state()).isInstanceOf(State.Closed.class);
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from messages_read.message where remote_id"
                                                + " = ? and text like '%estupendo%'",
                                        "satisfaction:" + customers.survey(number).id())
                                .get(0, Integer.class))
                .isOne();
        assertThat(text("/conversations/" + number)).contains("Un trato estupendo");
    }

    @ParameterizedTest
    @CsvSource({
        "5, Gracias, praise, false",
        "5, Gracias. ¿Y el mueble?, praise, true",
        "4, Ya está, , false",
        "2, Ya está, , true",
        "3, Falta una pata, complaint, true",
        "5, Poned más sillas, suggestion, false",
        "1, Nada, other, true"
    })
    void whatAsksSomethingIsToldFromWhatDoesNot(
            int score, String words, String intent, boolean asks) {
        var gist = new Gist(null, intent == null ? null : Intent.of(intent), null);

        assertThat(Relaying.asks(score, words, gist)).isEqualTo(asks);
    }

    private void add(long number, int score, String words) {
        var token = customers.token(number);
        rating.rate(token, score);
        rating.remark(token, words);
        customers.catchUp();
        assertThat(Objects.requireNonNull(customers.survey(number).given()).remark()).isNotNull();
    }

    private String text(String path) {
        var got = mvc.get().uri(path).with(as(ANA)).exchange();
        assertThat(got).hasStatusOk();
        return new String(got.getResponse().getContentAsByteArray(), UTF_8);
    }
}
