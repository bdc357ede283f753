package org.tertulia.listening.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.audit.Reading;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.listening.Watching;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Tending;
import org.tertulia.notifications.Notification;
import org.tertulia.notifications.Notifications;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Cover;
import org.tertulia.shifts.Desk;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Rounds by a clock that the test moves. */
@TertuliaTest
class RoundsTest {

    private static final Sight CARLA = Cast.sight(Cast.CARLA);
    private static final Sight ANA = Cast.sight(Cast.ANA);
    private static final Sight BEA = Cast.sight(Cast.BEA);
    private static final Brand OLMO = new Brand(Cast.OLMO, 1, "Olmo");

    @Autowired Cast cast;
    @Autowired Stage stage;
    @Autowired Desk desk;
    @Autowired Tending tending;
    @Autowired Watching watching;
    @Autowired Notifications notifications;
    @Autowired Reading record;

    @BeforeEach
    void start() {
        cast.moveIn();
    }

    @Test
    void nothingIsDueUntilSomebodyPlansIt() {
        var channel = stage.channel("Sin plan");
        stage.keepAt("2026-11-24T12:00");

        assertThat(stage.all(channel)).isEmpty();
        assertThat(stage.plans.find(CARLA, channel.id())).isEmpty();
    }

    @Test
    void aRoundOpensAtItsHourOnceHoweverOftenTheKeeperRuns() {
        var channel = planned("Foro");
        stage.keepAt("2026-11-24T08:59");
        assertThat(stage.all(channel)).isEmpty();

        stage.keepAt("2026-11-24T09:00");
        stage.keep();
        stage.keepAt("2026-11-24T09:07");

        assertThat(stage.all(channel)).hasSize(1);
        var round = stage.last(channel);
        assertThat(round.dueAt()).isEqualTo(Stage.local("2026-11-24T09:00"));
        assertThat(stage.state(round)).isEqualTo(RoundState.OPEN);
    }

    @Test
    void whereTheRosterCoversTheChannelTheRoundIsOfWhoIsOnDuty() {
        var channel = planned("De guardia");
        var cover = new Cover.OfChannels(Set.of(channel.id()), Set.of(Cast.OLMO));
        desk.attends(Cast.BEA, "2026-11-24T08:00", "2026-11-24T10:00", cover);
        stage.keepAt("2026-11-24T09:00");
        assertThat(stage.last(channel).due()).isEqualTo(new Due.Person(Cast.BEA.id()));

        stage.plan(channel, Schedule.USUAL, new Due.Person(Cast.ANA.id()));
        assertThat(stage.last(channel).due()).isEqualTo(new Due.Person(Cast.BEA.id()));

        stage.keepAt("2026-11-24T11:00");
        assertThat(stage.last(channel).due()).isEqualTo(new Due.Person(Cast.ANA.id()));
    }

    @Test
    void aSignOffKeepsWhatWasSeenByWhomAndWhen() {
        var channel = planned("Prensa");
        watching.watch(CARLA, OLMO, "Robles de la prensa", "roble");
        stage.say(channel, "Un roble caído", "Otra cosa", "Robles nuevos");
        stage.keepAt("2026-11-24T09:10");

        var signed = stage.sign(ANA, stage.last(channel));

        var signOff = signed.signOff();
        assertThat(signOff).isNotNull();
        assertThat(signOff.by()).isEqualTo(Cast.ANA.id());
        assertThat(signOff.at()).isEqualTo(Stage.local("2026-11-24T09:10"));
        assertThat(signOff.messages()).isEqualTo(3);
        assertThat(signOff.mentions()).isEqualTo(2);
        assertThat(signOff.condition()).isEqualTo("well");
        assertThat(signOff.last())
                .isEqualTo(
                        stage.novelties
                                .list(CARLA, channel.id(), signOff.after(), signOff.seen(), 1)
                                .getFirst()
                                .message());
        assertThat(stage.state(signed)).isEqualTo(RoundState.PUNCTUAL);
        var entry = recorded("listening.RoundSignedOff").getFirst();
        assertThat(entry.subject()).isEqualTo("round:" + signed.number());
        assertThat(entry.detail()).contains("\"messages\":3", "\"mentions\":2");
    }

    @Test
    void theNextRoundShowsOnlyWhatCameAfterwards() {
        var channel = planned("Blog");
        stage.say(channel, "Antes");
        stage.keepAt("2026-11-24T09:00");
        var page = stage.novelties.head();
        stage.say(channel, "Mientras Ana mira la página");
        stage.sign(ANA, stage.last(channel), page);
        stage.say(channel, "Después");
        stage.keepAt("2026-11-24T11:00");

        var stop = stop(channel);

        assertThat(stop.novelty().messages()).isEqualTo(2);
        stage.sign(ANA, stop.round());
        stage.keepAt("2026-11-24T13:00");
        assertThat(stop(channel).novelty().isNone()).isTrue();
    }

    @Test
    void whatWasHeardBeforeThePlanAndWhatIsImportedIsNotNew() {
        var channel = stage.channel("Archivo");
        stage.say(channel, "Hace tiempo");
        stage.plan(channel);
        stage.say(channel, true, "Historia", "Más historia");
        stage.keepAt("2026-11-24T09:00");

        assertThat(stop(channel).novelty().isNone()).isTrue();
        assertThat(stop(channel).quiet()).isTrue();
    }

    @Test
    void whoSignsTwiceSignsOnce() {
        var channel = planned("Dos veces");
        stage.keepAt("2026-11-24T09:05");
        var first = stage.sign(ANA, stage.last(channel));
        stage.clock.pass(Duration.ofMinutes(1));
        var second = stage.sign(ANA, first);
        var third = stage.sign(BEA, first);

        assertThat(second).isEqualTo(first).isEqualTo(third);
        assertThat(recorded("listening.RoundSignedOff"))
                .filteredOn(entry -> entry.subject().equals("round:" + first.number()))
                .hasSize(1);
    }

    @Test
    void ofManyWhoSignAtOnceOneSigns() throws Exception {
        var channel = planned("A la vez");
        stage.say(channel, "Una cosa");
        stage.keepAt("2026-11-24T09:05");
        var round = stage.last(channel);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var signed =
                    IntStream.range(0, 8)
                            .mapToObj(
                                    i ->
                                            hands.submit(
                                                    () ->
                                                            stage.sign(
                                                                    i % 2 == 0 ? ANA : BEA, round)))
                            .toList();
            var first = signed.getFirst().get();
            for (var each : signed) {
                assertThat(each.get()).isEqualTo(first);
            }
        }
        assertThat(recorded("listening.RoundSignedOff"))
                .filteredOn(entry -> entry.subject().equals("round:" + round.number()))
                .hasSize(1);
    }

    @Test
    void aLateRoundIsToldOnceToThoseDueAndToSupervisors() {
        var channel = planned("Con aviso");
        stage.keepAt("2026-11-24T09:29");
        assertThat(told(Cast.ANA.id(), "Con aviso")).isEmpty();

        stage.keepAt("2026-11-24T09:30");
        stage.keepAt("2026-11-24T09:31");
        stage.keepAt("2026-11-24T10:59");

        for (var who : List.of(Cast.ANA, Cast.BEA, Cast.CARLA, Cast.OLGA)) {
            assertThat(told(who.id(), "Con aviso")).hasSize(1);
        }
        assertThat(told(Cast.ANA.id(), "Con aviso").getFirst().args()).contains("9:00");
        assertThat(told(Cast.RITA.id(), "Con aviso")).isEmpty();
        assertThat(stage.state(stage.last(channel))).isEqualTo(RoundState.OVERDUE);
        assertThat(recorded("listening.RoundOverdue")).isNotEmpty();
    }

    @Test
    void aRoundOfOnePersonIsToldToThatPersonAndToSupervisors() {
        var channel = stage.channel("De Bea");
        stage.plan(channel, Schedule.USUAL, new Due.Person(Cast.BEA.id()));
        stage.keepAt("2026-11-24T09:00");
        stage.keepAt("2026-11-24T09:45");

        assertThat(told(Cast.BEA.id(), "De Bea")).hasSize(1);
        assertThat(told(Cast.CARLA.id(), "De Bea")).hasSize(1);
        assertThat(told(Cast.ANA.id(), "De Bea")).isEmpty();
    }

    @Test
    void whoSignsInTimeIsNotReminded() {
        var channel = planned("A tiempo");
        stage.keepAt("2026-11-24T09:10");
        stage.sign(ANA, stage.last(channel));
        stage.keepAt("2026-11-24T09:50");

        assertThat(told(Cast.ANA.id(), "A tiempo")).isEmpty();
    }

    @Test
    void aLateSignOffIsLateAndAMissedRoundStaysMissed() {
        var channel = planned("Tarde");
        stage.keepAt("2026-11-24T09:00");
        var first = stage.last(channel);
        stage.keepAt("2026-11-24T10:15");
        assertThat(stage.state(stage.sign(ANA, first))).isEqualTo(RoundState.LATE);

        stage.keepAt("2026-11-24T11:00");
        var second = stage.last(channel);
        stage.keepAt("2026-11-24T13:00");

        assertThat(stage.state(second)).isEqualTo(RoundState.MISSED);
        refused(() -> stage.sign(ANA, second), new RoundsRefusal.RoundOver());
        assertThat(stage.state(stage.last(channel))).isEqualTo(RoundState.OPEN);
    }

    @Test
    void aProgramThatStoodStillWritesDownWhatWasMissedAndTellsOfTheLastOnly() {
        var channel = planned("Parada");
        stage.keepAt("2026-11-24T09:00");
        stage.keepAt("2026-11-25T12:00");

        assertThat(stage.all(channel))
                .extracting(round -> round.dueAt().atZone(Stage.MADRID).getHour())
                .containsExactly(11, 9, 19, 17, 15, 13, 11, 9);
        assertThat(stage.all(channel).stream().map(stage::state))
                .containsOnly(RoundState.OVERDUE, RoundState.MISSED)
                .first()
                .isEqualTo(RoundState.OVERDUE);
        assertThat(told(Cast.ANA.id(), "Parada"))
                .singleElement()
                .satisfies(it -> assertThat(it.args()).contains("11:00"));
    }

    @Test
    void severalChannelsLateAtOnceAreOneSentence() {
        planned("Primero de tres");
        planned("Segundo de tres");
        planned("Tercero de tres");
        stage.keepAt("2026-11-24T09:00");
        var before = overdue(Cast.BEA.id()).size();
        stage.keepAt("2026-11-24T09:40");

        assertThat(overdue(Cast.BEA.id())).hasSize(before + 1);
        var further = (Number) overdue(Cast.BEA.id()).getFirst().args().get(2);
        assertThat(further.intValue()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aPausedChannelHasNoRoundsAndItsOpenOneIsCalledOff() {
        var channel = planned("En pausa");
        stage.keepAt("2026-11-24T09:00");
        var open = stage.last(channel);
        tending.pause(CARLA, channel.number());
        stage.keepAt("2026-11-24T09:10");
        assertThat(stage.state(open)).isEqualTo(RoundState.CALLED_OFF);
        refused(() -> stage.sign(ANA, open), new RoundsRefusal.RoundCalledOff());

        stage.keepAt("2026-11-24T16:00");
        tending.resume(CARLA, channel.number());
        stage.keepAt("2026-11-24T16:59");
        assertThat(stage.all(channel)).hasSize(1);
        stage.keepAt("2026-11-24T17:00");
        assertThat(stage.all(channel)).hasSize(2);
        assertThat(told(Cast.ANA.id(), "En pausa")).isEmpty();
    }

    @Test
    void anotherScheduleCallsOffTheOpenRoundAndAnotherTurnDoesNot() {
        var channel = planned("Otro plan");
        stage.keepAt("2026-11-24T09:00");
        var open = stage.last(channel);
        stage.plan(channel, Schedule.USUAL, new Due.Person(Cast.BEA.id()));
        assertThat(stage.last(channel).due()).isEqualTo(new Due.Person(Cast.BEA.id()));
        assertThat(stage.state(open)).isEqualTo(RoundState.OPEN);

        stage.clock.now = Stage.local("2026-11-24T09:20");
        var hourly = new Schedule(60, 540, 1200, EnumSet.allOf(DayOfWeek.class));
        stage.plan(channel, hourly, new Due.Person(Cast.BEA.id()));

        assertThat(stage.state(open)).isEqualTo(RoundState.CALLED_OFF);
        stage.keepAt("2026-11-24T10:00");
        assertThat(stage.last(channel).dueAt()).isEqualTo(Stage.local("2026-11-24T10:00"));
        assertThat(recorded("listening.RoundsPlanned").getFirst().detail())
                .contains("\"every\":60", "member:");
    }

    @Test
    void aChannelWithoutPlanHasNoMoreRounds() {
        var channel = planned("Se acabó");
        stage.keepAt("2026-11-24T09:00");
        stage.drop(channel);
        stage.keepAt("2026-11-24T15:00");

        assertThat(stage.all(channel)).hasSize(1);
        assertThat(stage.state(stage.last(channel))).isEqualTo(RoundState.CALLED_OFF);
        stage.drop(channel);
        assertThat(recorded("listening.RoundsDropped")).hasSize(1);
    }

    @Test
    void emptyChannelsThatAreWellAreSignedByOneKeyAndTheOthersAreLeft() {
        var quiet = planned("Callado");
        var loud = planned("Ruidoso");
        stage.keepAt("2026-11-24T09:00");
        stage.say(loud, "Atención");
        var numbers = List.of(stage.last(quiet).number(), stage.last(loud).number());

        assertThat(stage.signQuiet(ANA, numbers)).isEqualTo(1);

        assertThat(stage.state(stage.last(quiet))).isEqualTo(RoundState.PUNCTUAL);
        assertThat(stage.state(stage.last(loud))).isEqualTo(RoundState.OPEN);
        assertThat(stage.signQuiet(BEA, numbers)).isEqualTo(1);
    }

    @Test
    void whatWasNotHeardNobodyHasSeen() {
        var channel = planned("Futuro");
        stage.keepAt("2026-11-24T09:00");

        refused(
                () -> stage.sign(ANA, stage.last(channel), stage.novelties.head() + 1),
                new RoundsRefusal.SeenUnheard());
    }

    @Test
    void whoDoesNotSeeTheBrandSeesNoneOfItsRounds() {
        var channel = planned("Ajeno");
        stage.keepAt("2026-11-24T09:00");
        var round = stage.last(channel);
        var stranger = new Sight(Cast.ANA, Set.of(Cast.ROBLE));

        assertThat(stage.rounds.current(stranger)).isEmpty();
        assertThat(stage.rounds.history(stranger, channel.id(), null, 9)).isEmpty();
        assertThat(stage.plans.all(stranger)).isEmpty();
        assertThat(stage.walk.ahead(stranger)).isEmpty();
        assertThatThrownBy(() -> stage.rounds.find(stranger, round.number()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.sign(stranger, round)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.signQuiet(stranger, List.of(round.number())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyWhoAnswersAndSeesTheChannelCanBeDue() {
        var channel = stage.channel("Quién");

        refused(
                () -> stage.plan(channel, Schedule.USUAL, new Due.Person(Cast.RITA.id())),
                new RoundsRefusal.DueUnfit("Rita", "Quién"));
        refused(
                () -> stage.plan(channel, Schedule.USUAL, new Due.Everybody(Role.READER)),
                new RoundsRefusal.NobodyDue());
        tending.close(CARLA, channel.number());
        refused(() -> stage.plan(channel), new RoundsRefusal.ChannelOver("Quién"));
    }

    @Test
    void roundsFollowTheWallClockThroughTheChangeOfTheHour() {
        stage.clock.now = Stage.local("2027-03-27T20:30");
        var channel = planned("Verano");
        for (var hour : List.of("09:00", "11:00", "13:00")) {
            stage.keepAt("2027-03-28T" + hour);
            assertThat(stage.last(channel).dueAt()).isEqualTo(stage.clock.now);
        }
        assertThat(stage.all(channel)).hasSize(3);
    }

    @Test
    void punctualityCountsByDayAndByPerson() {
        var channel = planned("Puntual");
        stage.keepAt("2026-11-24T09:00");
        stage.sign(ANA, stage.last(channel));
        stage.keepAt("2026-11-24T11:00");
        stage.clock.now = Stage.local("2026-11-24T12:30");
        stage.sign(ANA, stage.last(channel));
        stage.keepAt("2026-11-24T13:00");
        stage.keepAt("2026-11-24T15:00");
        stage.sign(BEA, stage.last(channel));

        var figures = Punctuality.of(stage.all(channel), stage.clock.now, Stage.MADRID, 2);

        assertThat(figures.days())
                .extracting(day -> List.of(day.punctual(), day.late(), day.missed()))
                .containsExactly(List.of(0, 0, 0), List.of(2, 1, 1));
        assertThat(figures.hands())
                .containsExactly(
                        new Punctuality.Hand(Cast.ANA.id(), 2, 1),
                        new Punctuality.Hand(Cast.BEA.id(), 1, 0));
    }

    private Channel planned(String name) {
        var channel = stage.channel(name);
        stage.plan(channel);
        return channel;
    }

    private Stop stop(Channel channel) {
        return stage.walk.stops(ANA).stream()
                .filter(stop -> stop.channel().id().equals(channel.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<Notification> told(MemberId who, String channel) {
        return overdue(who).stream().filter(it -> it.args().contains(channel)).toList();
    }

    private List<Notification> overdue(MemberId who) {
        return notifications.list(who, null, 200).stream()
                .filter(it -> it.key().equals("listening.round.overdue"))
                .toList();
    }

    private List<Reading.Line> recorded(String type) {
        return record.page(null, null, type, null, 100).items();
    }

    private static void refused(ThrowingCallable verb, RoundsRefusal refusal) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
    }
}
