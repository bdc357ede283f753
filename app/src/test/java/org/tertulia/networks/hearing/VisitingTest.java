package org.tertulia.networks.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.networks.db.Tables.INBOUND;
import static org.tertulia.networks.db.Tables.LOOK;
import static org.tertulia.networks.hearing.Parrot.raw;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Looking.Looked;
import org.tertulia.networks.Raw;
import org.tertulia.networks.db.tables.records.LookRecord;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import tools.jackson.databind.json.JsonMapper;

@TertuliaTest
class VisitingTest {

    @Autowired DSLContext db;
    @Autowired Channels channels;
    @Autowired Stage stage;
    private Visiting visiting;
    private Channel channel;

    @BeforeEach
    void start() {
        visiting = visiting();
        db.update(LOOK).setNull(LOOK.NEXT_AT).execute();
        channel = stage.channel("due", Cast.OLMO, Stage.NOW, "parrot.example");
    }

    @Test
    void whatWasHeardAndTheCursorAreStoredTogether() {
        says(answered(List.of(raw("1", "x"), raw("2", "y")), "page 2"));

        assertThat(visiting.round()).isTrue();

        assertThat(arrived()).isEqualTo(2);
        assertThat(look().getCursor()).isEqualTo("page 2");
        assertThat(look().getLastHeardAt()).isEqualTo(Stage.NOW);
        assertThat(look().getNextAt()).isEqualTo(Stage.NOW.plusSeconds(900));
        assertThat(visiting.round()).isFalse();
    }

    /** F18: page 3 cannot be stored; the cursor stays at page 2 and the page is asked for again. */
    @Test
    void aPageThatWasNotStoredDoesNotMoveTheCursor() {
        says(answered(List.of(raw("1", "x")), "page 2"));
        visiting.round();
        due();
        says(answered(poisoned(), "page 3"));
        visiting.round();

        assertThat(look().getCursor()).isEqualTo("page 2");
        assertThat(arrived()).isEqualTo(1);

        due();
        says(answered(List.of(raw("2", "y"), raw("3", "z")), "page 3"));
        visiting.round();
        assertThat(stage.parrot.cursors).containsExactly(null, "page 2", "page 2");
        assertThat(look().getCursor()).isEqualTo("page 3");
        assertThat(arrived()).isEqualTo(3);
    }

    @Test
    void aLookThatFailsKeepsTheCursorAndIsTriedAgainEverMoreSlowly() {
        says(answered(List.of(), "page 2"));
        visiting.round();
        for (var i = 1; i <= 3; i++) {
            due();
            says(new Looked.Failed("networks.http.NoConnection", "parrot.example", null));
            visiting.round();
            assertThat(look().getFailures()).isEqualTo(i);
        }

        assertThat(look().getCursor()).isEqualTo("page 2");
        assertThat(look().getTrouble()).isEqualTo("networks.http.NoConnection");
        assertThat(Duration.between(stage.clock.now, look().getNextAt()))
                .isBetween(Duration.ofSeconds(4 * 48), Duration.ofSeconds(4 * 72));

        due();
        says(answered(List.of(), "page 2"));
        visiting.round();
        assertThat(look().getFailures()).isZero();
        assertThat(look().getTrouble()).isNull();
    }

    @Test
    void anAdapterThatBreaksIsATroubleOfItsChannelOnly() {
        var other = stage.channel("other", Cast.OLMO, Stage.NOW.minusSeconds(1), "else.example");
        stage.parrot.answers.add(
                () -> {
                    throw new IllegalStateException("secret detail");
                });
        visiting.round();

        var looks =
                db.selectFrom(LOOK)
                        .where(LOOK.CHANNEL_ID.in(channel.id().value(), other.id().value()))
                        .fetch();
        assertThat(looks).allMatch(look -> Stage.NOW.equals(look.getLastAt()));
        assertThat(looks)
                .filteredOn(look -> look.getTrouble() != null)
                .singleElement()
                .satisfies(
                        look -> {
                            assertThat(look.getTrouble()).isEqualTo("networks.trouble.Bug");
                            assertThat(look.getTroubleDetail()).isEqualTo("IllegalStateException");
                        });
    }

    @Test
    void aChannelThatIsGoneIsNotLookedAtAgain() {
        says(new Looked.Gone("parrot.example"));
        visiting.round();

        assertThat(channels.find(Cast.sight(Cast.ANA), channel.number()).state())
                .isEqualTo(ChannelState.GONE);
        assertThat(look().getNextAt()).isNull();
    }

    @Test
    void aMoveForGoodChangesTheSettings() {
        var settings = JsonMapper.shared().readTree("{\"url\":\"https://new.example/feed\"}");
        says(new Looked.Answered(List.of(), "c", Stage.NOW.plusSeconds(900), null, null, settings));
        visiting.round();

        assertThat(channels.find(Cast.sight(Cast.ANA), channel.number()).settings())
                .isEqualTo(settings);
    }

    @Test
    void twoProgramsLookOnce() throws Exception {
        for (var i = 0; i < 20; i++) {
            stage.channel("c" + i, Cast.OLMO, Stage.NOW, "host" + i);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> visiting.round());
            var second = threads.submit(() -> visiting().round());
            first.get();
            second.get();
        }
        while (visiting.round()) {
            continue;
        }
        assertThat(stage.parrot.cursors).hasSize(21);
    }

    @Test
    void whoLostTheLeaseStoresNothing() {
        var late = stage.visits.claim(1, List.of()).getFirst();
        stage.clock.now = stage.clock.now.plus(Duration.ofMinutes(6));
        says(answered(List.of(raw("1", "x")), "page 2"));
        visiting.round();

        assertThat(stage.visits.settle(late, answered(List.of(raw("0", "w")), "page 1"))).isFalse();
        assertThat(look().getCursor()).isEqualTo("page 2");
        assertThat(arrived()).isEqualTo(1);
    }

    /** F21: one host that does not answer holds up neither the others nor more than two places. */
    @Test
    void aSlowHostHoldsUpItsOwnChannelsOnly() throws Exception {
        db.update(LOOK).setNull(LOOK.NEXT_AT).execute();
        for (var i = 0; i < 5; i++) {
            stage.channel("slow" + i, Cast.OLMO, Stage.NOW, "slow.example");
        }
        var asked = new CountDownLatch(2);
        var free = new CountDownLatch(1);
        for (var i = 0; i < 2; i++) {
            stage.parrot.answers.add(() -> waiting(asked, free));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stuck = threads.submit(() -> visiting.round());
            asked.await();
            stage.channel("quick", Cast.OLMO, Stage.NOW, "quick.example");

            assertThat(visiting.round()).isTrue();
            assertThat(stage.parrot.cursors).hasSize(3);
            assertThat(visiting.round()).isFalse();
            free.countDown();
            stuck.get();
        }
        while (visiting.round()) {
            continue;
        }
        assertThat(stage.parrot.cursors).hasSize(6);
    }

    @Test
    void whatTheNetworkAsksForHoldsWithinReason() {
        var random = RandomGenerator.getDefault();
        var now = Stage.NOW;

        assertThat(Backoff.next(now, 1, now.plusSeconds(7_200), random))
                .isEqualTo(now.plusSeconds(7_200));
        assertThat(Backoff.next(now, 1, now.minusSeconds(5), random))
                .isEqualTo(now.plusSeconds(60));
        assertThat(Backoff.next(now, 1, Instant.MAX, random))
                .isEqualTo(now.plus(Duration.ofDays(1)));
        assertThat(Backoff.next(now, 1_000, null, random))
                .isBefore(now.plus(Duration.ofHours(8)))
                .isAfter(now.plus(Duration.ofHours(4)));
    }

    private Visiting visiting() {
        return new Visiting(stage.visits, stage.networks, stage.room, false);
    }

    private void says(Looked looked) {
        stage.parrot.answers.add(() -> looked);
    }

    private void due() {
        db.update(LOOK)
                .set(LOOK.NEXT_AT, stage.clock.now)
                .setNull(LOOK.LEASED_UNTIL)
                .where(LOOK.CHANNEL_ID.eq(channel.id().value()))
                .execute();
    }

    private static Looked.Answered answered(List<Raw> heard, String cursor) {
        return new Looked.Answered(heard, cursor, Stage.NOW.plusSeconds(900), null, null, null);
    }

    private static Looked waiting(CountDownLatch asked, CountDownLatch free) {
        asked.countDown();
        try {
            free.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answered(List.of(), "");
    }

    /** A page of which the second half cannot be hashed: storing it throws midway. */
    private static List<Raw> poisoned() {
        var page = new ArrayList<Raw>();
        page.add(raw("2", "y"));
        page.add(broken());
        return page;
    }

    @SuppressWarnings("NullAway")
    private static Raw broken() {
        return new Raw("3", "", null);
    }

    private int arrived() {
        return db.fetchCount(INBOUND, INBOUND.CHANNEL_ID.eq(channel.id().value()));
    }

    private LookRecord look() {
        return db.selectFrom(LOOK).where(LOOK.CHANNEL_ID.eq(channel.id().value())).fetchSingle();
    }
}
