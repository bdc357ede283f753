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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Closing;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Counter;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.Outcome;
import org.tertulia.inbox.Reason;
import org.tertulia.inbox.Reopening;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.Snoozing;
import org.tertulia.inbox.Splitting;
import org.tertulia.inbox.State;
import org.tertulia.inbox.walking.Walks;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.listening.WatchKind;
import org.tertulia.listening.Watching;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.NetworkItem;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Starting;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.today.Answers;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutreachTest {

    private static final Sight ANAS = sight(ANA);
    private static final Sight BEAS = sight(BEA);
    private static final Sight CARLAS = sight(CARLA);

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Watching watching;
    @Autowired Opportunities opportunities;
    @Autowired TakingPart takingPart;
    @Autowired Passing passing;
    @Autowired LeavingAlone leavingAlone;
    @Autowired Capping capping;
    @Autowired QuietList quiet;
    @Autowired Results results;
    @Autowired Answering answering;
    @Autowired Closing closing;
    @Autowired Reopening reopening;
    @Autowired Snoozing snoozing;
    @Autowired Splitting splitting;
    @Autowired Conversations conversations;
    @Autowired Answers answers;
    @Autowired Starting starting;
    @Autowired Walks walks;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel ours;
    private Channel street;
    private Author neighbour;
    private int made;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        ours = shop.channel("La plaza de Olmo");
        var olmo = new Brand(OLMO, 1, "Olmo");
        watching.watch(CARLAS, olmo, "Mesas", "mesa*");
        watching.watch(CARLAS, olmo, "Rivales", WatchKind.COMPETITOR, "pinoteca", true);
        starting.start(CARLAS);
    }

    @BeforeEach
    void anotherStreet() {
        made++;
        street = shop.channel("La calle " + made, Counter.NAME, "watched", OLMO);
        neighbour = new Author("neighbour" + made, "n" + made, "Vecina " + made, null);
        capping.put(CARLAS, new Caps(30, 10));
    }

    @Test
    void whatWatchesFindAndDoesNotAddressUsIsAnOccasionAndItSaysWhy() {
        var asks = says("¿Alguien sabe dónde arreglan una mesa de madera antigua?");
        shop.comments(ours, neighbour, "¿Arregláis una mesa?", Instant.now());

        var found = opportunities.of(ANAS, 100);

        var occasion = found.stream().filter(it -> it.message().id().equals(asks)).findFirst();
        assertThat(occasion).isPresent();
        assertThat(occasion.get().why()).extracting(Why::kind).contains(Why.Kind.FRESH);
        assertThat(occasion.get().watches()).containsExactly("Mesas");
        assertThat(occasion.get().allowed()).isTrue();
        assertThat(found)
                .extracting(it -> it.channel().id())
                .doesNotContain(ours.id())
                .contains(street.id());
    }

    @Test
    void nothingIsPromisedUntilTheyAnswerAndWhatWeSayFirstIsNoAnswer() {
        var number = takingPart.takePart(ANAS, asks(), Purpose.HELP);
        var before = answers.since(Instant.EPOCH, CARLAS).confirmed();
        var ledger = ledger();

        speak(ANAS, number);

        assertThat(find(number).state()).isInstanceOf(State.Begun.class);
        assertThat(find(number).question()).isNull();
        assertThat(answers.since(Instant.EPOCH, CARLAS).confirmed()).isEqualTo(before);
        assertThat(ledger()).isEqualTo(ledger);

        shop.comments(ours, neighbour, "¿Y eso cuánto cuesta?", Instant.now());

        var asked = find(number);
        assertThat(asked.state()).isInstanceOf(State.Claimed.class);
        assertThat(Objects.requireNonNull(asked.question()).count()).isEqualTo(1);
        speak(ANAS, number);
        assertThat(find(number).state()).isInstanceOf(State.Answered.class);
        assertThat(answers.since(Instant.EPOCH, CARLAS).confirmed()).isEqualTo(before + 1);
        assertThat(waited(number)).isLessThan(60);
        assertThat(ledger()).isNotEqualTo(ledger);
    }

    @Test
    void theMannersOfTheHouseAreWalked() throws UnsupportedEncodingException {
        var number = takingPart.takePart(ANAS, asks(), Purpose.THANK);

        assertThat(body(get(ANA, "/conversations/" + number)))
                .contains("Entrar en una conversación ajena")
                .contains("empezada por nosotros");
        assertThat(body(get(ANA, "/inbox?tab=begun"))).contains("#m").contains("Vecina " + made);
    }

    @Test
    void whatWeSayFirstIsKeptWithTheMannersByWhichItWasSaid() {
        var number = takingPart.takePart(ANAS, asks(), Purpose.THANK);

        var said = answering.answer(ANAS, number, reply()).message();

        assertThat(walks.led(ANAS, List.of(said))).containsOnlyKeys(said);
    }

    @Test
    void ofTwoAtTheSameMentionOneWinsAndADoubleClickBeginsOne() throws Exception {
        var mention = asks();

        var said = together(() -> begins(ANAS, mention), () -> begins(BEAS, mention));

        assertThat(said).filteredOn(each -> each.startsWith("#")).hasSize(1);
        assertThat(said).filteredOn(each -> each.contains("BegunByColleague")).hasSize(1);
        var winner = said.getFirst().startsWith("#") ? ANAS : BEAS;
        assertThat(begins(winner, mention)).isIn(said);
        refuses(
                OutreachRefusal.BegunByColleague.class,
                () -> passing.pass(CARLAS, mention, NotWorth.SPAM));
    }

    @Test
    void capsHoldWhenItIsSentAlsoOfTwoAtOnceAndWhatIsRefusedDoesNotCount() throws Exception {
        capping.put(CARLAS, new Caps(30, 1));
        var one = takingPart.takePart(ANAS, asks(), Purpose.HELP);
        another();
        var two = takingPart.takePart(BEAS, asks(), Purpose.HELP);

        var said = together(() -> says(ANAS, one), () -> says(BEAS, two));

        assertThat(said).filteredOn(each -> each.startsWith("said")).hasSize(1);
        assertThat(said).filteredOn(each -> each.contains("ChannelCapReached")).hasSize(1);
        var first = said.getFirst().startsWith("said");
        settle(
                said.stream().filter(it -> it.startsWith("said")).findFirst().orElseThrow(),
                Delivery.REJECTED);
        assertThat(says(first ? BEAS : ANAS, first ? two : one)).startsWith("said");
    }

    @Test
    void weSpeakOnceAndThenItIsTheirTurn() {
        var number = takingPart.takePart(ANAS, asks(), Purpose.ASK);
        speak(ANAS, number);

        refuses(OutreachRefusal.TheirTurn.class, () -> speak(ANAS, number));
        closing.close(ANAS, number, new Outcome.Unasked());
        var again = asks();
        refuses(
                OutreachRefusal.ContactCapReached.class,
                () -> takingPart.takePart(BEAS, again, Purpose.HELP));
    }

    @Test
    void whoIsLeftAloneOrWantsNobodyIsSpokenToByNobody() {
        var mention = asks();
        leavingAlone.leave(ANAS, mention, Because.OURS);
        leavingAlone.leave(BEAS, mention, Because.ASKED);

        refuses(
                OutreachRefusal.LeftAloneAlready.class,
                () -> takingPart.takePart(BEAS, mention, Purpose.HELP));
        assertThat(opportunities.of(ANAS, 200))
                .extracting(it -> it.message().id())
                .doesNotContain(mention);
        var account = Account.of(Counter.NAME, neighbour);
        assertThat(quiet.of(ANAS, account).orElseThrow().because()).isEqualTo(Because.OURS);
        refuses(
                InboxRefusal.OnlyForSupervisors.class,
                () -> leavingAlone.takeBack(ANAS, account.hash()));
        leavingAlone.takeBack(CARLAS, account.hash());
        assertThat(takingPart.takePart(BEAS, mention, Purpose.HELP)).isPositive();

        neighbour = new Author("shy" + made, null, "Tímida #nobot", null);
        var shy = asks();
        refuses(
                OutreachRefusal.WantsNobody.class,
                () -> takingPart.takePart(ANAS, shy, Purpose.HELP));
    }

    @Test
    void whatIsPrivateOrOursOrOnlyHeardIsNoPlace() {
        shop.hears(
                street,
                new NetworkItem.DirectMessage(
                        shop.content(neighbour, "¿Sabes de mesas?", Instant.now(), null)));
        var secret = latest();
        refuses(
                OutreachRefusal.SaidInPrivate.class,
                () -> takingPart.takePart(ANAS, secret, Purpose.HELP));
        shop.comments(ours, neighbour, "¿Tenéis mesas?", Instant.now());
        var addressed = latest();
        refuses(
                OutreachRefusal.AddressesUs.class,
                () -> takingPart.takePart(ANAS, addressed, Purpose.HELP));
        var elsewhere = asks();
        refuses(
                OutreachRefusal.Talking.class,
                () -> takingPart.takePart(ANAS, elsewhere, Purpose.HELP));
        another();
        street = shop.channel("El periódico " + made, "feed", "watched", OLMO);
        var deaf = asks();
        refuses(
                OutreachRefusal.ListensOnly.class,
                () -> takingPart.takePart(ANAS, deaf, Purpose.HELP));
        refuses(
                InboxRefusal.OnlyForAgents.class,
                () -> takingPart.takePart(sight(RITA), deaf, Purpose.HELP));
    }

    @Test
    void whatNobodyTookUpEndsSoAndCanBePutOffAndBroughtBack() {
        var number = takingPart.takePart(ANAS, asks(), Purpose.INVITE);
        refuses(
                InboxRefusal.NobodyAsked.class,
                () -> closing.close(ANAS, number, new Outcome.Answered()));
        refuses(
                InboxRefusal.NobodyAsked.class,
                () -> closing.close(ANAS, number, new Outcome.NoAnswerNeeded(Reason.SPAM, null)));

        snoozing.snooze(ANAS, number, Instant.now().plus(Duration.ofDays(2)));
        assertThat(find(number).begun()).isTrue();
        assertThat(find(number).state()).isInstanceOf(State.Snoozed.class);
        closing.close(ANAS, number, new Outcome.Unasked());
        assertThat(find(number).state()).isInstanceOf(State.Closed.class);
        reopening.reopen(BEAS, number);
        assertThat(find(number).state()).isInstanceOf(State.Begun.class);

        shop.comments(ours, neighbour, "¿Y bien?", Instant.now());
        refuses(
                InboxRefusal.TheyAsked.class,
                () -> closing.close(BEAS, number, new Outcome.Unasked()));
    }

    @Test
    void whatCameOfItIsCountedApartAndWhoAsksUsToStopIsProposed() throws Exception {
        var mention = asks();
        var number = takingPart.takePart(ANAS, mention, Purpose.ASK);
        assertThat(came(number).begun()).isFalse();
        speak(ANAS, number);
        assertThat(came(number).replied()).isFalse();

        shop.comments(ours, neighbour, "Dejadme en paz, no me escribáis más", Instant.now());

        var came = came(number);
        assertThat(came.replied()).isTrue();
        assertThat(came.stopped()).isTrue();
        assertThat(came.alone()).isFalse();
        assertThat(body(get(ANA, "/taking-part"))).contains("Dejadme en paz");
        var stop = Objects.requireNonNull(came.stop()).id();
        assertThat(
                        post(
                                ANA,
                                "/taking-part/left-alone",
                                "message",
                                stop.toString(),
                                "because",
                                "asked"))
                .hasStatus(303);
        assertThat(came(number).alone()).isTrue();
        assertThat(body(get(ANA, "/taking-part"))).doesNotContain("Dejadme en paz");
        for (var side : List.of("week", "channel", "purpose", "person")) {
            assertThat(body(get(RITA, "/taking-part/results?by=" + side)))
                    .contains("Lo que preguntamos")
                    .contains("Dejadme en paz");
        }
        assertThat(body(get(RITA, "/api/v1/taking-part/results?by=person"))).contains("Ana");
        assertThat(get(RITA, "/taking-part/results?by=moon")).hasStatus(422);
        assertThat(body(get(RITA, "/taking-part/limits"))).contains("pidió que paremos");
    }

    @Test
    void whatWeBeganWithIsNoMatterOfItsOwn() {
        var mention = asks();
        var number = takingPart.takePart(ANAS, mention, Purpose.HELP);
        shop.comments(ours, neighbour, "¿Y cuánto cuesta arreglarla?", Instant.now());

        refuses(
                InboxRefusal.BegunByUs.class,
                () -> splitting.split(ANAS, number, List.of(mention)));
        refuses(
                InboxRefusal.BegunByUs.class,
                () -> splitting.split(ANAS, number, List.of(latest())));
    }

    @Test
    void thePageHasItsKeysAndItsActs() throws Exception {
        var mention = asks();
        assertThat(body(get(ANA, "/taking-part")))
                .contains("acaba de decirlo")
                .contains("data-key=\"1\"")
                .contains("No merece la pena");
        assertThat(body(get(RITA, "/taking-part"))).doesNotContain("data-key=\"1\"");
        assertThat(post(RITA, "/taking-part", "message", mention.toString(), "purpose", "help"))
                .hasStatus(403);
        assertThat(post(ANA, "/taking-part", "message", mention.toString(), "purpose", "sell"))
                .hasStatus(422);

        assertThat(
                        post(
                                ANA,
                                "/taking-part/passing",
                                "message",
                                mention.toString(),
                                "because",
                                "theirs"))
                .hasStatus(303);

        passing.pass(BEAS, mention, NotWorth.THEIRS);
        refuses(
                OutreachRefusal.NotWorthIt.class,
                () -> takingPart.takePart(BEAS, mention, Purpose.HELP));
        assertThat(post(ANA, "/taking-part/limits", "contactDays", "7", "channelDay", "3"))
                .hasStatus(403);
        assertThat(post(CARLA, "/taking-part/limits", "contactDays", "0", "channelDay", "3"))
                .hasStatus(422);
        assertThat(post(CARLA, "/taking-part/limits", "contactDays", "7", "channelDay", "3"))
                .hasStatus(303);
        assertThat(quiet.caps()).isEqualTo(new Caps(7, 3));
    }

    @Test
    void programsTakePartToo() throws Exception {
        var mention = asks();
        assertThat(body(get(ANA, "/api/v1/taking-part"))).contains(mention.toString());
        var made =
                mvc.post()
                        .uri("/api/v1/taking-part")
                        .with(as(ANA))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"message\":\"%s\",\"purpose\":\"invite\"}".formatted(mention))
                        .exchange();
        assertThat(made).hasStatus(201);
        var number = conversations.numberOf(ANAS, mention).orElseThrow();
        assertThat(body(made)).contains("\"conversation\":" + number);
        assertThat(body(get(ANA, "/api/v1/conversations/" + number)))
                .contains("\"state\":\"begun\"");
        assertThat(body(get(ANA, "/api/v1/taking-part/caps"))).contains("\"contactDays\":30");
    }

    private MessageId asks() {
        return says("¿Alguien sabe si una mesa de madera aguanta la lluvia? " + made);
    }

    private MessageId says(String text) {
        shop.hears(
                street, new NetworkItem.Post(shop.content(neighbour, text, Instant.now(), null)));
        return latest();
    }

    private void another() {
        neighbour = new Author("other" + ++made, null, "Otra " + made, null);
    }

    private MessageId latest() {
        return new MessageId(
                db.fetchSingle(
                                "select id from messages.fact where direction = 'in' order by id"
                                        + " desc limit 1")
                        .get(0, UUID.class));
    }

    private Conversation find(long number) {
        return conversations.find(CARLAS, number);
    }

    private void speak(Sight sight, long number) {
        var said = answering.answer(sight, number, reply());
        shop.settles(
                said.message(),
                find(number).place().channel().equals(ours.id()) ? ours : street,
                Delivery.CONFIRMED);
    }

    private static Reply reply() {
        return new Reply(UUID.randomUUID(), null, null, "Hola, soy de Olmo. Con aceite aguanta.");
    }

    private String begins(Sight sight, MessageId mention) {
        try {
            return "#" + takingPart.takePart(sight, mention, Purpose.HELP);
        } catch (Refused refused) {
            return refused.refusal().getClass().getSimpleName();
        }
    }

    private String says(Sight sight, long number) {
        try {
            return "said " + answering.answer(sight, number, reply()).message();
        } catch (Refused refused) {
            return refused.refusal().getClass().getSimpleName();
        }
    }

    private void settle(String said, Delivery delivery) {
        shop.settles(new MessageId(UUID.fromString(said.substring(5))), street, delivery);
    }

    private static List<String> together(Callable<String> one, Callable<String> other)
            throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(one);
            var second = both.submit(other);
            return List.of(first.get(), second.get());
        }
    }

    private Came came(long number) {
        return results.since(CARLAS, Instant.EPOCH).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** Seconds from question to first answer. */
    private long waited(long number) {
        return db.fetchSingle(
                        "select extract(epoch from f.answered_at - f.asked_at)::bigint from"
                                + " inbox_read.first_answer f join inbox.conversation c on c.id ="
                                + " f.conversation_id where c.number = ?",
                        number)
                .get(0, Long.class);
    }

    private String ledger() {
        try {
            var page = body(get(CARLA, "/inbox/ledger"));
            return page.substring(page.indexOf("<main"), page.indexOf("</main"))
                    .replaceAll("nonce=\"[^\"]*\"", "");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuses(Class<? extends Refusal> refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isInstanceOf(refusal));
    }

    private MvcTestResult get(SignedIn who, String path) {
        return mvc.get().uri(path).with(as(who)).exchange();
    }

    private MvcTestResult post(SignedIn who, String path, String... form) {
        var request = mvc.post().uri(path).with(as(who)).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString();
    }
}
