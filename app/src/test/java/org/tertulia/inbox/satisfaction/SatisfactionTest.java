package org.tertulia.inbox.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.ROBLE;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.audience.ContactId;
import org.tertulia.audience.PersonErased;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Closing;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.Moving;
import org.tertulia.inbox.Outcome;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queueing;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.routing.Sharing;
import org.tertulia.inbox.walking.Walking;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.language.Sentiment;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Drafting;
import org.tertulia.playbook.Proposing;
import org.tertulia.playbook.Reviewing;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SatisfactionTest {

    private static final String PROTOCOL =
            """
            protocol hours
            title es: Cómo se dice el horario
            title en: How to tell the hours

            == say: message
            es: Abrimos hasta las 20.
            en: We are open until 8 pm.
            next: fin

            == fin: end
            how: answered
            """;

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Answering answering;
    @Autowired Closing closing;
    @Autowired Conversations conversations;
    @Autowired ChangingAsking changing;
    @Autowired Askings askings;
    @Autowired Surveys surveys;
    @Autowired Rating rating;
    @Autowired Brands brands;
    @Autowired Queues queues;
    @Autowired Queueing queueing;
    @Autowired Moving moving;
    @Autowired Drafting drafting;
    @Autowired Proposing proposing;
    @Autowired Reviewing reviewing;
    @Autowired Walking walking;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transactions;
    @Autowired ApplicationEventPublisher events;
    @Autowired MockMvcTester mvc;

    private Channel page;
    private Brand olmo;
    private int customers;
    private long number;

    /** Each test comes from somewhere else: who asks too often has to wait. */
    private String from = "";

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de Olmo");
        olmo = brands.list(sight(OLGA)).getFirst();
    }

    @BeforeEach
    void somebodyIsAnswered() {
        from = "203.0.113." + ++customers;
        changing.ask(sight(CARLA), olmo, Set.of(page.number()), 14, false);
        number = answered("¿Abrís en domingo?");
    }

    private long answered(String question) {
        var customer = new Author("opinion" + ++customers, null, "Customer " + customers, null);
        shop.comments(page, customer, question, Instant.now().minus(Duration.ofHours(1)));
        var open = shop.latest();
        say(open, "Sí, de 10 a 14.");
        return open;
    }

    private void say(long open, String text) {
        var said =
                answering.answer(sight(ANA), open, new Reply(UUID.randomUUID(), null, null, text));
        shop.settles(said.message(), page, Delivery.CONFIRMED);
    }

    private Survey survey() {
        return surveys.of(sight(ANA), conversations.find(sight(ANA), number)).getLast();
    }

    private String token() {
        return surveys.token(survey(), Instant.now()).orElseThrow();
    }

    @Test
    void nobodyIsAskedWhereNothingWasSet() {
        changing.ask(sight(CARLA), olmo, Set.of(), 14, false);
        number = answered("¿Y el lunes?");
        close();

        assertThat(surveys.of(sight(ANA), conversations.find(sight(ANA), number))).isEmpty();
        assertThat(askings.of(sight(ANA), olmo.id())).isEqualTo(Asking.NOWHERE);
    }

    @Test
    void theLinkIsReadyOnceNothingIsOpenAndItsDaysBeginWithTheClosing() {
        var before = survey();
        db.execute(
                "update inbox_satisfaction.link set expires_at = now() - interval '1 day'"
                        + " where id = ?",
                before.id());

        close();

        assertThat(survey().id()).isEqualTo(before.id());
        assertThat(survey().expiresAt()).isAfter(Instant.now().plus(Duration.ofDays(13)));
        assertThat(see(ANA)).contains("/feedback/" + token());
        assertThat(see(RITA)).doesNotContain("/feedback/");
    }

    @Test
    void whoGotTheLinkInAnAnswerWasAsked() {
        assertThat(survey().askedAt()).isNull();

        say(number, "Gracias por escribirnos. https://olmo.example/feedback/" + token());

        assertThat(survey().askedAt()).isNotNull();
        assertThat(audited("SatisfactionAsked")).isEqualTo(1);
    }

    @Test
    void oneTapIsAnAnswerAndASecondSaysThatItIsThere() {
        var token = token();

        assertThat(post(token, "4").getStatus()).isEqualTo(303);
        var again = post(token, "1");

        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(text(again)).contains("Tu respuesta ya está aquí: 4 de 5");
        assertThat(survey().given()).extracting(Survey.Given::score).isEqualTo(4);
        assertThat(audited("SatisfactionRated")).isEqualTo(1);
        assertThat(see(ANA)).contains("4 de 5, bien");
    }

    @Test
    void ofManyAtOnceOneWins() throws Exception {
        var token = token();
        Callable<Boolean> vote =
                () -> {
                    try {
                        rating.rate(token, 5);
                        return true;
                    } catch (Refused already) {
                        return false;
                    }
                };
        var won = new ArrayList<Boolean>();
        try (var hands = Executors.newFixedThreadPool(4)) {
            for (var one : hands.invokeAll(List.of(vote, vote, vote, vote))) {
                won.add(one.get());
            }
        }
        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void lookingIsNoAnswer() {
        var token = token();

        for (var method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
            assertThat(ask(method, "/feedback/" + token + "?score=1", null).getStatus())
                    .isEqualTo(200);
        }

        assertThat(survey().given()).isNull();
    }

    @Test
    void thePageIsForAnybodyAndTellsNobodyOfIt() {
        var answer = ask(HttpMethod.GET, "/feedback/" + token(), null);

        assertThat(text(answer))
                .contains("¿Cómo te hemos atendido?")
                .contains("Olmo")
                .doesNotContain("Customer")
                .doesNotContain("_csrf");
        assertThat(answer.getCookies()).isEmpty();
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("form-action 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void eachReadsItsOwnLanguage() {
        var asked = MockMvcRequestBuilders.get("/feedback/" + token());

        assertThat(text(mvc.perform(asked.locale(Locale.ENGLISH)).getResponse()))
                .contains("How did we do?");
    }

    @Test
    void aForgedLinkIsNone() {
        var token = token();
        var forged = (token.startsWith("A") ? "B" : "A") + token.substring(1);

        assertThat(ask(HttpMethod.GET, "/feedback/" + forged, null).getStatus()).isEqualTo(404);
        var answer = post(forged, "5");

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(text(answer)).contains("Este enlace no es de los nuestros");
        assertThat(survey().given()).isNull();
    }

    @Test
    void anOldLinkSaysThatItIsOver() {
        var token = token();
        expire();

        var answer = post(token, "5");

        assertThat(answer.getStatus()).isEqualTo(410);
        assertThat(text(answer)).contains("El plazo para contestar ha terminado");
        assertThat(survey().given()).isNull();
        assertThat(surveys.token(survey(), Instant.now())).isEmpty();
    }

    @Test
    void whatIsNoPointIsRefused() {
        var token = token();

        for (var score : List.of("0", "6", "-1", "5.0", "5 or 1=1", "", "٣")) {
            assertThat(post(token, score).getStatus()).as(score).isEqualTo(422);
        }
        assertThatThrownBy(() -> db.execute("update inbox_satisfaction.rating set score = 5"))
                .hasStackTraceContaining("permission denied");
        assertThat(survey().given()).isNull();
    }

    @Test
    void whatTheyAddIsReadAsWhatItIs() {
        var token = token();
        post(token, "1");

        var written = remark(token, "Fatal, la factura sigue mal. <script>alert(1)</script>");

        assertThat(written.getStatus()).isEqualTo(303);
        var given = survey().given();
        assertThat(given).isNotNull();
        var remark = given == null ? null : given.remark();
        assertThat(remark).isNotNull();
        assertThat(remark == null ? null : remark.gist().sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(see(ANA))
                .contains("Fatal, la factura sigue mal. &lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(page(CARLA, "/satisfaction")).contains("&lt;script&gt;");
        var again = remark(token, "Otra cosa");
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(text(again)).contains("Tu comentario ya está aquí");
        assertThat(told(ANA)).contains("inbox.satisfaction.told.low");
        assertThat(told(CARLA)).contains("inbox.satisfaction.told.remark");
    }

    @Test
    void whatIsTooLongComesBack() {
        var token = token();
        assertThat(remark(token, "Sin nota").getStatus()).isEqualTo(409);
        post(token, "3");

        var answer = remark(token, "ñ".repeat(Rating.LONGEST + 1));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Escribe de 1 a 2.000 caracteres").contains("ñññ");
        assertThat(remark(token, " \u200b ").getStatus()).isEqualTo(422);
        assertThat(remark(token, "ñ".repeat(Rating.LONGEST)).getStatus()).isEqualTo(303);
    }

    @Test
    void whoWorksHereIsNotAsked() {
        var token = token();
        var answer =
                answer(
                        MockMvcRequestBuilders.post("/feedback/" + token)
                                .param("score", "5")
                                .with(as(ANA)));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(survey().given()).isNull();
    }

    @Test
    void whoAsksTooOftenWaits() {
        // A minute may end meanwhile: within twice as many it shows.
        var statuses =
                IntStream.range(0, 122)
                        .map(_ -> ask(HttpMethod.GET, "/feedback/nothing", null).getStatus())
                        .boxed()
                        .toList();

        assertThat(statuses).contains(404, 429);
    }

    @Test
    void anErasedPersonsWordsAreGoneAndTheirLinksAreClosed() {
        var token = token();
        post(token, "2");
        remark(token, "Me llamo Darío y vivo en la calle Olmo.");
        var contact = conversations.find(sight(ANA), number).contact();

        erase(contact);

        var given = survey().given();
        assertThat(given).isNotNull();
        assertThat(given == null ? 0 : given.score()).isEqualTo(2);
        var remark = given == null ? null : given.remark();
        assertThat(remark == null ? "none" : remark.text()).isNull();
        assertThat(see(ANA)).doesNotContain("calle Olmo");
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from inbox_satisfaction.remark where text"
                                                + " like '%calle Olmo%'")
                                .get(0, Integer.class))
                .isZero();
        number = answered("¿Y los martes?");
        var open = token();
        erase(conversations.find(sight(ANA), number).contact());
        assertThat(post(open, "5").getStatus()).isEqualTo(410);
    }

    @Test
    void figuresOpenTheirRowsAndCountWhoWasAsked() {
        post(token(), "5");

        assertThat(page(CARLA, "/satisfaction"))
                .contains("/satisfaction/answers?person=ana")
                .contains("/satisfaction/answers?channel=" + page.number());
        assertThat(page(CARLA, "/satisfaction/answers?person=ana&score=5")).contains("#" + number);
        assertThat(page(BEA, "/satisfaction")).doesNotContain("person=ana");
        assertThat(ask(HttpMethod.GET, "/satisfaction/answers?person=ana", as(BEA)).getStatus())
                .isEqualTo(404);
        assertThat(page(ANA, "/api/v1/satisfaction/answers")).contains("\"score\":5");
        assertThat(page(ANA, "/api/v1/satisfaction/weeks")).contains("\"scores\":[");
    }

    @Test
    void anOpinionCountsForTheQueueAndTheProtocolOfItsAnswer() {
        var queue =
                queueing.add(
                        sight(CARLA),
                        new Queue(
                                QueueId.next(),
                                0,
                                olmo.id(),
                                "Horarios",
                                null,
                                false,
                                Sharing.HAND,
                                null,
                                false,
                                1));
        var draft = drafting.create(sight(ANA), PROTOCOL);
        var proposed = proposing.propose(sight(ANA), draft.protocol(), 1, "porque sí");
        reviewing.approve(sight(CARLA), draft.protocol(), proposed.revision(), null, null);
        for (var opinion = 0; opinion < Tally.ENOUGH; opinion++) {
            var customer = new Author("walked" + ++customers, null, "Walked " + customers, null);
            shop.comments(page, customer, "¿Abrís hoy?", Instant.now().minusSeconds(60));
            number = shop.latest();
            moving.move(sight(CARLA), number, queue.number());
            var asked = conversations.find(sight(ANA), number).latest().message();
            walking.begin(sight(ANA), number, draft.protocol(), asked);
            say(number, "Sí, hasta las 20.");
            moving.move(sight(CARLA), number, main());
            post(token(), "4");
        }

        assertThat(survey().queue()).isEqualTo(queue.id());
        assertThat(survey().protocol()).isEqualTo(draft.protocol());
        assertThat(page(CARLA, "/satisfaction"))
                .contains("/satisfaction/answers?queue=" + queue.number())
                .contains("/satisfaction/answers?protocol=" + draft.protocol())
                .contains("/satisfaction/answers?protocol=0")
                .contains("Dieron 1: 0; 2: 0; 3: 0; 4: 5; 5: 0");
        assertThat(page(CARLA, "/satisfaction/answers?queue=" + queue.number()))
                .contains("Horarios")
                .contains("#" + number);
        assertThat(page(CARLA, "/satisfaction/answers?protocol=" + draft.protocol()))
                .contains("Cómo se dice el horario")
                .contains("#" + number);
        assertThat(page(CARLA, "/satisfaction/answers?protocol=0"))
                .contains("Sin protocolo")
                .doesNotContain("#" + number);
        assertThat(page(ANA, "/api/v1/satisfaction/queues"))
                .contains(
                        "{\"queue\":%d,\"asked\":5,\"scores\":[0,0,0,5,0],\"mean\":4.0}"
                                .formatted(queue.number()));
        assertThat(page(ANA, "/api/v1/satisfaction/protocols"))
                .contains(
                        "{\"protocol\":%d,\"asked\":5,\"scores\":[0,0,0,5,0],\"mean\":4.0}"
                                .formatted(draft.protocol()));
        assertThat(page(ANA, "/api/v1/satisfaction/answers?protocol=" + draft.protocol()))
                .contains("\"protocol\":" + draft.protocol());
        assertThat(ask(HttpMethod.GET, "/satisfaction?queue=99999", as(CARLA)).getStatus())
                .isEqualTo(404);
    }

    private int main() {
        return queues.all(sight(CARLA)).stream()
                .filter(queue -> queue.main() && queue.brand().equals(olmo.id()))
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Test
    void ofFewOpinionsTheFiguresSayThatTheyAreFew() {
        post(token(), "3");

        assertThat(text(ask(HttpMethod.GET, "/satisfaction?score=3", as(CARLA))))
                .containsAnyOf("Solo una: no dice nada", "no dicen nada");
    }

    @Test
    void whoSeesAnotherBrandFindsNothing() {
        post(token(), "5");
        var elsewhere = new Sight(CARLA, Set.of(ROBLE));

        assertThat(surveys.answered(elsewhere, Choice.ALL, null, 10)).isEmpty();
        assertThat(surveys.cells(elsewhere, Choice.ALL, ZoneOffset.UTC)).isEmpty();
        assertThat(askings.of(elsewhere, olmo.id())).isEqualTo(Asking.NOWHERE);
    }

    @Test
    void onlyWhoSupervisesSaysWhereToAsk() {
        assertThat(page(CARLA, "/satisfaction/settings")).contains("La plaza de Olmo");
        assertThat(ask(HttpMethod.GET, "/satisfaction/settings", as(ANA)).getStatus())
                .isEqualTo(403);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> changing.ask(sight(CARLA), olmo, Set.of(page.number()), 0, false))
                .extracting(Refused::refusal)
                .isEqualTo(new SatisfactionRefusal.DaysUnfit(Asking.MOST));
        var watched = shop.channel("La de enfrente", "import", "watched", olmo.id());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> changing.ask(sight(CARLA), olmo, Set.of(watched.number()), 14, false))
                .extracting(Refused::refusal)
                .isEqualTo(new SatisfactionRefusal.ChannelMute("La de enfrente"));
    }

    private void close() {
        closing.close(sight(ANA), number, new Outcome.Answered());
    }

    private void expire() {
        db.execute(
                "update inbox_satisfaction.link set expires_at = now() - interval '1 second'"
                        + " where id = ?",
                survey().id());
    }

    private void erase(@Nullable ContactId contact) {
        assertThat(contact).isNotNull();
        if (contact != null) {
            transactions.executeWithoutResult(
                    _ ->
                            events.publishEvent(
                                    new PersonErased(
                                            contact, List.of(), CARLA.actor(), Instant.now())));
        }
    }

    private int audited(String what) {
        return db.fetchSingle(
                        "select count(*) from audit.entry where type = ? and subject = ?",
                        "inbox." + what,
                        "conversation:" + number)
                .get(0, Integer.class);
    }

    private List<String> told(SignedIn who) {
        return db.fetch(
                        "select key from notifications.notification where member_id = ?",
                        who.id().value())
                .getValues(0, String.class);
    }

    private String see(SignedIn who) {
        return page(who, "/conversations/" + number);
    }

    private String page(SignedIn who, String path) {
        return text(ask(HttpMethod.GET, path, as(who)));
    }

    private MockHttpServletResponse post(String token, String score) {
        return answer(MockMvcRequestBuilders.post("/feedback/" + token).param("score", score));
    }

    private MockHttpServletResponse remark(String token, String text) {
        return answer(
                MockMvcRequestBuilders.post("/feedback/" + token + "/remark").param("text", text));
    }

    private MockHttpServletResponse ask(
            HttpMethod method, String path, @Nullable RequestPostProcessor who) {
        var asked = MockMvcRequestBuilders.request(method, path);
        return answer(who == null ? asked : asked.with(who));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder asked) {
        return mvc.perform(
                        asked.locale(Locale.of("es"))
                                .with(
                                        request -> {
                                            request.setRemoteAddr(from);
                                            return request;
                                        }))
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
