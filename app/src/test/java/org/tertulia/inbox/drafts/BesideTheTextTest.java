package org.tertulia.inbox.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.approvals.Approvers;
import org.tertulia.approvals.Deciding;
import org.tertulia.audience.PersonErased;
import org.tertulia.files.Paper;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.writing.Aid;
import org.tertulia.inbox.writing.Suggesting;
import org.tertulia.inbox.writing.WritingRefusal;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.SignedIn;
import org.tertulia.kernel.Uuid7;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.playbook.said.ApprovedFiles;
import org.tertulia.playbook.said.StarterTexts;
import org.tertulia.playbook.said.Uses;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** What is said beside a text goes its whole way through approval. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BesideTheTextTest {

    private static final String PHONE = "Llámanos al 612 345 678, por favor.";
    private static final String WHY = "Es el de la tienda.";

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Submitting submitting;
    @Autowired Deciding deciding;
    @Autowired Ruling ruling;
    @Autowired Drafts drafts;
    @Autowired Conversations conversations;
    @Autowired Suggesting suggesting;
    @Autowired StarterTexts starting;
    @Autowired Uses uses;
    @Autowired ApprovedFiles files;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel page;
    private int customers;
    private long number;
    private UUID key = new UUID(0, 0);

    @BeforeAll
    void agentsNeedApproval() {
        cast.moveIn();
        page = shop.channel("La plaza de los becarios");
        starting.start(sight(CARLA));
        var agents =
                new When(Role.AGENT, 0, 0, Set.of(), Set.of(), null, List.of(), Set.of(), Set.of());
        var by = List.<Approvers>of(new Approvers.OfRole(Role.SUPERVISOR));
        ruling.add(sight(OLGA), new Rule(Uuid7.next(), 0, OLMO, "Becarios", agents, by, true, 0));
    }

    @BeforeEach
    void somebodyAsks() {
        customers++;
        var customer = new Author("beside" + customers, null, "Customer " + customers, null);
        shop.comments(
                page,
                customer,
                "¿A qué teléfono llamo?",
                Instant.now().minus(Duration.ofMinutes(30)));
        number = shop.latest();
        key = UUID.randomUUID();
    }

    @Test
    void whyPersonalDataIsMeantIsAskedBeforeItWaitsAndShownToWhoDecides() {
        refuses(
                new WritingRefusal.PersonalDataInPublic("612 345 678"),
                () -> submits(PHONE, Aid.NONE));
        var approval = waits(submits(PHONE, Aid.of(WHY, "")));

        assertThat(shown(CARLA, "/approvals/" + approval)).contains(WHY);
        assertThat(shown(CARLA, "/api/v1/approvals/" + approval)).contains(WHY);
        deciding.approve(sight(CARLA), approval, 1, null);

        assertThat(said()).isEqualTo(PHONE);
        assertThat(meant()).contains(WHY);
    }

    @Test
    void anotherReasonIsLookedAtAgain() {
        var approval = waits(submits(PHONE, Aid.of(WHY, "")));
        var other = "La centralita, que ya es pública.";

        assertThat(waits(submits(PHONE, Aid.of(other, "")))).isEqualTo(approval);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> deciding.approve(sight(CARLA), approval, 1, null));
        assertThat(shown(CARLA, "/approvals/" + approval)).contains(other);
        deciding.approve(sight(CARLA), approval, 2, null);
        assertThat(meant()).contains(other);
    }

    @Test
    void whoChangesTheTextPutsNoPersonalDataIntoIt() {
        var approval = waits(submits("Llámanos.", Aid.NONE));

        refuses(
                new WritingRefusal.PersonalDataInPublic("612 345 678"),
                () -> deciding.approve(sight(CARLA), approval, 1, PHONE));

        deciding.approve(sight(CARLA), approval, 1, "Llámanos mañana.");
        assertThat(said()).isEqualTo("Llámanos mañana.");
    }

    @Test
    void theApprovedMessagesWithWhichItBeganAreCounted() {
        var offer = suggesting.offers(sight(ANA), number, "=looking-into-it").getFirst();
        refuses(
                new WritingRefusal.FieldLeft("{date}"),
                () -> submits(offer.filled(), Aid.of("", offer.mark())));
        var before = uses.of(sight(ANA), offer.text().number()).uses();

        var text = offer.filled().replace("{date}", "jueves");
        var approval = waits(submits(text, Aid.of("", offer.mark())));
        deciding.approve(sight(CARLA), approval, 1, null);

        assertThat(uses.of(sight(ANA), offer.text().number()).uses()).isEqualTo(before + 1);
    }

    @Test
    void theFilesThatGoAlongAreNamedToWhoDecidesAndGo() {
        var square = shop.channel("La plaza de las fotos", "plaza", "managed", OLMO);
        var customer = new Author("beside-files", null, "Customer", null);
        shop.comments(square, customer, "¿Dónde estáis?", Instant.now());
        number = shop.latest();
        var mark = files.with("mapa.png", Paper.picture("beside the text"));

        var approval = waits(submits("Aquí.", Aid.of("", mark)));
        assertThat(shown(CARLA, "/approvals/" + approval)).contains("Lo acompaña: mapa.png");
        deciding.approve(sight(CARLA), approval, 1, null);

        assertThat(shown(ANA, "/api/v1/conversations/" + number)).contains("Lo que se ve");
    }

    @Test
    void whatWasSentBackIsAtHandAgainWithItsReason() {
        var approval = waits(submits(PHONE, Aid.of(WHY, "1.1.0")));
        deciding.giveBack(sight(CARLA), approval, 1, "Más amable.");

        assertThat(shown(ANA, "/conversations/" + number))
                .contains("value=\"" + WHY + "\"")
                .contains("name=\"chosen\" value=\"1.1.0\"");
    }

    @Test
    void aReasonThatWasTypedStaysWhereApprovalTurnsOutToBeNeeded() throws Exception {
        var answer =
                mvc.perform(
                                post("/conversations/" + number + "/replies")
                                        .param("key", key.toString())
                                        .param("text", PHONE)
                                        .param("meant", WHY)
                                        .with(csrf())
                                        .with(as(ANA)))
                        .getResponse();

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString())
                .contains("Enviar a aprobar", "value=\"" + WHY + "\"");
    }

    @Test
    void withAPersonGoesWhyToo() {
        waits(submits(PHONE, Aid.of(WHY, "")));
        var contact = conversations.find(sight(CARLA), number).contact();

        transactions.executeWithoutResult(
                _ ->
                        events.publishEvent(
                                new PersonErased(
                                        Objects.requireNonNull(contact),
                                        List.of(),
                                        CARLA.actor(),
                                        Instant.now())));

        assertThat(drafts.find(key).orElseThrow().aid().meant()).isEmpty();
    }

    private Submitting.Outcome submits(String text, Aid aid) {
        return submitting.submit(sight(ANA), number, new Reply(key, null, null, text, aid));
    }

    private static int waits(Submitting.Outcome outcome) {
        return ((Submitting.Outcome.Waits) outcome).approval();
    }

    private String said() {
        return db.fetchSingle("select text from networks.outbound where idempotency_key = ?", key)
                .get(0, String.class);
    }

    private String meant() {
        return db.fetchSingle(
                        "select detail from audit.entry where type like '%PersonalDataMeant'"
                                + " and subject = ?",
                        "conversation:" + number)
                .get(0, String.class);
    }

    private String shown(SignedIn who, String path) {
        try {
            return mvc.perform(get(path).with(as(who))).getResponse().getContentAsString();
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
