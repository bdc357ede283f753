package org.tertulia.inbox.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Counter;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.listening.Watching;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.NetworkItem;
import org.tertulia.organization.Brand;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** One question to the audience, asked of many and of all, with what they answer in one place. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsTest {

    private static final String TEXT = "¿Qué mesa comprarías para una cocina pequeña?";

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Watching watching;
    @Autowired Capping capping;
    @Autowired AskingAudience asking;
    @Autowired AudienceQuestions questions;
    @Autowired QuestionResults results;
    @Autowired TakingPart takingPart;
    @Autowired Answering answering;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel square;
    private Channel street;
    private int made;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        watching.watch(sight(CARLA), new Brand(OLMO, 1, "Olmo"), "Mesas", "mesa*");
    }

    @BeforeEach
    void anotherSquare() {
        made++;
        square = shop.channel("La plaza " + made, Counter.NAME, "managed", OLMO);
        street = shop.channel("La calle " + made, Counter.NAME, "watched", OLMO);
        capping.put(sight(CARLA), new Caps(30, 10));
    }

    @Test
    void whatManyAreAskedIsGatheredUnderOneQuestion() {
        var question = asking.ask(sight(ANA), OLMO, TEXT);
        var one = asks(says(1), question);
        asks(says(2), question);
        takingPart.takePart(sight(ANA), says(3), Purpose.HELP);

        assertThat(results.find(sight(ANA), question).people()).isEqualTo(2);
        assertThat(results.find(sight(ANA), question).replied()).isZero();
        hears(street, author(1), "¡Gracias! Me encanta la redonda, es preciosa", one);

        var gathered = results.find(sight(ANA), question);
        assertThat(gathered.replied()).isEqualTo(1);
        assertThat(gathered.answers())
                .extracting(each -> each.text())
                .containsExactly("¡Gracias! Me encanta la redonda, es preciosa");
        assertThat(gathered.glad()).isEqualTo(1);
        assertThat(gathered.angry()).isZero();
    }

    @Test
    void askedOfAllItGathersWhatIsAnsweredBeneathAndEachAnswerIsAConversation() {
        var question = asking.ask(sight(ANA), OLMO, TEXT);
        refuses(
                InboxRefusal.OnlyForSupervisors.class,
                () -> asking.post(sight(ANA), question, square.number()));
        asking.post(sight(CARLA), question, square.number());
        var post = post(question);
        assertThat(
                        db.fetchSingle(
                                        "select kind from networks.outbound where message_id = ?",
                                        post.message().value())
                                .get(0, String.class))
                .isEqualTo("post");
        shop.settles(post.message(), square, Delivery.CONFIRMED);
        assertThat(post(question).delivery()).isEqualTo(Delivery.CONFIRMED);

        hears(square, author(4), "La de roble", remote(post.message()));
        var conversation = shop.latest();
        hears(square, author(5), "¿Abrís hoy?", null);

        assertThat(results.find(sight(ANA), question).answers())
                .extracting(each -> each.text())
                .containsExactly("La de roble");
        assertThat(
                        db.fetchSingle(
                                        "select state from inbox.conversation where number = ?",
                                        conversation)
                                .get(0, String.class))
                .isEqualTo("waiting");
    }

    @Test
    void itIsAskedOfAllOncePerChannelAndOnlyWhereThatCanBe() {
        var question = asking.ask(sight(CARLA), OLMO, TEXT);
        asking.post(sight(CARLA), question, square.number());
        refuses(
                OutreachRefusal.AskedThere.class,
                () -> asking.post(sight(CARLA), question, square.number()));
        shop.settles(post(question).message(), square, Delivery.REJECTED);
        asking.post(sight(CARLA), question, square.number());

        refuses(
                OutreachRefusal.NoPostsThere.class,
                () -> asking.post(sight(CARLA), question, street.number()));
        var always = new QuietHours(LocalTime.MIDNIGHT, LocalTime.of(23, 59));
        capping.put(sight(CARLA), new Caps(30, 10, always));
        var another = shop.channel("Otra plaza " + made, Counter.NAME, "managed", OLMO);
        refuses(
                OutreachRefusal.QuietNow.class,
                () -> asking.post(sight(CARLA), question, another.number()));
        asking.end(sight(ANA), question);
        asking.end(sight(ANA), question);
        refuses(
                OutreachRefusal.QuestionEnded.class,
                () -> asking.post(sight(CARLA), question, another.number()));
    }

    @Test
    void whatIsNoQuestionThereIsRefused() {
        refuses(OutreachRefusal.QuestionUnfit.class, () -> asking.ask(sight(ANA), OLMO, "  \n"));
        refuses(
                OutreachRefusal.QuestionUnfit.class,
                () -> asking.ask(sight(ANA), OLMO, "a".repeat(501)));
        refuses(InboxRefusal.OnlyForAgents.class, () -> asking.ask(sight(RITA), OLMO, TEXT));
        var question = asking.ask(sight(ANA), OLMO, TEXT);
        refuses(
                OutreachRefusal.QuestionElsewhere.class,
                () -> takingPart.takePart(sight(ANA), says(6), Purpose.HELP, question));
        asking.end(sight(ANA), question);
        refuses(
                OutreachRefusal.QuestionEnded.class,
                () -> takingPart.takePart(sight(ANA), says(7), Purpose.ASK, question));
    }

    @Test
    void pagesAskAndShowIt() throws Exception {
        assertThat(form(ANA, "/taking-part/questions", "text", "")).isEqualTo(422);
        assertThat(form(ANA, "/taking-part/questions", "text", TEXT)).isEqualTo(303);
        var number = questions.all(sight(ANA)).getFirst().number();
        var path = "/taking-part/questions/" + number;
        var mention = says(8);
        assertThat(page(ANA, "/taking-part")).contains("<option value=\"" + number + "\">" + TEXT);
        var begun =
                mvc.post()
                        .uri("/taking-part")
                        .with(as(ANA))
                        .with(csrf())
                        .param("message", mention.toString())
                        .param("purpose", "ask")
                        .param("question", String.valueOf(number))
                        .exchange();
        assertThat(begun.getResponse().getRedirectedUrl()).contains("?draft=%C2%BFQu%C3%A9");
        assertThat(form(ANA, path + "/posts", "channel", String.valueOf(square.number())))
                .isEqualTo(403);
        assertThat(form(CARLA, path + "/posts", "channel", String.valueOf(square.number())))
                .isEqualTo(303);
        assertThat(page(RITA, "/taking-part/questions")).contains(TEXT);
        assertThat(page(RITA, path)).contains(TEXT, square.name());
        assertThat(form(ANA, path + "/end")).isEqualTo(303);
        assertThat(page(ANA, path)).contains("Ya no se pregunta");
    }

    @Test
    void programsAskToo() throws Exception {
        var path = "/api/v1/taking-part/questions";
        assertThat(json(CARLA, path, "{\"text\":\"" + TEXT + "\",\"brand\":\"Nadie\"}"))
                .isEqualTo(422);
        assertThat(json(CARLA, path, "{\"text\":\"" + TEXT + "\"}")).isEqualTo(201);
        var number = questions.all(sight(CARLA)).getFirst().number();
        assertThat(
                        json(
                                CARLA,
                                path + "/" + number + "/posts",
                                "{\"channel\":" + square.number() + "}"))
                .isEqualTo(202);
        assertThat(
                        json(
                                ANA,
                                "/api/v1/taking-part",
                                "{\"message\":\"%s\",\"purpose\":\"ask\",\"question\":%d}"
                                        .formatted(says(9), number)))
                .isEqualTo(201);
        assertThat(page(BEA, path)).contains("\"text\":\"" + TEXT + "\"");
        assertThat(page(BEA, path + "/" + number)).contains("\"delivery\":\"queued\"");
        assertThat(json(ANA, path + "/" + number + "/end", "{}")).isEqualTo(200);
    }

    /** We ask this neighbour; gives the id of what we said on their network. */
    private String asks(MessageId mention, int question) {
        var number = takingPart.takePart(sight(ANA), mention, Purpose.ASK, question);
        var reply = new Reply(UUID.randomUUID(), null, null, TEXT);
        var said = answering.answer(sight(ANA), number, reply).message();
        shop.settles(said, street, Delivery.CONFIRMED);
        return remote(said);
    }

    private MessageId says(int neighbour) {
        hears(street, author(neighbour), "¿Alguien sabe qué mesa aguanta la lluvia?", null);
        return new MessageId(
                db.fetchSingle(
                                "select id from messages.fact where direction = 'in' order by id"
                                        + " desc limit 1")
                        .get(0, UUID.class));
    }

    private Author author(int neighbour) {
        var key = "vecina" + made + "-" + neighbour;
        return new Author(key, key, "Vecina " + neighbour, null);
    }

    private void hears(Channel where, Author who, String text, @Nullable String beneath) {
        shop.hears(where, new NetworkItem.Comment(shop.content(who, text, Instant.now(), beneath)));
    }

    private String remote(MessageId ours) {
        return db.fetchSingle(
                        "select remote_id from networks.outbound where message_id = ?",
                        ours.value())
                .get(0, String.class);
    }

    private AudiencePost post(int question) {
        return results.find(sight(CARLA), question).posts().getLast();
    }

    private static void refuses(Class<? extends Refusal> refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isInstanceOf(refusal));
    }

    private int form(SignedIn who, String path, String... form) {
        var request = mvc.post().uri(path).with(as(who)).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange().getResponse().getStatus();
    }

    private int json(SignedIn who, String path, String body) {
        return mvc.post()
                .uri(path)
                .with(as(who))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String page(SignedIn who, String path) throws UnsupportedEncodingException {
        return mvc.get().uri(path).with(as(who)).exchange().getResponse().getContentAsString();
    }
}
