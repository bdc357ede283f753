package org.tertulia.networks.plaza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tertulia.networks.plaza.db.Tables.ENTRY;
import static org.tertulia.networks.plaza.db.Tables.ERRAND;
import static org.tertulia.networks.plaza.db.Tables.EVENT;
import static org.tertulia.networks.plaza.db.Tables.LINE;
import static org.tertulia.networks.plaza.db.Tables.MEMORY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Room;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.Connecting;
import org.tertulia.networks.Speaking.Delivery;
import org.tertulia.networks.Speaking.Outgoing;
import org.tertulia.networks.Tending;
import org.tertulia.networks.plaza.crowd.Wave;
import org.tertulia.organization.Brand;
import org.tertulia.testing.Cast;
import org.tertulia.testing.MovingClock;
import org.tertulia.testing.TertuliaTest;
import tools.jackson.databind.json.JsonMapper;

@TertuliaTest
class CrowdTest {

    @Autowired Cast cast;
    @Autowired Connecting connecting;
    @Autowired Tending tending;
    @Autowired Arranging arranging;
    @Autowired Channels channels;
    @Autowired PlazaAdapter plaza;
    @Autowired Presences presences;
    @Autowired Errands errands;
    @Autowired Memories memories;
    @Autowired Performing performing;
    @Autowired Responding responding;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired Room room;

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-24T09:00:00Z"));
    private Playing playing;
    private Stirring stirring;

    @BeforeEach
    void moveIn() {
        cast.moveIn();
        db.deleteFrom(ERRAND).execute();
        playing =
                new Playing(
                        presences,
                        errands,
                        channels,
                        memories,
                        performing,
                        responding,
                        transactions,
                        clock,
                        room,
                        false);
        stirring = new Stirring(arranging, presences, playing, clock);
    }

    @Test
    void withoutASpeedNobodyIsThere() {
        var empty = square(7, 0);

        pass(Duration.ofMinutes(5));

        assertThat(said(empty)).isEmpty();
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        var one = square(7, 60);
        var other = square(7, 60);

        pass(Duration.ofMinutes(2));

        assertThat(said(one)).hasSizeBetween(80, 160).isEqualTo(said(other));
        close(one, other);
    }

    @Test
    void itsSpeedCanBeChangedAndItCanPause() {
        var square = square(7, 6);
        pass(Duration.ofMinutes(1));
        var calm = said(square).size();

        arrange(square, "{\"perMinute\":120}");
        pass(Duration.ofMinutes(1));
        var crowded = said(square).size();
        arrange(square, "{\"paused\":true}");
        pass(Duration.ofMinutes(5));

        assertThat(calm).isBetween(1, 15);
        assertThat(crowded - calm).isBetween(60, 180);
        assertThat(said(square)).hasSize(crowded);
    }

    @Test
    void whatWasMissedIsNotMadeUpFor() {
        var square = square(7, 60);
        clock.now = clock.now.plus(Duration.ofHours(10));

        settle();

        assertThat(said(square).size()).isLessThan(10);
        close(square);
    }

    @Test
    void aSquareWhoseChannelIsPausedIsSilent() {
        var square = square(7, 60);
        tending.pause(Cast.sight(Cast.CARLA), square.number());

        pass(Duration.ofMinutes(1));

        assertThat(said(square)).isEmpty();
    }

    @Test
    void aWaveMakesManySpeakOfOneThing() {
        var square = square(7, 12);
        stirring.stir(Cast.sight(Cast.CARLA), square.number(), "outage");

        pass(Duration.ofMinutes(2));

        var matters =
                db.select(LINE.MATTER)
                        .from(LINE)
                        .where(LINE.CHANNEL_ID.eq(square.id().value()))
                        .fetch(LINE.MATTER);
        assertThat(matters).hasSizeGreaterThan(60);
        assertThat(matters.stream().filter("outage"::equals).count()).isGreaterThan(20);
        assertThat(presences.find(square.id()))
                .hasValueSatisfying(there -> assertThat(there.wave()).isEqualTo(Wave.OUTAGE));
        close(square);
    }

    @Test
    void noWaveRisesWhereNobodyIs() {
        var empty = square(7, 0);

        assertThatThrownBy(() -> stirring.stir(Cast.sight(Cast.CARLA), empty.number(), "crisis"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("NobodyThere");
    }

    @Test
    void editsAndDeletionsAreToldAsSuch() {
        var square = square(7, 600);

        pass(Duration.ofMinutes(1));

        var told =
                db.select(EVENT.PAYLOAD)
                        .from(EVENT)
                        .where(EVENT.CHANNEL_ID.eq(square.id().value()))
                        .fetch(EVENT.PAYLOAD);
        assertThat(told)
                .anyMatch(payload -> payload.contains("\"what\":\"edited\""))
                .anyMatch(payload -> payload.contains("\"what\":\"deleted\""));
        close(square);
    }

    @Test
    void aPoorAnswerIsProtestedAndRemembered() {
        var square = square(7, 60);
        pass(Duration.ofMinutes(1));
        var asked = openQuestion(square);

        answer(square, asked, "Lo miramos.");
        arrange(square, "{\"perMinute\":1}");
        pass(Duration.ofMinutes(3));

        assertThat(afterwards(square, asked)).isNotEmpty();
        assertThat(goodwill(square, asked)).isNegative();
        close(square);
    }

    @Test
    void aGoodAnswerIsRemembered() {
        var square = square(7, 60);
        pass(Duration.ofMinutes(1));
        var asked = openQuestion(square);
        var text =
                db.select(ENTRY.TEXT).from(ENTRY).where(ENTRY.ID.eq(asked)).fetchSingle().value1();

        answer(square, asked, "Perdona. Mañana te llamamos por esto: " + text);
        arrange(square, "{\"perMinute\":1}");
        pass(Duration.ofMinutes(3));

        assertThat(goodwill(square, asked)).isPositive();
        close(square);
    }

    @Test
    void whoGetsNoAnswerAsksAgain() {
        var square = square(7, 20);
        pass(Duration.ofMinutes(2));
        arrange(square, "{\"perMinute\":1}");

        pass(Duration.ofMinutes(45));

        var again =
                db.fetchCount(
                        LINE,
                        LINE.CHANNEL_ID.eq(square.id().value()),
                        LINE.STEP.isNull(),
                        LINE.ROUND.eq(1));
        assertThat(again).isPositive();
        close(square);
    }

    @Test
    void aThousandAMinuteIsNotTooMuch() {
        var square = square(7, 1_000);

        pass(Duration.ofSeconds(6));

        assertThat(said(square).size()).isBetween(60, 140);
        close(square);
    }

    private Channel square(long seed, int perMinute) {
        var given =
                Map.of(
                        "name",
                        "Olmo " + UUID.randomUUID(),
                        "about",
                        "Olmo",
                        "seed",
                        String.valueOf(seed),
                        "perMinute",
                        String.valueOf(perMinute));
        var found = (Found.Ready) plaza.seek(given);
        var brand = new Brand(Cast.OLMO, 1, "Olmo");
        var channel = connecting.connect(Cast.sight(Cast.CARLA), brand, "plaza", found, null, null);
        if (perMinute > 0) {
            presences.come(channel.id(), clock.now);
        }
        return channel;
    }

    private void arrange(Channel square, String change) {
        arranging.arrange(
                Cast.sight(Cast.CARLA), square.number(), JsonMapper.shared().readTree(change));
        if (!change.contains("paused")) {
            presences.come(square.id(), clock.now);
        }
    }

    private void close(Channel... squares) {
        for (var square : squares) {
            tending.close(Cast.sight(Cast.CARLA), square.number());
        }
    }

    /** Time goes by in small steps, as it does for the program. */
    private void pass(Duration time) {
        var end = clock.now.plus(time);
        while (clock.now.isBefore(end)) {
            clock.now = clock.now.plusSeconds(20);
            clock.now = clock.now.isAfter(end) ? end : clock.now;
            settle();
        }
    }

    private void settle() {
        while (playing.round()) {
            continue;
        }
    }

    private List<String> said(Channel square) {
        return db.select(ENTRY.TEXT)
                .from(ENTRY)
                .where(ENTRY.CHANNEL_ID.eq(square.id().value()))
                .orderBy(ENTRY.ID)
                .fetch(ENTRY.TEXT);
    }

    private long openQuestion(Channel square) {
        return db.select(LINE.ENTRY_ID)
                .from(LINE)
                .join(ENTRY)
                .on(ENTRY.ID.eq(LINE.ENTRY_ID))
                .where(LINE.CHANNEL_ID.eq(square.id().value()), LINE.MATTER.eq("complain"))
                .and(ENTRY.DELETED_AT.isNull())
                .orderBy(LINE.ENTRY_ID)
                .limit(1)
                .fetchSingle()
                .value1();
    }

    private void answer(Channel square, long asked, String text) {
        var outgoing =
                new Outgoing(
                        UUID.randomUUID().toString(),
                        Outgoing.Kind.COMMENT,
                        PlazaAdapter.remoteId(asked),
                        text,
                        Instant.EPOCH);
        assertThat(plaza.send(square, outgoing)).isInstanceOf(Delivery.Delivered.class);
        // The square itself answers by the real clock; the crowd of this test has its own.
        db.update(ERRAND)
                .set(ERRAND.DUE_AT, clock.now.plusSeconds(60))
                .where(ERRAND.ANSWER_ID.isNotNull())
                .execute();
    }

    private List<String> afterwards(Channel square, long asked) {
        return db.select(ENTRY.TEXT)
                .from(ENTRY)
                .join(LINE)
                .on(LINE.ENTRY_ID.eq(ENTRY.ID))
                .where(LINE.CHANNEL_ID.eq(square.id().value()))
                .and(LINE.FIRST_ID.eq(asked))
                .and(LINE.ROUND.gt(0))
                .fetch(ENTRY.TEXT);
    }

    private int goodwill(Channel square, long asked) {
        return db.select(MEMORY.GOODWILL)
                .from(MEMORY)
                .join(LINE)
                .on(LINE.PERSONA.eq(MEMORY.PERSONA), LINE.CHANNEL_ID.eq(MEMORY.CHANNEL_ID))
                .where(LINE.CHANNEL_ID.eq(square.id().value()), LINE.ENTRY_ID.eq(asked))
                .fetchSingle()
                .value1();
    }
}
