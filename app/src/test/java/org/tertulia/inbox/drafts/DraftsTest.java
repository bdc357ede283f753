package org.tertulia.inbox.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.ROBLE;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.approvals.Act;
import org.tertulia.approvals.ApprovalRefusal;
import org.tertulia.approvals.Approvers;
import org.tertulia.approvals.Asking;
import org.tertulia.approvals.Deciding;
import org.tertulia.approvals.Request;
import org.tertulia.approvals.Requests;
import org.tertulia.approvals.State;
import org.tertulia.audience.PersonErased;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Closing;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.Outcome;
import org.tertulia.inbox.Reason;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.Takeover;
import org.tertulia.inbox.walking.Walking;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.SignedIn;
import org.tertulia.kernel.Uuid7;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.notifications.Notification;
import org.tertulia.notifications.Notifications;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Drafting;
import org.tertulia.playbook.Proposing;
import org.tertulia.playbook.Reviewing;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftsTest {

    private static final Approvers SUPERVISION = new Approvers.OfRole(Role.SUPERVISOR);
    private static final Approvers OWNERS = new Approvers.OfRole(Role.OWNER);
    private static final When AGENTS =
            new When(Role.AGENT, 0, 0, Set.of(), Set.of(), null, List.of(), Set.of(), Set.of());

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Conversations conversations;
    @Autowired Claiming claiming;
    @Autowired Closing closing;
    @Autowired Answering answering;
    @Autowired Submitting submitting;
    @Autowired Deciding deciding;
    @Autowired Asking asking;
    @Autowired Requests requests;
    @Autowired Ruling ruling;
    @Autowired Rules rules;
    @Autowired Needs needs;
    @Autowired Drafts drafts;
    @Autowired Drafting drafting;
    @Autowired Proposing proposing;
    @Autowired Reviewing reviewing;
    @Autowired Walking walking;
    @Autowired Notifications notifications;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel page;
    private int customers;
    private long number;
    private UUID key = new UUID(0, 0);

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de las aprobaciones");
    }

    @BeforeEach
    void somebodyAsksAndNoRuleIsThere() {
        rules.all(sight(OLGA)).forEach(rule -> ruling.remove(sight(OLGA), rule.number()));
        customers++;
        writes("¿Me devolvéis el dinero?");
        number = shop.latest();
        key = UUID.randomUUID();
    }

    private void writes(String text) {
        var customer = new Author("drafts" + customers, null, "Customer " + customers, null);
        shop.comments(page, customer, text, Instant.now().minus(Duration.ofMinutes(30)));
    }

    @Test
    void withoutARuleNothingNeedsApproval() {
        assertThat(needs.of(sight(ANA), conversation(), "Sí")).isEqualTo(Need.NONE);
        assertThat(answering.answer(sight(ANA), number, reply("Sí")).again()).isFalse();
    }

    @Test
    void whatNeedsApprovalDoesNotGoAndIsToldBefore() {
        rule(AGENTS, SUPERVISION);

        refuses(
                new DraftRefusal.NeedsApproval(),
                () -> answering.answer(sight(ANA), number, reply("Sí")));
        assertThat(outbound()).isZero();
        assertThat(shown(ANA))
                .contains("Antes de salir necesita la aprobación de supervisión")
                .contains("la escribe un gestor")
                .contains("Enviar a aprobar");
        assertThat(shown(CARLA)).doesNotContain("Enviar a aprobar");
        answering.answer(sight(CARLA), number, reply("Sí, yo misma."));
    }

    @Test
    void whatIsApprovedGoesOnceAsItsAuthors() {
        rule(AGENTS, SUPERVISION);
        var approval = waits(submitting.submit(sight(ANA), number, reply("Sí, mañana.")));
        assertThat(waits(submitting.submit(sight(ANA), number, reply("Sí, mañana."))))
                .isEqualTo(approval);
        assertThat(outbound()).isZero();
        assertThat(conversation().question()).isNotNull();
        assertThat(shown(BEA)).contains("Espera la aprobación de supervisión");
        assertThat(told(CARLA)).contains("approvals.notice.asked");

        deciding.approve(sight(CARLA), approval, 1, null);
        deciding.approve(sight(CARLA), approval, 1, null);

        assertThat(outbound()).isEqualTo(1);
        assertThat(said()).isEqualTo("Sí, mañana.");
        assertThat(answerer()).isEqualTo(ANA.id().value());
        assertThat(request(approval).state()).isEqualTo(State.APPROVED);
        assertThat(requests.acts(sight(CARLA), request(approval)))
                .extracting(Act::by)
                .containsExactly(ANA.id(), CARLA.id());
        assertThat(told(ANA)).contains("inbox.notice.approved");
        assertThat(shown(ANA)).contains("Carla aprobó la respuesta");
        // Only what the network confirms stops the clock.
        assertThat(conversation().question()).isNotNull();
        shop.settles(message(), page, Delivery.CONFIRMED);
        assertThat(conversation().question()).isNull();
        assertThat(submitting.submit(sight(ANA), number, reply("Sí, mañana.")))
                .isInstanceOf(Submitting.Outcome.Said.class);
        assertThat(outbound()).isEqualTo(1);
    }

    @Test
    void aCrashBetweenDecisionAndDeliveryLosesNothingAndRepeatsNothing() {
        rule(AGENTS, SUPERVISION);
        var approval = waits(submitting.submit(sight(ANA), number, reply("Sí.")));

        transactions.executeWithoutResult(
                transaction -> {
                    deciding.approve(sight(CARLA), approval, 1, null);
                    transaction.setRollbackOnly();
                });
        assertThat(request(approval).waits()).isTrue();
        assertThat(outbound()).isZero();

        deciding.approve(sight(CARLA), approval, 1, null);
        assertThat(outbound()).isEqualTo(1);
    }

    @Test
    void onlyWhoIsAskedDecides() {
        rule(AGENTS, SUPERVISION);
        var approval = waits(submitting.submit(sight(ANA), number, reply("Sí.")));

        refuses(
                new ApprovalRefusal.OwnRequest(),
                () -> deciding.approve(sight(ANA), approval, 1, null));
        refuses(
                new ApprovalRefusal.NotForYou(),
                () -> deciding.approve(sight(BEA), approval, 1, null));
        assertThatThrownBy(
                        () -> deciding.approve(new Sight(CARLA, Set.of(ROBLE)), approval, 1, null))
                .isInstanceOf(NotFound.class);
        assertThat(send(post("/approvals/" + approval + "/decision"), RITA).getStatus())
                .isEqualTo(403);
        assertThat(page(BEA, "/approvals")).doesNotContain("/approvals/" + approval);
        assertThat(page(CARLA, "/approvals")).contains("/approvals/" + approval);
        assertThat(outbound()).isZero();
    }

    @Test
    void ofTwoWhoApproveAtOnceOneDoes() throws Exception {
        rule(AGENTS, SUPERVISION);
        var approval = waits(submitting.submit(sight(ANA), number, reply("Sí.")));
        var both = new ArrayList<Callable<Request>>();
        both.add(() -> deciding.approve(sight(CARLA), approval, 1, null));
        both.add(() -> deciding.approve(sight(OLGA), approval, 1, "Sí, claro."));
        var refusals = new ArrayList<Refusal>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var each : pool.invokeAll(both)) {
                try {
                    each.get();
                } catch (ExecutionException late) {
                    refusals.add(((Refused) late.getCause()).refusal());
                }
            }
        }
        assertThat(refusals).singleElement().isInstanceOf(ApprovalRefusal.ApprovedAlready.class);
        assertThat(outbound()).isEqualTo(1);
    }

    @Test
    void aDecisionOnAChangedDraftIsRefused() {
        rule(AGENTS, SUPERVISION);
        var approval = waits(submitting.submit(sight(ANA), number, reply("Sí.")));

        submitting.submit(sight(ANA), number, reply("No."));

        refuses(
                new ApprovalRefusal.ChangedMeanwhile(),
                () -> deciding.approve(sight(CARLA), approval, 1, null));
        var late = decide(CARLA, approval, 1, "approve", "");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("Ha cambiado mientras la mirabas").contains("No.");
        deciding.approve(sight(CARLA), approval, 2, null);
        assertThat(said()).isEqualTo("No.");
    }

    @Test
    void whenTheContactWritesAgainWhoeverAgreedLooksAgain() {
        rule(AGENTS, SUPERVISION, OWNERS);
        var approval = waits(submitting.submit(sight(ANA), number, reply("Sí.")));
        deciding.approve(sight(CARLA), approval, 1, null);
        assertThat(request(approval).nth()).isEqualTo(2);

        writes("Y ya he llamado a mi banco");

        assertThat(request(approval).granted()).isEmpty();
        assertThat(told(CARLA)).contains("approvals.notice.again");
        refuses(
                new ApprovalRefusal.ChangedMeanwhile(),
                () -> deciding.approve(sight(OLGA), approval, 2, null));
        assertThat(page(CARLA, "/approvals/" + approval))
                .contains("ya he llamado a mi banco")
                .contains("ha escrito después de este borrador");
        deciding.approve(sight(CARLA), approval, 3, null);
        deciding.approve(sight(OLGA), approval, 4, null);
        assertThat(said()).isEqualTo("Sí.");
        shop.settles(message(), page, Delivery.CONFIRMED);
        // What was asked after the draft is still open.
        assertThat(conversation().question()).isNotNull();
    }

    @Test
    void whoSendsItBackSaysWhyAndItIsAskedForAgain() {
        rule(AGENTS, SUPERVISION);
        var approval = waits(submitting.submit(sight(ANA), number, reply("Pues no.")));

        refuses(
                new ApprovalRefusal.ReturnWordless(Deciding.LONGEST),
                () -> deciding.giveBack(sight(CARLA), approval, 1, " \0 "));
        assertThat(decide(CARLA, approval, 1, "return", "").getStatus()).isEqualTo(422);
        assertThat(decide(CARLA, approval, 1, "return", "Con más cariño").getStatus())
                .isEqualTo(303);
        refuses(
                new ApprovalRefusal.ReturnedAlready("Carla"),
                () -> deciding.approve(sight(OLGA), approval, 1, null));

        assertThat(told(ANA)).contains("inbox.notice.returned");
        assertThat(shown(ANA))
                .contains("Carla la ha devuelto")
                .contains("Con más cariño")
                .contains("Pues no.")
                .contains(key.toString());
        var again = waits(submitting.submit(sight(ANA), number, reply("Lo sentimos: no.")));
        assertThat(again).isNotEqualTo(approval);
        assertThat(request(again).text()).isEqualTo(2);
        deciding.approve(sight(OLGA), again, 1, null);
        assertThat(said()).isEqualTo("Lo sentimos: no.");
    }

    @Test
    void whoApprovesMayChangeItFirst() {
        rule(AGENTS, SUPERVISION);
        var approval = waits(submitting.submit(sight(ANA), number, reply("Sip")));

        assertThat(
                        send(
                                        post("/approvals/" + approval + "/decision")
                                                .param("verdict", "change")
                                                .param("version", "1")
                                                .param("text", " "),
                                        CARLA)
                                .getStatus())
                .isEqualTo(422);
        deciding.approve(sight(CARLA), approval, 1, "Sí, con gusto.");

        assertThat(said()).isEqualTo("Sí, con gusto.");
        assertThat(answerer()).isEqualTo(ANA.id().value());
        assertThat(
                        db.fetchValues(
                                "select text from inbox_drafts.wording where draft_id = '"
                                        + key
                                        + "' order by version"))
                .hasToString("[Sip, Sí, con gusto.]");
    }

    @Test
    void itIsTakenBackAndLapsesWithWhatIsAroundIt() {
        rule(AGENTS, SUPERVISION);
        var approval = waits(submitting.submit(sight(ANA), number, reply("Sí.")));
        assertThatThrownBy(() -> asking.withdraw(sight(BEA), approval))
                .isInstanceOf(NotFound.class);
        asking.withdraw(sight(ANA), approval);
        asking.withdraw(sight(ANA), approval);
        refuses(
                new ApprovalRefusal.WaitsNoMore(),
                () -> deciding.approve(sight(CARLA), approval, 1, null));
        assertThat(shown(ANA)).contains(">Sí.</textarea>");

        var taken = waits(submitting.submit(sight(ANA), number, reply("Sí.")));
        claiming.takeOver(sight(BEA), number, Takeover.of("agreed", ""));
        assertThat(request(taken).state()).isEqualTo(State.LAPSED);

        key = UUID.randomUUID();
        var closed = waits(submitting.submit(sight(BEA), number, reply("No.")));
        closing.close(sight(BEA), number, new Outcome.NoAnswerNeeded(Reason.SPAM, ""));
        assertThat(request(closed).state()).isEqualTo(State.LAPSED);
        assertThat(shown(CARLA)).contains("ya no hace falta");
        assertThat(outbound()).isZero();
    }

    @Test
    void withAPersonGoesWhatWasToBeSaidToThem() {
        rule(AGENTS, SUPERVISION);
        var approval = waits(submitting.submit(sight(ANA), number, reply("Sí, Darío.")));
        deciding.giveBack(sight(CARLA), approval, 1, "Sin el nombre");
        var again = waits(submitting.submit(sight(ANA), number, reply("Sí.")));
        var contact = Objects.requireNonNull(conversation().contact());

        transactions.executeWithoutResult(
                _ ->
                        events.publishEvent(
                                new PersonErased(
                                        contact, List.of(), CARLA.actor(), Instant.now())));

        assertThat(request(again).state()).isEqualTo(State.LAPSED);
        assertThat(requests.acts(sight(CARLA), request(approval)))
                .extracting(Act::words)
                .containsOnlyNulls();
        assertThat(drafts.find(key).orElseThrow().text()).isNull();
        assertThat(page(CARLA, "/approvals/" + again)).doesNotContain("Darío");
        assertThatThrownBy(() -> db.execute("update inbox_drafts.wording set text = 'x'"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aRiskWordInTheAnswerIsFoundWhenItIsToGo() {
        rule(
                new When(
                        null,
                        0,
                        0,
                        Set.of(),
                        Set.of(),
                        null,
                        List.of("reembols*"),
                        Set.of(),
                        Set.of()),
                SUPERVISION);
        assertThat(shown(ANA)).doesNotContain("Enviar a aprobar");

        var late = replies(ANA, "Te hacemos el reembolso", false);

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late))
                .contains("la respuesta dice «reembols*»")
                .contains("Enviar a aprobar")
                .contains("Te hacemos el reembolso");
        assertThat(replies(ANA, "Te hacemos el reembolso", true).getStatus()).isEqualTo(303);
        assertThat(drafts.latest(sight(ANA), conversation()).orElseThrow().waits()).isTrue();
        assertThat(outbound()).isZero();
    }

    @Test
    void whoHasJustBegunIsAskedUntilTheyHaveAnswered() {
        var given =
                db.fetchSingle(
                                "select count(*) from inbox.answer where member_id = ?",
                                BEA.id().value())
                        .get(0, Integer.class);
        rule(
                new When(
                        null, 0, given + 1, Set.of(), Set.of(), null, List.of(), Set.of(),
                        Set.of()),
                SUPERVISION);

        assertThat(needs.of(sight(BEA), conversation(), "").grounds())
                .containsExactly(new Ground(false, "La regla", List.of("new")));
        var approval = waits(submitting.submit(sight(BEA), number, reply("Sí.")));
        deciding.approve(sight(CARLA), approval, 1, null);
        assertThat(needs.of(sight(BEA), conversation(), "")).isEqualTo(Need.NONE);
    }

    @Test
    void whatAProtocolLetsNobodyGrantAloneNeedsApproval() {
        var protocol = inForce("grant" + UUID.randomUUID().toString().substring(0, 8));
        var message = conversation().latest().message();
        walking.begin(sight(ANA), number, protocol, message);
        assertThat(needs.of(sight(ANA), conversation(), "")).isEqualTo(Need.NONE);

        walking.choose(sight(ANA), number, 0, "beyond");

        var need = needs.of(sight(ANA), conversation(), "");
        assertThat(need.grounds()).containsExactly(new Ground(true, "Conceder", List.of()));
        assertThat(need.steps()).containsExactly(SUPERVISION);
        assertThat(needs.of(sight(CARLA), conversation(), "")).isEqualTo(Need.NONE);
        walking.proceed(sight(ANA), number, 1);
        var approval = waits(submitting.submit(sight(ANA), number, reply("Te damos cien.")));
        assertThat(page(CARLA, "/approvals/" + approval)).contains("Protocolo «Conceder»");
        deciding.approve(sight(CARLA), approval, 1, null);
        assertThat(outbound()).isEqualTo(1);
    }

    @Test
    void whereNobodyElseCouldItIsSaidAtOnce() {
        rule(When.ALWAYS, new Approvers.Named(Set.of(OLGA.id())), OWNERS);

        refuses(
                new ApprovalRefusal.NobodyToAsk(),
                () -> submitting.submit(sight(ANA), number, reply("Sí.")));
        refuses(
                new DraftRefusal.StepsUnfit(Ruling.MOST_STEPS),
                () -> rule(When.ALWAYS, new Approvers[0]));
    }

    @Test
    void programsAskAndDecide() {
        var made =
                json(
                        post("/api/v1/approval-rules"),
                        OLGA,
                        """
                        {"name":"Todo","brand":%d,"author":"agent","words":["dinero"],
                         "steps":["members:carla, olga"]}
                        """
                                .formatted(brand()));
        assertThat(made.getStatus()).isEqualTo(201);
        var rule = rules.all(sight(OLGA)).getFirst().number();
        assertThat(page(ANA, "/api/v1/approval-rules/" + rule)).contains("members:carla, olga");
        assertThat(json(post(replies()), ANA, "{\"text\":\"Sí.\"}").getStatus()).isEqualTo(409);
        var asked = json(post(replies()), ANA, "{\"text\":\"Sí.\",\"approval\":true}");
        assertThat(asked.getStatus()).as(text(asked)).isEqualTo(202);
        assertThat(text(asked)).contains("\"delivery\":\"approval\"");
        var approval = drafts.latest(sight(ANA), conversation()).orElseThrow().approval();
        var another = json(post(replies()), ANA, "{\"text\":\"Otra.\",\"approval\":true}");
        assertThat(another.getStatus()).isEqualTo(409);
        assertThat(page(ANA, "/api/v1/conversations/" + number))
                .contains("\"approval\":" + approval);
        var path = "/api/v1/approvals/" + approval;
        assertThat(page(CARLA, "/api/v1/approvals")).contains("\"id\":" + approval);
        assertThat(page(BEA, path)).contains("\"decides\":false").contains("el cliente dice");
        assertThat(json(post(path + "/decisions"), CARLA, "{\"verdict\":\"approve\"}").getStatus())
                .isEqualTo(422);
        assertThat(
                        json(
                                        post(path + "/decisions"),
                                        CARLA,
                                        "{\"verdict\":\"perhaps\",\"version\":1}")
                                .getStatus())
                .isEqualTo(422);
        assertThat(
                        json(
                                        post(path + "/decisions"),
                                        CARLA,
                                        "{\"verdict\":\"approve\",\"version\":7}")
                                .getStatus())
                .isEqualTo(409);
        var decided =
                json(post(path + "/decisions"), CARLA, "{\"verdict\":\"approve\",\"version\":1}");
        assertThat(text(decided)).contains("\"state\":\"approved\"");
        assertThat(send(delete(path), ANA).getStatus()).isEqualTo(409);
        assertThat(page(CARLA, "/api/v1/approvals?list=ended&limit=1"))
                .contains("\"id\":" + approval);
        assertThat(send(get("/api/v1/approvals?list=nowhere"), ANA).getStatus()).isEqualTo(422);
        key = UUID.nameUUIDFromBytes((ANA.id() + " " + key).getBytes(UTF_8));
        assertThat(outbound()).isEqualTo(1);
    }

    @Test
    void rulesThatCannotBeAreRefused() {
        for (var unfit :
                List.of(
                        "{}",
                        "{\"brand\":%d,\"name\":\" \\u0000\",\"steps\":[\"owner\"]}",
                        "{\"brand\":%d,\"name\":\"A\"}",
                        "{\"brand\":%d,\"name\":\"A\",\"steps\":[\"nobody\"]}",
                        "{\"brand\":%d,\"name\":\"A\",\"steps\":[\"members:nadie\"]}",
                        "{\"brand\":%d,\"name\":\"A\",\"steps\":[\"members:rita\"]}",
                        "{\"brand\":%d,\"name\":\"A\",\"steps\":[\"department:77\"]}",
                        "{\"brand\":%d,\"name\":\"A\",\"steps\":[\"owner\"],\"newDays\":400}",
                        "{\"brand\":%d,\"name\":\"A\",\"steps\":[\"owner\"],\"words\":[\"...\"]}",
                        "{\"brand\":%d,\"name\":\"A\",\"steps\":[\"owner\"],\"intents\":[\"x\"]}",
                        "{\"brand\":%d,\"name\":\"A\",\"steps\":[\"owner\"],\"queues\":[99999]}")) {
            var answer = json(post("/api/v1/approval-rules"), OLGA, unfit.formatted(brand()));
            assertThat(answer.getStatus()).as(unfit).isEqualTo(422);
        }
        assertThat(
                        json(
                                        post("/api/v1/approval-rules"),
                                        OLGA,
                                        "{\"brand\":%d,\"name\":\"A\",\"steps\":[null]}"
                                                .formatted(brand()))
                                .getStatus())
                .isEqualTo(400);
    }

    @Test
    void rulesBeginWithOneClickAndAreChangedOnce() {
        var starter = post("/approvals/rules/starter").param("brand", "" + brand());
        assertThat(send(starter, CARLA).getStatus()).isEqualTo(303);
        assertThat(rules.all(sight(CARLA))).hasSize(3);
        assertThat(page(CARLA, "/approvals/rules")).contains("Quien acaba de llegar");
        assertThat(
                        send(post("/approvals/rules/starter").param("brand", "" + brand()), CARLA)
                                .getStatus())
                .isEqualTo(409);
        var rule = rules.all(sight(CARLA)).getFirst();

        assertThat(form(rule.number(), "Otra", 1).getStatus()).isEqualTo(303);
        var late = form(rule.number(), "Tarde", 1);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("Otra persona cambió la regla").contains("value=\"Tarde\"");
        assertThat(form(rule.number(), "", 2).getStatus()).isEqualTo(422);
        assertThat(rules.find(sight(CARLA), rule.number()).name()).isEqualTo("Otra");
        assertThat(send(get("/approvals/rules"), ANA).getStatus()).isEqualTo(403);
        assertThat(
                        json(
                                        put("/api/v1/approval-rules/" + rule.number()),
                                        CARLA,
                                        "{\"brand\":%d,\"name\":\"A\",\"steps\":[\"owner\"],\"version\":1}"
                                                .formatted(brand()))
                                .getStatus())
                .isEqualTo(409);
    }

    private MockHttpServletResponse form(int rule, String name, int version) {
        return send(
                post("/approvals/rules/" + rule)
                        .param("brand", "" + brand())
                        .param("version", "" + version)
                        .param("name", name)
                        .param("by1", "members:")
                        .param("people1", "carla")
                        .param("active", "true"),
                CARLA);
    }

    private void rule(When when, Approvers... steps) {
        ruling.add(
                sight(OLGA),
                new Rule(Uuid7.next(), 0, OLMO, "La regla", when, List.of(steps), true, 0));
    }

    private int inForce(String handle) {
        var draft = drafting.create(sight(ANA), text(handle));
        var proposed = proposing.propose(sight(ANA), draft.protocol(), 1, "porque sí");
        return reviewing
                .approve(sight(CARLA), draft.protocol(), proposed.revision(), null, null)
                .protocol();
    }

    private static String text(String handle) {
        return """
        protocol %s
        title es: Conceder
        title en: Grant

        == more: question
        es: ¿Pasa de lo que puedo conceder?
        en: Is it more than I may grant?
        - within -> fin
          es: No
          en: No
        - beyond -> grant
          es: Sí
          en: Yes

        == grant: instruction
        approval: supervisor
        es: Escribe lo que propones.
        en: Write what you propose.
        next: fin

        == fin: end
        how: answered
        """
                .formatted(handle);
    }

    private Reply reply(String text) {
        return new Reply(key, null, null, text);
    }

    private static int waits(Submitting.Outcome outcome) {
        return ((Submitting.Outcome.Waits) outcome).approval();
    }

    private Request request(int approval) {
        return requests.find(sight(CARLA), approval);
    }

    private Conversation conversation() {
        return conversations.find(sight(CARLA), number);
    }

    private int brand() {
        return db.fetchSingle("select number from organization.brand where id = ?", OLMO.value())
                .get(0, Integer.class);
    }

    private int outbound() {
        return db.fetchSingle(
                        "select count(*) from networks.outbound where idempotency_key = ?", key)
                .get(0, Integer.class);
    }

    private MessageId message() {
        return new MessageId(
                db.fetchSingle("select message_id from inbox.answer where key = ?", key)
                        .get(0, UUID.class));
    }

    private UUID answerer() {
        return db.fetchSingle("select member_id from inbox.answer where key = ?", key)
                .get(0, UUID.class);
    }

    private String said() {
        return db.fetchSingle("select text from networks.outbound where idempotency_key = ?", key)
                .get(0, String.class);
    }

    private List<String> told(SignedIn who) {
        return notifications.list(who.id(), null, 50).stream().map(Notification::key).toList();
    }

    private String shown(SignedIn who) {
        return page(who, "/conversations/" + number);
    }

    private String page(SignedIn who, String path) {
        return text(send(get(path), who));
    }

    private MockHttpServletResponse decide(
            SignedIn who, int approval, int version, String verdict, String words) {
        return send(
                post("/approvals/" + approval + "/decision")
                        .param("verdict", verdict)
                        .param("version", "" + version)
                        .param("words", words),
                who);
    }

    private MockHttpServletResponse replies(SignedIn who, String text, boolean approval) {
        return send(
                post("/conversations/" + number + "/replies")
                        .param("key", key.toString())
                        .param("text", text)
                        .param("approval", "" + approval),
                who);
    }

    private String replies() {
        return "/api/v1/conversations/" + number + "/replies";
    }

    private MockHttpServletResponse json(
            MockHttpServletRequestBuilder asked, SignedIn who, String body) {
        return send(
                asked.contentType("application/json")
                        .header(
                                "Idempotency-Key",
                                body.contains("Sí.\",\"approval") ? key : UUID.randomUUID())
                        .content(body),
                who);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder asked, SignedIn who) {
        return mvc.perform(asked.with(csrf()).with(as(who))).getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuses(Refusal refusal, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
