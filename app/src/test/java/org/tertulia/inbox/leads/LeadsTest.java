package org.tertulia.inbox.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tertulia.inbox.Closing;
import org.tertulia.inbox.Moving;
import org.tertulia.inbox.Outcome;
import org.tertulia.inbox.Reason;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queueing;
import org.tertulia.inbox.routing.RoutingRefusal;
import org.tertulia.inbox.routing.Sharing;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Arranging;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadsTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired EndingLeads endings;
    @Autowired Leads leads;
    @Autowired Moving moving;
    @Autowired Closing closing;
    @Autowired Queueing queueing;
    @Autowired Arranging arranging;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel page;
    private Queue sales;
    private int made;
    private long number;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de las ventas");
        shop.comments(page, Shop.LUCIA, "Una primera", Instant.now());
        var department = arranging.add("Ventas", Set.of(BEA.id()), Set.of(), sight(OLGA));
        sales =
                queueing.add(
                        sight(CARLA),
                        new Queue(
                                QueueId.next(),
                                0,
                                OLMO,
                                "Ventas",
                                department,
                                false,
                                Sharing.HAND,
                                null,
                                false,
                                true,
                                false,
                                0));
    }

    @BeforeEach
    void somebodyAsksForThePrice() {
        var name = "buyer" + ++made;
        shop.comments(page, new Author(name, null, name, null), "¿Precio?", Instant.now());
        number = shop.latest();
    }

    @Test
    void whoHandedItOverReadsWhatCameOfIt() {
        moving.move(sight(ANA), number, sales.number());

        endings.end(sight(BEA), number, Ending.WON, Sum.of(new BigDecimal("1200.5"), "eur"));
        endings.end(sight(BEA), number, Ending.WON, Sum.of(new BigDecimal("1200.50"), "EUR"));

        assertThat(told()).containsExactly("Ana inbox.notice.leadSold 1200.50 EUR");
        closing.close(sight(BEA), number, new Outcome.NoAnswerNeeded(Reason.THANKS, null));
    }

    @Test
    void aLeadDoesNotCloseBeforeItIsSaidHowItEnded() {
        moving.move(sight(ANA), number, sales.number());
        var thanks = new Outcome.NoAnswerNeeded(Reason.THANKS, null);

        refuses(new LeadRefusal.LeadOpen(), () -> closing.close(sight(BEA), number, thanks));

        endings.end(sight(BEA), number, Ending.NO_INTEREST, null);
        closing.close(sight(BEA), number, thanks);
    }

    @Test
    void itIsOnlyForWhoTakesFromTheQueueAndOnlyOfALead() {
        refuses(new LeadRefusal.NoLead(), () -> endings.end(sight(BEA), number, Ending.LOST, null));
        moving.move(sight(ANA), number, sales.number());
        refuses(
                new RoutingRefusal.OfAnotherDepartment("Ventas"),
                () -> endings.end(sight(ANA), number, Ending.LOST, null));
        refuses(
                new LeadRefusal.NothingSold(),
                () -> endings.end(sight(BEA), number, Ending.LOST, Sum.of(BigDecimal.TEN, "EUR")));
        refuses(new LeadRefusal.SumUnfit(), () -> Sum.of(BigDecimal.ZERO, "EUR"));
        refuses(new LeadRefusal.SumUnfit(), () -> Sum.of(new BigDecimal("1.234"), "EUR"));
        refuses(new LeadRefusal.SumUnfit(), () -> Sum.of(BigDecimal.TEN, "euros"));
    }

    @Test
    void theFiguresOfAQueueOpenTheirLeads() throws Exception {
        var before = leads.tally(sales);
        moving.move(sight(ANA), number, sales.number());
        assertThat(leads.tally(sales).open()).isEqualTo(before.open() + 1);
        assertThat(body(get(ANA, "/inbox/leads?queue=" + sales.number())))
                .contains("<a href=\"/conversations/" + number + "\">#" + number + "</a>")
                .contains(">Ana<");

        assertThat(post(BEA, "/conversations/" + number + "/lead", "won", "30,5")).hasStatus(303);

        assertThat(leads.tally(sales).open()).isEqualTo(before.open());
        assertThat(leads.tally(sales).of(Ending.WON)).isEqualTo(before.of(Ending.WON) + 1);
        assertThat(body(get(ANA, "/inbox/leads?queue=" + sales.number() + "&as=won")))
                .contains("#" + number)
                .contains("30,50");
        assertThat(body(get(ANA, "/conversations/" + number))).contains("Posible venta: ganada");
        assertThat(body(get(ANA, "/queues"))).contains("/inbox/leads?queue=" + sales.number());
        assertThat(post(BEA, "/conversations/" + number + "/lead", "ganada", "")).hasStatus(422);
        assertThat(post(BEA, "/conversations/" + number + "/lead", "won", "mucho")).hasStatus(422);
    }

    @Test
    void programsReadLeadsAndEndThem() {
        moving.move(sight(ANA), number, sales.number());
        assertThat(get(ANA, "/api/v1/conversations/" + number))
                .bodyJson()
                .extractingPath("$.lead.ending")
                .isNull();

        var ended =
                mvc.put()
                        .uri("/api/v1/conversations/" + number + "/lead")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"ending\":\"won\",\"amount\":99.9,\"currency\":\"MXN\"}")
                        .with(as(BEA))
                        .with(csrf())
                        .exchange();

        assertThat(ended).hasStatusOk();
        var list = get(ANA, "/api/v1/leads?as=won&queue=" + sales.number());
        assertThat(list).bodyJson().extractingPath("$.sold.MXN").isEqualTo(99.9);
        assertThat(list)
                .bodyJson()
                .extractingPath("$.items[0].conversation")
                .isEqualTo((int) number);
        assertThat(get(ANA, "/api/v1/leads?as=ganadas&queue=" + sales.number())).hasStatus(422);
        assertThat(get(CARLA, "/api/v1/queues/" + sales.number()))
                .bodyJson()
                .extractingPath("$.leads")
                .isEqualTo(true);
    }

    private static void refuses(Refusal refusal, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(attempt)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }

    private List<String> told() {
        return db.fetch(
                        "select m.name || ' ' || n.key || ' ' || (n.args ->> 2) from"
                                + " notifications.notification n join organization.member m on m.id"
                                + " = n.member_id where n.url = ? and n.key like"
                                + " 'inbox.notice.lead%' order by n.id",
                        "/conversations/" + number)
                .getValues(0, String.class);
    }

    private MvcTestResult get(SignedIn who, String path) {
        return mvc.get().uri(path).with(as(who)).exchange();
    }

    private MvcTestResult post(SignedIn who, String path, String ending, String amount) {
        return mvc.post()
                .uri(path)
                .param("as", ending)
                .param("amount", amount)
                .param("currency", "EUR")
                .with(as(who))
                .with(csrf())
                .exchange();
    }

    private static String body(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }
}
