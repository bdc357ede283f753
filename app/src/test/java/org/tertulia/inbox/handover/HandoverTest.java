package org.tertulia.inbox.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.HandingOver;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.networks.Author;
import org.tertulia.notifications.Notifications;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Members;
import org.tertulia.shifts.Desk;
import org.tertulia.shifts.OnDuty;
import org.tertulia.shifts.Rostering;
import org.tertulia.shifts.Shift;
import org.tertulia.testing.Cast;
import org.tertulia.testing.MovingClock;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class HandoverTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Desk desk;
    @Autowired Claiming claiming;
    @Autowired Conversations conversations;
    @Autowired HandingOver handingOver;
    @Autowired Handovers handovers;
    @Autowired Rostering rostering;
    @Autowired OnDuty onDuty;
    @Autowired Members members;
    @Autowired Notifying notifying;
    @Autowired Notifications notifications;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transactions;
    @Autowired MockMvc web;

    @BeforeEach
    void start() {
        cast.moveIn();
        db.execute("delete from shifts.shift");
    }

    @Test
    void whatIsChosenPassesToAColleagueWithANote() throws Exception {
        var one = claimed(ANA);
        var other = claimed(ANA);
        show(ANA).andExpect(content().string(containsString("value=\"" + one + "\" checked")));

        send(
                        ANA,
                        "conversations",
                        one + "",
                        "way",
                        "colleague",
                        "to",
                        "bea",
                        "note",
                        "Ojo con <él>")
                .andExpect(status().isSeeOther());

        assertThat(holder(one)).isEqualTo("Bea");
        assertThat(holder(other)).isEqualTo("Ana");
        assertThat(told(BEA)).contains("inbox.notice.handedOver");
        show(BEA).andExpect(content().string(containsString("Ojo con &lt;él&gt;")));
        web.perform(get("/conversations/" + one).with(Cast.as(BEA)))
                .andExpect(content().string(containsString("Ana se la pasó a Bea")));

        send(ANA, "conversations", one + "", "conversations", other + "", "way", "all")
                .andExpect(status().isSeeOther());
        assertThat(holder(one)).isEqualTo("Bea");
        assertThat(holder(other)).isNull();
    }

    @Test
    void nothingPassesToWhoCannotAnswerIt() throws Exception {
        var one = claimed(ANA);
        send(ANA, "conversations", one + "", "way", "colleague", "to", "rita", "note", "x")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Rita no puede responder")));
        send(ANA, "conversations", one + "", "way", "colleague", "to", "nadie")
                .andExpect(status().isUnprocessableContent());
        send(ANA, "conversations", one + "", "way", "all", "note", "x".repeat(2_001))
                .andExpect(status().isUnprocessableContent());
        assertThat(holder(one)).isEqualTo("Ana");
    }

    @Test
    void aQuarterOfAnHourAfterAShiftNothingIsInTheHandsOfWhoIsGone() {
        var ended = shift(ANA, -4, 1);
        var one = claimed(ANA);
        var clock = new MovingClock(ended.endsAt().plus(Duration.ofMinutes(14)));
        var relieving = relieving(clock);
        relieving.relieve();
        assertThat(holder(one)).isEqualTo("Ana");

        var before = told(CARLA).stream().filter("inbox.notice.offDuty"::equals).count();
        clock.pass(Duration.ofMinutes(1));
        relieving.relieve();
        relieving.relieve();

        assertThat(holder(one)).isNull();
        assertThat(told(CARLA).stream().filter("inbox.notice.offDuty"::equals))
                .hasSize((int) before + 1);
    }

    @Test
    void whoGoesOnInAnotherShiftOrHasNoneKeepsWhatTheyHold() {
        var ended = shift(ANA, -4, 1);
        shift(ANA, 1, 5);
        var hers = claimed(ANA);
        var theirs = claimed(BEA);

        relieving(new MovingClock(ended.endsAt().plus(Duration.ofMinutes(20)))).relieve();

        assertThat(holder(hers)).isEqualTo("Ana");
        assertThat(holder(theirs)).isEqualTo("Bea");
    }

    @Test
    void whatIsTakenOnAfterTheShiftStays() {
        var ended = shift(ANA, -8, -1);
        var one = claimed(ANA);

        relieving(new MovingClock(Instant.now())).relieve();

        assertThat(ended.endsAt()).isBefore(Instant.now());
        assertThat(holder(one)).isEqualTo("Ana");
    }

    @Test
    void whoseShiftIsTakenAwayWhileItRunsHoldsNothing() {
        var running = shift(BEA, -1, 3);
        var one = claimed(BEA);

        rostering.remove(sight(CARLA), running.number(), 1);

        assertThat(holder(one)).isNull();
    }

    /** From so many hours from now to so many. */
    private Shift shift(SignedIn who, int begins, int ends) {
        var now =
                LocalDateTime.ofInstant(Instant.now(), Desk.MADRID).truncatedTo(ChronoUnit.MINUTES);
        return desk.attends(who, now.plusHours(begins).toString(), now.plusHours(ends).toString());
    }

    private long claimed(SignedIn who) {
        var customer = UUID.randomUUID().toString();
        var channel = shop.channel("Relevo de " + customer);
        var author = new Author(customer, null, "Clienta", null);
        shop.comments(channel, author, "¿Seguís ahí?", Instant.now().minusSeconds(60));
        var number = shop.latest();
        claiming.claim(sight(who), number);
        return number;
    }

    private @Nullable String holder(long conversation) {
        var hold = conversations.find(sight(CARLA), conversation).hold();
        return hold == null ? null : hold.name();
    }

    private List<String> told(SignedIn who) {
        return notifications.list(who.id(), null, 50).stream().map(it -> it.key()).toList();
    }

    private Relieving relieving(MovingClock clock) {
        return new Relieving(
                db, transactions, handingOver, handovers, onDuty, members, notifying, clock);
    }

    private ResultActions show(SignedIn who) throws Exception {
        return web.perform(get("/handover").with(Cast.as(who))).andExpect(status().isOk());
    }

    private ResultActions send(SignedIn who, String... fields) throws Exception {
        var asked = post("/handover").with(Cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            asked.param(fields[i], fields[i + 1]);
        }
        return web.perform(asked);
    }
}
