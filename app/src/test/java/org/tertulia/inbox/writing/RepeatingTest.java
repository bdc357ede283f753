package org.tertulia.inbox.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.files.Paper;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Shop;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.playbook.said.ApprovedFiles;
import org.tertulia.playbook.said.SaidOften;
import org.tertulia.playbook.said.SaidOften.Often;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class RepeatingTest {

    private static final Instant HOUR_AGO = Instant.now().minusSeconds(3_600);
    private static final String SAME =
            "Hola, %s. El pedido %d ya ha salido del almacén y llega el jueves por la mañana.";

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired MockMvc web;
    @Autowired DSLContext db;
    @Autowired Answering answering;
    @Autowired ApprovedFiles approved;
    @Autowired SaidOften saidOften;

    private Channel channel;

    @BeforeEach
    void moveIn() {
        cast.moveIn();
        db.execute("delete from inbox_writing.print");
        channel = shop.channel("La plaza de siempre " + UUID.randomUUID());
    }

    @Test
    void whatIsTypedAgainAndAgainIsCountedApartFromNamesAndNumbers() {
        answers(SAME.formatted("Ana", 1), "");
        answers(SAME.formatted("Eva", 2), "");
        assertThat(saidOften.often(sight(CARLA))).isEmpty();

        answers(SAME.formatted("Luis", 3), "");
        answers("Hola, Ana. Lo miramos hoy y te decimos algo antes de la noche.", "");
        assertThat(saidOften.often(sight(CARLA)))
                .singleElement()
                .extracting(Often::text, Often::times, Often::language)
                .containsExactly(SAME.formatted("Luis", 3), 3, "es");
        setBack(31);
        assertThat(saidOften.often(sight(CARLA))).isEmpty();
    }

    @Test
    void whatBeganWithAnApprovedMessageIsCountedThere() {
        var mark = approved.with("mapa.png", Paper.picture("often")).replaceFirst(":.*", "");
        for (var i = 0; i < 4; i++) {
            answers(SAME.formatted("Ana", i), i < 2 ? mark : "");
        }
        assertThat(saidOften.often(sight(CARLA))).isEmpty();
        answers(SAME.formatted("Ana", 5), "");
        assertThat(saidOften.often(sight(CARLA))).extracting(Often::times).containsExactly(3);
    }

    @Test
    void oneClickMakesAnApprovedMessageOfIt() throws Exception {
        for (var i = 0; i < 3; i++) {
            answers(SAME.formatted("Ana", i), "");
        }
        web.perform(get("/playbook/messages/often").with(Cast.as(ANA)))
                .andExpect(content().string(containsString("3 veces")))
                .andExpect(content().string(containsString("name=\"text\"")));
        web.perform(get("/api/v1/approved-messages/said-often").with(Cast.as(RITA)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].times").value(3));
    }

    /** What is kept of answers is never changed: it goes, and comes again as older. */
    private void setBack(int days) {
        var kept = db.fetch("select * from inbox_writing.print");
        db.execute("delete from inbox_writing.print");
        for (var print : kept) {
            db.execute(
                    "insert into inbox_writing.print (message_id, channel_id, contact_id, said_at,"
                            + " words) values (?, ?, ?, ?::timestamptz - ? * interval '1 day', ?)",
                    print.get("message_id"),
                    print.get("channel_id"),
                    print.get("contact_id"),
                    print.get("said_at"),
                    days,
                    print.get("words"));
        }
    }

    private void answers(String text, String marks) {
        var who = "often" + UUID.randomUUID();
        shop.comments(channel, new Author(who, who, "Alguien", null), "¿Y mi pedido?", HOUR_AGO);
        answering.answer(
                sight(ANA),
                shop.latest(),
                new Reply(UUID.randomUUID(), null, null, text, Aid.of("", marks)));
    }
}
