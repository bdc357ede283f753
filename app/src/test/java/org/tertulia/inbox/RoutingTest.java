package org.tertulia.inbox;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.ROBLE;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.inbox.State.Snoozed;
import org.tertulia.inbox.State.Waiting;
import org.tertulia.inbox.routing.Conditions;
import org.tertulia.inbox.routing.Fluency;
import org.tertulia.inbox.routing.Placement;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queueing;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.routing.RoutingRefusal;
import org.tertulia.inbox.routing.Rule;
import org.tertulia.inbox.routing.Rules;
import org.tertulia.inbox.routing.Ruling;
import org.tertulia.inbox.routing.Sharing;
import org.tertulia.inbox.routing.TellingLanguages;
import org.tertulia.inbox.routing.Tongues;
import org.tertulia.inbox.routing.Trying;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.kernel.Uuid7;
import org.tertulia.language.Urgency;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Heard;
import org.tertulia.networks.NetworkItem;
import org.tertulia.organization.Arranging;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Desk;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingTest {

    private static final Sight CARLAS = sight(CARLA);
    private static final Instant HOUR_AGO =
            Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofHours(1));

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Desk desk;
    @Autowired Conversations conversations;
    @Autowired Claiming claiming;
    @Autowired Closing closing;
    @Autowired Moving moving;
    @Autowired Snoozing snoozing;
    @Autowired Waking waking;
    @Autowired Distributing distributing;
    @Autowired Queues queues;
    @Autowired Queueing queueing;
    @Autowired TellingLanguages telling;
    @Autowired Tongues tongues;
    @Autowired Rules rules;
    @Autowired Ruling ruling;
    @Autowired Trying trying;
    @Autowired Arranging arranging;
    @Autowired DSLContext db;

    private Channel page;
    private int made;
    private Author customer = Shop.DARIO;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de Olmo");
        asks("Una primera, para que haya cola general");
    }

    @BeforeEach
    void start() {
        made++;
        customer = new Author("customer" + made, null, "Customer " + made, null);
        rules.all(CARLAS).forEach(rule -> ruling.remove(CARLAS, rule.number()));
    }

    @Test
    void whatNoRuleTakesLiesInTheMainQueue() {
        var conversation = find(asks("¿Abrís en domingo?"));

        assertThat(conversation.placement()).isEqualTo(Placement.unmatched(main().id()));
        assertThat(queues.find(CARLAS, main().number()).main()).isTrue();
    }

    @Test
    void aRulePlacesItSaysWhyRaisesItAndIsCounted() {
        var sales = queue("Ventas", null);
        var rule = rule("Facturas", words("factura"), sales, null, Urgency.URGENT);

        var conversation = find(asks("No me llega la factura"));

        assertThat(conversation.placement())
                .isEqualTo(Placement.by(sales.id(), rule.id(), "words"));
        assertThat(conversation.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(find(other("¿Abrís en domingo?")).queue()).isEqualTo(main().id());
        assertThat(rules.caught(List.of(rule), LocalDate.EPOCH).get(rule.id()).values())
                .containsExactly(1);
    }

    @Test
    void theFirstRuleThatFitsDecidesAndTheirOrderCanBeChanged() {
        var sales = queue("Pedidos", null);
        var first = rule("Todo", Conditions.NONE, main(), null, null);
        var second = rule("Pedidos", words("pedido"), sales, null, null);

        assertThat(find(asks("Mi pedido")).queue()).isEqualTo(main().id());
        ruling.place(CARLAS, second.number(), 1);

        assertThat(find(other("Mi pedido")).queue()).isEqualTo(sales.id());
        assertThat(rules.all(CARLAS))
                .extracting(Rule::number)
                .containsExactly(second.number(), first.number());
    }

    @Test
    void whatComesBackIsPlacedAnewAndWhatGoesOnStaysWhereItWasMoved() {
        var sales = queue("Vuelta", null);
        var number = asks("Hola");
        moving.move(CARLAS, number, sales.number());
        shop.comments(page, customer, "¿Y bien?", HOUR_AGO.plusSeconds(5));
        assertThat(find(number).placement()).isEqualTo(Placement.moved(sales.id(), CARLA.id()));

        closing.close(CARLAS, number, new Outcome.NoAnswerNeeded(Reason.THANKS, null));
        shop.comments(page, customer, "Otra cosa", HOUR_AGO.plusSeconds(9));

        assertThat(find(number).placement()).isEqualTo(Placement.unmatched(main().id()));
    }

    @Test
    void aRuleGivesToItsPersonAtOnce() {
        rule("Para Bea", words("bea"), main(), BEA.id(), null);

        var hold = Objects.requireNonNull(find(asks("Que me conteste Bea")).hold());

        assertThat(hold.holder()).isEqualTo(BEA.id());
        assertThat(acts(shop.latest())).containsExactly("given");
    }

    @Test
    void itIsMovedWithinItsBrandToAnOpenQueueWhileItIsOpen() {
        var number = asks("Hola");
        var sales = queue("Mudanza", null);
        var closed = queue("Cerrada", null);
        queueing.close(CARLAS, closed.number());
        db.execute(
                "insert into organization.brand (id, name, created_at) values (?, 'Roble', now())"
                        + " on conflict do nothing",
                ROBLE.value());
        var both = new Sight(CARLA, Set.of(OLMO, ROBLE));
        var others = queueing.add(both, asked("De Roble", null, Sharing.HAND, null, ROBLE));

        moving.move(CARLAS, number, sales.number());
        moving.move(CARLAS, number, sales.number());

        assertThat(find(number).queue()).isEqualTo(sales.id());
        assertThat(acts(number)).containsExactly("moved");
        refuses(
                new InboxRefusal.QueueOfAnotherBrand("De Roble"),
                () -> moving.move(both, number, others.number()));
        refuses(
                new InboxRefusal.QueueIsClosed("Cerrada"),
                () -> moving.move(CARLAS, number, closed.number()));
        closing.close(CARLAS, number, new Outcome.NoAnswerNeeded(Reason.SPAM, null));
        refuses(
                new InboxRefusal.AlreadyClosed(),
                () -> moving.move(CARLAS, number, main().number()));
    }

    @Test
    void whatIsOpenInAQueueThatClosesGoesToTheMainOneAndItsRulesArePassedOver() {
        var sales = queue("Efímera", null);
        rule("Efímera", words("efímera"), sales, null, null);
        var number = asks("Una cosa efímera");
        assertThat(find(number).queue()).isEqualTo(sales.id());

        queueing.close(CARLAS, sales.number());
        queueing.close(CARLAS, sales.number());

        assertThat(find(number).queue()).isEqualTo(main().id());
        assertThat(find(other("Otra efímera")).queue()).isEqualTo(main().id());
        queueing.reopen(CARLAS, sales.number());
        assertThat(find(other("Y otra efímera")).queue()).isEqualTo(sales.id());
        refuses(new RoutingRefusal.MainQueueStays(), () -> queueing.close(CARLAS, main().number()));
    }

    @Test
    void onlyThePeopleOfItsDepartmentTakeFromAQueueAndWhoSupervises() {
        var number = asks("Para ventas");
        var sales = queue("De Bea", department("Ventas de Bea", BEA));
        moving.move(sight(ANA), number, sales.number());

        refuses(
                new RoutingRefusal.OfAnotherDepartment("Ventas de Bea"),
                () -> claiming.claim(sight(ANA), number));
        claiming.claim(sight(BEA), number);
        claiming.takeOver(CARLAS, number, Takeover.of("away", ""));

        assertThat(find(number).hold()).isNotNull();
    }

    @Test
    void whereItIsSoSetWhoSpeaksTheLanguageOfTheMessageGetsItAndWhoHasTheFewestWhereNobodyDoes() {
        var owners = department("Idiomas", ANA, BEA);
        var asked = asked("Idiomas", owners, Sharing.FEWEST, null, OLMO);
        var shared =
                queueing.add(
                        CARLAS,
                        new Queue(
                                asked.id(),
                                0,
                                OLMO,
                                "Idiomas",
                                owners,
                                false,
                                Sharing.FEWEST,
                                null,
                                true,
                                false,
                                false,
                                0));
        telling.tell(sight(BEA), BEA.id(), Map.of("fr", Fluency.NATIVE, "it", Fluency.SOME));
        rule("Idiomas", words("table OR tavolo"), shared, null, null);
        release();
        onDuty(ANA, BEA);
        var french = "Bonjour, je voudrais savoir quand vous allez livrer ma table, merci";
        var numbers = List.of(asks(french), other(french + " beaucoup"));
        var italian = other("Buongiorno, vorrei sapere quando arriva il mio tavolo, grazie mille");

        distributing.share();

        assertThat(numbers).extracting(number -> name(find(number).hold())).containsOnly("Bea");
        assertThat(name(find(italian).hold())).isEqualTo("Ana");
        refuses(
                new RoutingRefusal.LanguagesOfAnother(),
                () -> telling.tell(sight(ANA), BEA.id(), Map.of()));
        refuses(
                new RoutingRefusal.LanguageUnfit("xx"),
                () -> telling.tell(CARLAS, BEA.id(), Map.of("xx", Fluency.WELL)));
        telling.tell(CARLAS, BEA.id(), Map.of());
        assertThat(tongues.of(List.of(BEA.id()))).isEmpty();
        queueing.close(CARLAS, shared.number());
    }

    @Test
    void aSharedQueueGivesToWhomHasTheFewestUpToItsMost() {
        var owners = department("Reparto", ANA, BEA);
        var shared = queueing.add(CARLAS, asked("Reparto", owners, Sharing.FEWEST, 1, OLMO));
        rule("Reparto", words("reparto"), shared, null, null);
        release();
        onDuty(ANA, BEA);
        var numbers = List.of(asks("reparto 1"), other("reparto 2"), other("reparto 3"));

        distributing.share();

        var holders = numbers.stream().map(number -> find(number).hold()).toList();
        assertThat(holders)
                .extracting(RoutingTest::name)
                .containsExactlyInAnyOrder("Ana", "Bea", "");
        queueing.close(CARLAS, shared.number());
    }

    @Test
    void twoAtOnceNeverGiveOneConversationTwoHolders() throws Exception {
        var owners = department("Carrera", ANA, BEA);
        var shared = queueing.add(CARLAS, asked("Carrera", owners, Sharing.FEWEST, null, OLMO));
        rule("Carrera", words("carrera"), shared, null, null);
        var numbers = new ArrayList<Long>();
        for (int i = 0; i < 6; i++) {
            numbers.add(other("carrera " + i));
        }
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 3; i++) {
            work.add(
                    () -> {
                        distributing.share();
                        return null;
                    });
        }
        for (var number : numbers) {
            work.add(
                    () -> {
                        try {
                            claiming.claim(sight(ANA), number);
                        } catch (Refused taken) {
                            assertThat(taken.refusal())
                                    .isInstanceOf(InboxRefusal.AlreadyClaimed.class);
                        }
                        return null;
                    });
        }
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        for (var number : numbers) {
            assertThat(find(number).hold()).isNotNull();
            assertThat(acts(number)).hasSize(1);
        }
        queueing.close(CARLAS, shared.number());
    }

    @Test
    void whatIsPutOffComesBackAtItsTime() {
        var number = asks("Más tarde");
        claiming.claim(sight(ANA), number);
        snoozing.snooze(sight(ANA), number, Instant.now().plus(Duration.ofHours(3)));
        assertThat(find(number).state()).isInstanceOf(Snoozed.class);
        assertThat(waking.wake()).isFalse();
        assertThat(find(number).state()).isInstanceOf(Snoozed.class);

        db.execute(
                "update inbox.conversation set snoozed_until = now() - interval '1 second'"
                        + " where number = ?",
                number);
        waking.wake();

        assertThat(find(number).hold()).extracting(Hold::name).isEqualTo("Ana");
        assertThat(acts(number)).containsExactly("claimed", "snoozed", "woken");
    }

    @Test
    void theContactWakesWhatIsPutOffAndSoDoesWhoTakesItUp() {
        var number = asks("Más tarde");
        var until = Instant.now().plus(Duration.ofDays(2));
        snoozing.snooze(sight(ANA), number, until);
        shop.comments(page, customer, "¿Hay alguien?", HOUR_AGO.plusSeconds(3));
        assertThat(find(number).state()).isInstanceOf(Waiting.class);

        snoozing.snooze(sight(ANA), number, until);
        snoozing.wake(sight(BEA), number);
        snoozing.wake(sight(BEA), number);
        assertThat(find(number).state()).isInstanceOf(Waiting.class);

        snoozing.snooze(sight(ANA), number, until);
        claiming.claim(sight(BEA), number);
        assertThat(acts(number))
                .containsExactly(
                        "snoozed", "woken", "snoozed", "woken", "snoozed", "woken", "claimed");
    }

    @Test
    void itIsPutOffToATimeToComeWithinAYear() {
        var number = asks("Más tarde");

        refuses(
                new InboxRefusal.SnoozeUnfit(),
                () -> snoozing.snooze(sight(ANA), number, HOUR_AGO));
        refuses(
                new InboxRefusal.SnoozeUnfit(),
                () ->
                        snoozing.snooze(
                                sight(ANA), number, Instant.now().plus(Duration.ofDays(400))));
    }

    @Test
    void aQueueIsFitAndWhoChangesAnOldOneIsTold() {
        var queue = queue("Única", null);

        refuses(
                new RoutingRefusal.NameUnfit(80),
                () -> queueing.add(CARLAS, asked(" ", null, Sharing.HAND, null, OLMO)));
        refuses(
                new RoutingRefusal.MostUnfit(1, 500),
                () -> queueing.add(CARLAS, asked("Tope", null, Sharing.HAND, 0, OLMO)));
        refuses(
                new RoutingRefusal.BrandUnfit(),
                () -> queueing.add(CARLAS, asked("De otros", null, Sharing.HAND, 1, ROBLE)));
        refuses(
                new RoutingRefusal.DepartmentUnfit(),
                () ->
                        queueing.add(
                                CARLAS,
                                asked(
                                        "Sin",
                                        new DepartmentId(UUID.randomUUID()),
                                        Sharing.HAND,
                                        1,
                                        OLMO)));
        // A form sent twice makes one; another of the same name is refused.
        assertThat(queueing.add(CARLAS, asked("Única", null, Sharing.HAND, null, OLMO)))
                .isEqualTo(queue);
        refuses(
                new RoutingRefusal.QueueNameTaken("ÚNICA"),
                () -> queueing.add(CARLAS, asked("ÚNICA", null, Sharing.FEWEST, 3, OLMO)));
        queueing.change(CARLAS, queue);
        refuses(new RoutingRefusal.QueueChanged(), () -> queueing.change(CARLAS, queue));
    }

    @Test
    void aRuleIsFitAndWhoChangesAnOldOneIsTold() {
        var closed = queue("Cerrada ya", null);
        queueing.close(CARLAS, closed.number());
        var rule = rule("Una", words("una"), main(), null, null);

        refuses(
                new RoutingRefusal.QueueUnfit(),
                () -> rule("A la cerrada", Conditions.NONE, closed, null, null));
        refuses(
                new RoutingRefusal.WordsUnreadable(5),
                () -> rule("Mal dicha", words("una ("), main(), null, null));
        refuses(
                new RoutingRefusal.PersonUnfit(),
                () -> rule("Para Rita", Conditions.NONE, main(), Cast.RITA.id(), null));
        assertThat(rule("Una", words("una"), main(), null, null)).isEqualTo(rule);
        ruling.change(CARLAS, rule);
        refuses(new RoutingRefusal.RuleChanged(), () -> ruling.change(CARLAS, rule));
    }

    @Test
    void rulesAreTriedOnLastWeekWithoutChangingAnything() {
        var word = "cachivache" + made;
        var number = asks("Un " + word + " roto");
        shop.comments(
                page, customer, "Otro " + word + " viejo", Instant.now().minus(Duration.ofDays(9)));
        var draft = asked("Cachivaches", words(word), main(), null, null);

        var trial = trying.of(CARLAS, OLMO, draft);

        var caught = trial.caught().getFirst();
        assertThat(caught.count()).isEqualTo(1);
        assertThat(caught.samples())
                .extracting(message -> conversations.numberOf(CARLAS, message).orElseThrow())
                .containsExactly(number);
        assertThat(trial.whole()).isTrue();
        assertThat(trial.read())
                .isEqualTo(trial.caught().stream().mapToInt(each -> each.count()).sum());
        assertThat(rules.all(CARLAS)).isEmpty();
    }

    @Test
    void rulesAreTriedOnlyOnWhatTheyWouldPlace() {
        var before = trying.of(CARLAS, OLMO, null).read();
        var number = asks("Se me ha roto la silla");
        asks("¿Hola? ¿Hay alguien?");
        assertThat(trying.of(CARLAS, OLMO, null).read()).isEqualTo(before + 1);

        closing.close(CARLAS, number, new Outcome.NoAnswerNeeded(Reason.THANKS, null));
        asks("Otra vez yo");
        assertThat(shop.latest()).isEqualTo(number);
        assertThat(trying.of(CARLAS, OLMO, null).read()).isEqualTo(before + 2);

        var heard = new NetworkItem.Comment(shop.content(customer, "De hace años", HOUR_AGO, null));
        shop.hears(List.of(new Heard(page, heard, 1, Instant.now(), true)));
        shop.hears(
                shop.channel("Un foro ajeno", Counter.NAME, "watched", OLMO),
                new NetworkItem.Comment(shop.content(customer, "Olmo", HOUR_AGO, null)));
        assertThat(trying.of(CARLAS, OLMO, null).read()).isEqualTo(before + 2);
    }

    private long asks(String text) {
        shop.comments(page, customer, text, HOUR_AGO);
        return shop.latest();
    }

    /** Of somebody else. */
    private long other(String text) {
        start(text);
        return asks(text);
    }

    private void start(String text) {
        made++;
        customer = new Author("customer" + made, null, text, null);
    }

    private Conversation find(long number) {
        return conversations.find(CARLAS, number);
    }

    private Queue main() {
        return queues.open(CARLAS).stream().filter(Queue::main).findFirst().orElseThrow();
    }

    private Queue queue(String name, @Nullable DepartmentId department) {
        return queueing.add(CARLAS, asked(name, department, Sharing.HAND, null, OLMO));
    }

    private static Queue asked(
            String name,
            @Nullable DepartmentId department,
            Sharing sharing,
            @Nullable Integer most,
            BrandId brand) {
        return new Queue(
                QueueId.next(), 0, brand, name, department, false, sharing, most, false, 0);
    }

    private Rule rule(
            String name,
            Conditions when,
            Queue queue,
            @Nullable MemberId person,
            @Nullable Urgency raises) {
        return ruling.add(CARLAS, asked(name, when, queue, person, raises));
    }

    private static Rule asked(
            String name,
            Conditions when,
            Queue queue,
            @Nullable MemberId person,
            @Nullable Urgency raises) {
        return new Rule(Uuid7.next(), 0, OLMO, name, 0, when, queue.id(), person, raises, true, 0);
    }

    private static Conditions words(String query) {
        return new Conditions(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of(),
                List.of(), Set.of(), List.of(), query);
    }

    private DepartmentId department(String name, SignedIn... people) {
        var ids = Set.of(people).stream().map(SignedIn::id).collect(toSet());
        return arranging.add(name, ids, Set.of(), sight(OLGA));
    }

    /** So that it does not matter who was seen lately. */
    private void onDuty(SignedIn... people) {
        var now = LocalDateTime.now(Desk.MADRID).truncatedTo(ChronoUnit.MINUTES);
        for (var who : people) {
            desk.attends(who, now.minusHours(1).toString(), now.plusHours(1).toString());
        }
    }

    /** Nobody has anything, so that it is known who has the fewest. */
    private void release() {
        db.execute(
                "update inbox.conversation set state = 'waiting', holder_id = null, held_at = null"
                        + " where state = 'claimed'");
    }

    private List<String> acts(long number) {
        return db.fetch(
                        "select what from inbox.act a join inbox.conversation c on c.id ="
                                + " a.conversation_id where c.number = ? order by a.at, a.id",
                        number)
                .map(row -> row.get(0, String.class));
    }

    private static String name(@Nullable Hold hold) {
        return hold == null ? "" : hold.name();
    }

    private static void refuses(Refusal refusal, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(attempt)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
