package org.tertulia.listening.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.audit.Reading;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.listening.alerts.Alert;
import org.tertulia.listening.alerts.Alerts;
import org.tertulia.notifications.Notifications;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** What happens in a crisis room. */
@TertuliaTest
class CrisisTest {

    private static final Sight CARLA = Cast.sight(Cast.CARLA);
    private static final Sight ANA = Cast.sight(Cast.ANA);
    private static final Sight BEA = Cast.sight(Cast.BEA);
    private static final Sight NOBODY = new Sight(Cast.CARLA, Set.of());

    @Autowired Cast cast;
    @Autowired Opening opening;
    @Autowired Logging logging;
    @Autowired Rooms rooms;
    @Autowired Alerts alerts;
    @Autowired Notifications notifications;
    @Autowired Reading record;
    @Autowired DSLContext db;
    @Autowired Clock clock;

    private int alert;

    @BeforeEach
    void start() {
        cast.moveIn();
        alert =
                db.fetchSingle(
                                "insert into listening_alerts.alert (id, brand_id, kind, begun_at,"
                                        + " raised_at, ended_at) values (gen_random_uuid(), ?,"
                                        + " 'crisis', now(), now(), now()) returning number",
                                Cast.OLMO.value())
                        .get(0, Integer.class);
    }

    @Test
    void anAlertHasOneRoomWhoeverOpensIt() {
        var told = notifications.of(Cast.BEA.id());
        var one = opening.open(ANA, alert, "Crisis");
        var other = opening.open(CARLA, alert, "Otra");

        assertThat(other.number()).isEqualTo(one.number());
        assertThat(notifications.of(Cast.BEA.id())).isEqualTo(told + 1);
        assertThat(alerts.find(CARLA, alert).state()).isEqualTo(Alert.State.OVER);
        assertThat(rooms.present(one)).containsExactly(Cast.ANA.id());
    }

    @Test
    void whoOpensAtOnceComesIntoTheSameRoom() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    IntStream.range(0, 6)
                            .mapToObj(i -> pool.submit(() -> opening.open(ANA, alert, "Crisis")))
                            .toList();
            for (var each : all) {
                assertThat(each.get().number()).isEqualTo(all.getFirst().get().number());
            }
        }
    }

    @Test
    void theLogKeepsItsOrderAndTheSameLineOnce() {
        var room = opening.open(ANA, alert, "Crisis").number();
        var key = UUID.randomUUID();
        logging.say(BEA, room, key, Entry.Kind.NOTE, "Es el horno 3");
        logging.say(BEA, room, key, Entry.Kind.NOTE, "Es el horno 3");
        logging.say(CARLA, room, UUID.randomUUID(), Entry.Kind.DECISION, "Se para la línea");

        assertThat(rooms.log(rooms.find(ANA, room)))
                .extracting(Entry::kind)
                .containsExactly(
                        Entry.Kind.OPENED,
                        Entry.Kind.ENTERED,
                        Entry.Kind.NOTE,
                        Entry.Kind.ENTERED,
                        Entry.Kind.DECISION);
        assertThat(rooms.log(rooms.find(ANA, room)))
                .extracting(Entry::n)
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void theLogIsAppendOnlyForTheProgramItself() {
        opening.open(ANA, alert, "Crisis");

        assertThatThrownBy(() -> db.execute("update listening_crisis.entry set text = 'otra cosa'"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> db.execute("delete from listening_crisis.entry"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aTaskIsGivenToldAndDoneOnce() {
        var room = opening.open(ANA, alert, "Crisis").number();
        var told = notifications.of(Cast.BEA.id());
        var due = clock.instant().plus(Duration.ofHours(2));
        logging.give(ANA, room, UUID.randomUUID(), "Llama a la planta", "bea", due);
        assertThat(notifications.of(Cast.BEA.id())).isEqualTo(told + 1);

        var task = rooms.tasks(rooms.find(ANA, room)).getFirst();
        assertThat(task.who()).isEqualTo(Cast.BEA.id());
        logging.done(BEA, room, task.n());
        logging.done(BEA, room, task.n());
        assertThat(rooms.log(rooms.find(ANA, room)))
                .filteredOn(entry -> entry.kind() == Entry.Kind.DONE)
                .hasSize(1);
        assertThatThrownBy(() -> logging.done(BEA, room, 99)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        var room = opening.open(ANA, alert, "Crisis").number();
        var soon = clock.instant().plus(Duration.ofHours(1));
        refused(CrisisRefusal.NobodyToDo.class, () -> give(room, "rita", soon));
        refused(CrisisRefusal.NobodyToDo.class, () -> give(room, "nadie", soon));
        refused(
                CrisisRefusal.DeadlineUnfit.class,
                () -> give(room, "bea", soon.minus(Duration.ofHours(3))));
        refused(
                CrisisRefusal.TextUnfit.class,
                () -> logging.say(ANA, room, UUID.randomUUID(), Entry.Kind.NOTE, " \n "));
        refused(
                CrisisRefusal.EntryUnfit.class,
                () -> logging.say(ANA, room, UUID.randomUUID(), Entry.Kind.CLOSED, "x"));
        refused(CrisisRefusal.ConclusionMissing.class, () -> logging.close(CARLA, room, ""));
    }

    @Test
    void aClosedRoomTakesNothingMore() {
        var room = opening.open(ANA, alert, "Crisis").number();
        logging.close(CARLA, room, "Fue el horno 3; se cambia el filtro cada mes.");

        refused(CrisisRefusal.RoomOver.class, () -> logging.close(CARLA, room, "Otra"));
        refused(
                CrisisRefusal.RoomOver.class,
                () -> logging.say(ANA, room, UUID.randomUUID(), Entry.Kind.NOTE, "Tarde"));
        refused(CrisisRefusal.RoomOver.class, () -> logging.enter(ANA, room));
        assertThat(record.page(null, null, "listening.RoomClosed", null, 5).items())
                .anyMatch(entry -> entry.subject().equals("crisis-room:" + room));
    }

    @Test
    void whoDoesNotSeeTheBrandFindsNoRoom() {
        var room = opening.open(ANA, alert, "Crisis").number();

        assertThatThrownBy(() -> rooms.find(NOBODY, room)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> opening.open(NOBODY, alert, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> logging.close(NOBODY, room, "x")).isInstanceOf(NotFound.class);
        assertThat(rooms.list(NOBODY, null, 10)).isEmpty();
    }

    private void give(int room, String who, Instant due) {
        logging.give(ANA, room, UUID.randomUUID(), "Algo", who, due);
    }

    private static void refused(Class<? extends CrisisRefusal> why, Runnable asked) {
        assertThatThrownBy(asked::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isInstanceOf(why));
    }
}
