package org.tertulia.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.audit.Reading;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class WatchesTest {

    private static final Sight CARLA = Cast.sight(Cast.CARLA);
    private static final Brand OLMO = new Brand(Cast.OLMO, 1, "Olmo");
    private static final Brand ROBLE = new Brand(Cast.ROBLE, 2, "Roble");

    @Autowired Cast cast;
    @Autowired Watching watching;
    @Autowired Changing changing;
    @Autowired Tending tending;
    @Autowired Watches watches;
    @Autowired Reading record;
    @Autowired DSLContext db;

    @BeforeEach
    void start() {
        cast.moveIn();
    }

    @Test
    void aWatchIsSavedAsItWasTyped() {
        var watch = watching.watch(CARLA, OLMO, "  Averías ", " avería OR \"no funciona\" ");

        assertThat(watch.name()).isEqualTo("Averías");
        assertThat(watch.query()).isEqualTo("avería OR \"no funciona\"");
        assertThat(watch.state()).isEqualTo(WatchState.ACTIVE);
        assertThat(watches.find(CARLA, watch.number())).isEqualTo(watch);
        assertThat(lastRecorded()).isEqualTo("listening.WatchCreated watch:" + watch.number());
    }

    @Test
    void aBrandOutOfSightIsUnknown() {
        refused(
                () -> watching.watch(CARLA, ROBLE, "Ajena", "roble"),
                new ListeningRefusal.UnknownBrand("Roble"));
    }

    @Test
    void aNameIsNeitherEmptyNorALetter() {
        refused(
                () -> watching.watch(CARLA, OLMO, " \n ", "olmo"),
                new ListeningRefusal.NameUnfit(200));
        refused(
                () -> watching.watch(CARLA, OLMO, "\u200b\u202e", "olmo"),
                new ListeningRefusal.NameUnfit(200));
        refused(
                () -> watching.watch(CARLA, OLMO, "x".repeat(201), "olmo"),
                new ListeningRefusal.NameUnfit(200));
    }

    @Test
    void twoWatchesOfABrandDoNotShareAName() {
        var first = watching.watch(CARLA, OLMO, "Olmo", "olmo");

        refused(
                () -> watching.watch(CARLA, OLMO, "OLMO", "olmos"),
                new ListeningRefusal.NameTaken("Olmo", first.number()));

        tending.retire(CARLA, first.number());
        assertThat(watching.watch(CARLA, OLMO, "OLMO", "olmos").number())
                .isGreaterThan(first.number());
    }

    @Test
    void aQueryWithAMistakeIsNotSaved() {
        refused(
                () -> watching.watch(CARLA, OLMO, "Mala", "olmo ("),
                new ListeningRefusal.QueryMistaken(6));
    }

    @Test
    void anotherQueryIsAnotherEditionAndAnotherNameIsNot() {
        var watch = watching.watch(CARLA, OLMO, "Una", "una");

        var renamed = changing.change(CARLA, watch.number(), "Dos", null, null, true);
        assertThat(renamed.edition()).isEqualTo(1);
        var changed = changing.change(CARLA, watch.number(), null, null, "dos", true);

        assertThat(changed.name()).isEqualTo("Dos");
        assertThat(changed.query()).isEqualTo("dos");
        assertThat(changed.edition()).isEqualTo(2);
        assertThat(lastRecorded()).isEqualTo("listening.WatchChanged watch:" + watch.number());
    }

    @Test
    void aChangeThatChangesNothingIsNoFact() {
        var watch = watching.watch(CARLA, OLMO, "Igual", "igual");

        changing.change(CARLA, watch.number(), "Igual", null, "igual", true);

        assertThat(lastRecorded()).isEqualTo("listening.WatchCreated watch:" + watch.number());
    }

    @Test
    void aWatchIsPausedAndResumedOnceEach() {
        var number = watching.watch(CARLA, OLMO, "Pausa", "pausa").number();
        refused(() -> tending.resume(CARLA, number), new ListeningRefusal.NotPaused());

        tending.pause(CARLA, number);
        assertThat(watches.find(CARLA, number).state()).isEqualTo(WatchState.PAUSED);
        assertThat(lastRecorded()).isEqualTo("listening.WatchPaused watch:" + number);
        refused(() -> tending.pause(CARLA, number), new ListeningRefusal.NotListening());

        tending.resume(CARLA, number);
        assertThat(watches.find(CARLA, number).state()).isEqualTo(WatchState.ACTIVE);
        assertThat(lastRecorded()).isEqualTo("listening.WatchResumed watch:" + number);
    }

    @Test
    void aRetiredWatchStaysAsItWas() {
        var number = watching.watch(CARLA, OLMO, "Fin", "fin").number();
        tending.retire(CARLA, number);

        assertThat(lastRecorded()).isEqualTo("listening.WatchRetired watch:" + number);
        assertThat(watches.all(CARLA)).noneMatch(watch -> watch.number() == number);
        assertThat(watches.find(CARLA, number).state()).isEqualTo(WatchState.RETIRED);
        refused(() -> tending.retire(CARLA, number), new ListeningRefusal.AlreadyRetired());
        refused(
                () -> changing.change(CARLA, number, "Otra", null, null, true),
                new ListeningRefusal.AlreadyRetired());
        refused(() -> tending.resume(CARLA, number), new ListeningRefusal.NotPaused());
    }

    @Test
    void whoDoesNotSeeTheBrandSeesNoWatchOfIt() {
        var number = watching.watch(CARLA, OLMO, "Nuestra", "nuestra").number();
        var stranger = new Sight(Cast.CARLA, Set.of(Cast.ROBLE));

        assertThat(watches.all(stranger)).isEmpty();
        assertThatThrownBy(() -> watches.find(stranger, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tending.pause(stranger, number)).isInstanceOf(NotFound.class);
    }

    private static void refused(ThrowingCallable verb, ListeningRefusal refusal) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
    }

    private String lastRecorded() {
        var line = record.page(null, null, null, null, 1).items().getFirst();
        return line.type() + " " + line.subject();
    }
}
