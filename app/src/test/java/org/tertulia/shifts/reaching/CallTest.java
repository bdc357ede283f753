package org.tertulia.shifts.reaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.identity.SecretToken;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.letters.Letters;
import org.tertulia.notifications.Notifications;
import org.tertulia.notifications.Notifying;
import org.tertulia.shifts.Desk;
import org.tertulia.shifts.reaching.push.Browsers;
import org.tertulia.shifts.reaching.push.Enrolling;
import org.tertulia.shifts.reaching.push.PushHouse;
import org.tertulia.testing.Cast;
import org.tertulia.testing.MovingClock;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.web.Live;

/** Calls and silence, on a clock that the test moves, along a roster of Olmo's. */
@TertuliaTest
class CallTest {

    /** Any sentence with one argument. */
    private static final String KEY = "organization.member.parted";

    @Autowired Cast cast;
    @Autowired Desk desk;
    @Autowired Calls calls;
    @Autowired Calling calling;
    @Autowired Chains chains;
    @Autowired Chaining chaining;
    @Autowired Crew crew;
    @Autowired Reaching reaching;
    @Autowired Preferences preferences;
    @Autowired Preferring preferring;
    @Autowired Standings standings;
    @Autowired Silenced silenced;
    @Autowired Browsers browsers;
    @Autowired Enrolling enrolling;
    @Autowired Letters letters;
    @Autowired Notifying notifying;
    @Autowired Notifications notifications;
    @Autowired Live live;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;

    /** Long after anything that other parts of the program begin by themselves. */
    private final MovingClock clock = new MovingClock(Instant.parse("2031-03-04T09:00:00Z"));

    private Escalating escalating;
    private Forwarding forwarding;

    @BeforeEach
    void start() {
        cast.moveIn();
        db.execute(
                "update shifts_reaching.call set state = 'settled', next_at = null, ended_at ="
                        + " now() where state = 'calling'");
        db.execute("delete from shifts.shift");
        db.execute("delete from shifts_reaching.browser");
        db.execute("delete from shifts_reaching.silenced");
        preferring.prefer(sight(BEA), Preference.USUAL);
        db.execute(
                "insert into networks_letters.server (host, port, security, sender, home) values"
                        + " ('127.0.0.1', 2525, 'none', 'avisos@olmo.example',"
                        + " 'https://tertulia.example') on conflict do nothing");
        escalating = new Escalating(calls, chains, crew, reaching, notifying, live, events, clock);
        forwarding =
                new Forwarding(
                        preferences, standings, silenced, browsers, reaching, notifications, clock);
    }

    @Test
    void peopleAreCalledOneAfterTheOtherUntilNobodyIsLeft() {
        desk.attends(ANA, "2031-03-04T08:00", "2031-03-04T15:00");
        desk.attends(CARLA, "2031-03-04T09:00", "2031-03-04T17:00");
        desk.attends(BEA, "2031-03-04T15:00", "2031-03-04T22:00");
        var call = call("alert:1");

        assertThat(step()).isTrue();
        assertThat(step()).isFalse();
        assertThat(called(call)).containsExactly(ANA.id());
        clock.pass(Duration.ofMinutes(9));
        assertThat(step()).isFalse();
        clock.pass(Duration.ofMinutes(1));
        step();
        assertThat(called(call)).containsExactly(ANA.id(), CARLA.id());
        clock.pass(Duration.ofMinutes(10));
        step();
        // The owner has no shift: the chain names her role, and that breaks her silence.
        assertThat(called(call)).containsExactly(ANA.id(), CARLA.id(), OLGA.id());
        clock.pass(Duration.ofMinutes(10));
        step();

        assertThat(calls.find(sight(ANA), call.number()).state()).isEqualTo(Call.State.UNANSWERED);
        assertThat(step()).isFalse();
        assertThat(letters.about(sight(OLGA), "call:" + call.number()))
                .extracting(letter -> letter.recipient())
                .containsExactly("ana@olmo.example", "carla@olmo.example", "olga@olmo.example");
    }

    @Test
    void whereNobodyIsOnDutyTheLastResortIsCalledAtOnce() {
        desk.attends(ANA, "2031-03-05T08:00", "2031-03-05T15:00");
        var call = call("alert:2");
        step();

        assertThat(called(call)).containsExactly(OLGA.id());
    }

    @Test
    void withoutARosterWhoWantsNoSilenceCountsAsThere() {
        preferring.prefer(sight(BEA), new Preference(false, new QuietHours(8 * 60, 20 * 60)));
        var call = call("alert:3");
        step();

        assertThat(called(call)).containsExactlyInAnyOrder(ANA.id());
    }

    @Test
    void whoeverHasTheLinkSeesToItAndTheOthersLearnWho() {
        desk.attends(ANA, "2031-03-04T08:00", "2031-03-04T15:00");
        desk.attends(CARLA, "2031-03-04T08:00", "2031-03-04T15:00");
        var call = call("alert:4");
        step();
        clock.pass(Duration.ofMinutes(10));
        step();
        notifying.readAll(ANA.id());
        var link = link(call, "carla@olmo.example");
        calling.acknowledge(link);
        calling.acknowledge(link);

        var ended = calls.find(sight(ANA), call.number());
        assertThat(ended.state()).isEqualTo(Call.State.ACKNOWLEDGED);
        assertThat(calling.look(link))
                .hasValueSatisfying(seen -> assertThat(seen.by()).isEqualTo("Carla"));
        assertThat(notifications.list(ANA.id(), null, 1).getFirst().args()).contains("Carla");
        refuses(
                () -> calling.acknowledge(sight(ANA), call.number()),
                new ReachingRefusal.TakenBefore("Carla"));
        clock.pass(Duration.ofHours(1));
        assertThat(step()).isFalse();
        refuses(() -> calling.acknowledge(SecretToken.next()), new ReachingRefusal.NoSuchLink());
    }

    @Test
    void ofOneThingOneCallRunsAndWhatIsSettledCallsNobodyElse() {
        var call = call("alert:5");
        assertThat(wanted("alert:5")).isEmpty();
        step();
        transactions.executeWithoutResult(_ -> calling.settle("alert:5", sight(CARLA)));
        clock.pass(Duration.ofHours(1));

        assertThat(step()).isFalse();
        refuses(
                () -> calling.acknowledge(sight(ANA), call.number()),
                new ReachingRefusal.SettledBefore());
        assertThat(wanted("alert:5")).isPresent();
    }

    @Test
    void severalProgramsAtOnceCallEachPersonOnce() throws Exception {
        var call = call("alert:6");
        try (var programs = Executors.newFixedThreadPool(4)) {
            var rounds =
                    IntStream.range(0, 8).<Future<?>>mapToObj(_ -> programs.submit(this::step));
            for (var round : rounds.toList()) {
                round.get();
            }
        }
        assertThat(called(call))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder(ANA.id(), BEA.id());
    }

    @Test
    void aBrandCallsForWhatItWantsAndWhomItWants() {
        var before = chains.of(sight(CARLA), OLMO);
        var steps = List.of(new Step(Step.Kind.MEMBER, BEA.id(), 5));
        var only = new Chain(OLMO, EnumSet.of(Occasion.PROMISE), steps, before.version());
        chaining.change(sight(CARLA), only);
        refuses(() -> chaining.change(sight(CARLA), only), new ReachingRefusal.ChainChanged());
        refuses(
                () -> chaining.change(sight(CARLA), new Chain(OLMO, Set.of(), List.of(), 1)),
                new ReachingRefusal.StepsUnfit(Chain.MOST));
        try {
            assertThat(wanted("alert:7")).isEmpty();
            assertThat(crew.plan(chains.of(OLMO), about(), clock.instant()).turns().getFirst())
                    .satisfies(turn -> assertThat(turn.people()).containsExactly(BEA.id()));
        } finally {
            var usual = Chain.usual(OLMO);
            chaining.change(sight(CARLA), new Chain(OLMO, usual.occasions(), usual.steps(), 1));
        }
    }

    @Test
    void silenceOutsideTheShiftIsMadeUpForByOneSentence() throws Exception {
        try (var house = new PushHouse()) {
            enrolling.add(sight(BEA), "Firefox", house.endpoint(), house.key(), house.auth());
            var begins = comesOnLater();
            notifying.readAll(BEA.id());
            tell();
            tell();
            assertThat(pushes()).isZero();
            sumUp();
            assertThat(pushes()).isZero();
            clock.now = begins;
            sumUp();
            assertThat(pushes()).isEqualTo(1);
            sumUp();
            assertThat(pushes()).isEqualTo(1);
        }
    }

    @Test
    void whatWasReadMeanwhileNeedsNoSummaryAndMailWaitsToo() {
        preferring.prefer(sight(BEA), new Preference(true, null));
        var begins = comesOnLater();
        tell();
        assertThat(transactions.<Boolean>execute(_ -> forwarding.mayMail(BEA.id()))).isFalse();
        notifying.readAll(BEA.id());
        clock.now = begins;
        sumUp();

        assertThat(letters.about(sight(BEA), "notice:summary:" + begins.getEpochSecond()))
                .isEmpty();
        assertThat(transactions.<Boolean>execute(_ -> forwarding.mayMail(BEA.id()))).isTrue();
    }

    /** Bea has a shift some hours from now, by the clock that the app keeps; gives its begin. */
    private Instant comesOnLater() {
        clock.now = Instant.now();
        var begins =
                LocalDateTime.ofInstant(clock.now, Desk.MADRID)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .plusHours(3);
        desk.attends(BEA, begins.toString(), begins.plusHours(4).toString());
        return begins.atZone(Desk.MADRID).toInstant();
    }

    private void sumUp() {
        transactions.executeWithoutResult(_ -> forwarding.sumUp());
    }

    private void tell() {
        notifying.tell(BEA.id(), KEY, List.of("Darío"), "/members");
    }

    private int pushes() {
        return db.fetchSingle("select count(*) from shifts_reaching.push").get(0, Integer.class);
    }

    private Call call(String subject) {
        return wanted(subject).orElseThrow();
    }

    private Optional<Call> wanted(String subject) {
        return calling.call(
                new Calling.Wanted(
                        Occasion.CRISIS, about(), subject, KEY, List.of("Olmo"), "/alerts"));
    }

    private static Crew.About about() {
        return new Crew.About(OLMO, null, Set.of());
    }

    private boolean step() {
        return Boolean.TRUE.equals(transactions.execute(_ -> escalating.step()));
    }

    private List<MemberId> called(Call call) {
        return calls.called(call).stream().map(Call.Called::member).toList();
    }

    private SecretToken link(Call call, String recipient) {
        var body =
                letters.about(sight(OLGA), "call:" + call.number()).stream()
                        .filter(letter -> letter.recipient().equals(recipient))
                        .findFirst()
                        .orElseThrow()
                        .body();
        return new SecretToken(
                body.lines()
                        .filter(line -> line.contains(Calling.LINK))
                        .findFirst()
                        .orElseThrow()
                        .replaceFirst(".*" + Calling.LINK, ""));
    }

    private static void refuses(Runnable act, ReachingRefusal refusal) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
