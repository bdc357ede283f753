package org.tertulia.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.OLMO;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.Conversation.Place;
import org.tertulia.inbox.promise.Terms;
import org.tertulia.inbox.routing.Placement;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.Refused;
import org.tertulia.language.Urgency;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;
import org.tertulia.shifts.hours.Block;
import org.tertulia.shifts.hours.Holidays;
import org.tertulia.shifts.hours.Hours;
import org.tertulia.shifts.hours.Week;

/** The clock of a question: what it counts, what stops it, and whom it tells when. */
class QuestionTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T17:00:00Z");
    private static final Week WEEK = office();
    private static final Hours OFFICE = Hours.of(MADRID, WEEK, Holidays.NONE);
    private static final Terms FOUR_HOURS =
            Terms.of(Duration.ofHours(4), UUID.randomUUID(), OFFICE, 75, null);

    private static Week office() {
        var days = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        List.of(DayOfWeek.values())
                .subList(0, 5)
                .forEach(day -> days.put(day, Week.day("9-14, 16-19")));
        return new Week(days);
    }

    private static Instant hours(int later) {
        return FRIDAY.plus(later, ChronoUnit.HOURS);
    }

    @Test
    void itIsDueInOpenHours() {
        assertThat(Question.askedAt(FRIDAY, FOUR_HOURS).due())
                .isEqualTo(Instant.parse("2026-11-30T11:00:00Z"));
    }

    @Test
    void theNetworksWindowComesFirst() {
        var window = Terms.of(Duration.ofHours(48), null, Hours.ALWAYS, 75, Duration.ofHours(24));

        assertThat(Question.askedAt(FRIDAY, window).due()).isEqualTo(hours(24));
        assertThat(Question.askedAt(FRIDAY, window).tellAt()).isEqualTo(hours(18));
    }

    @Test
    void whatItStandsStillForIsAddedToTheEnd() {
        var paused = Question.askedAt(FRIDAY).paused(hours(2), hours(10));

        assertThat(paused.due()).isEqualTo(hours(32));
        assertThat(paused.pausedAt(hours(9))).isTrue();
        assertThat(paused.pausedAt(hours(10))).isFalse();
        assertThat(paused.resumed(hours(5)).due()).isEqualTo(hours(27));
    }

    @Test
    void theContactEndsAPauseByWriting() {
        var paused = Question.askedAt(FRIDAY).paused(hours(2), hours(10));

        assertThat(paused.and(hours(3)).due()).isEqualTo(hours(25));
        // What was written before it was paused, and came in later, ends it at once.
        assertThat(paused.and(hours(1)).due()).isEqualTo(hours(24));
        assertThat(paused.and(hours(20)).due()).isEqualTo(hours(32));
    }

    @Test
    void ofSeveralPromisesTheOneThatIsDueFirstHolds() {
        var hour = Terms.of(Duration.ofHours(1), null, Hours.ALWAYS, 75, null);
        var ordinary = Question.askedAt(FRIDAY);

        var grave = ordinary.and(hours(3), hour);
        assertThat(grave.due()).isEqualTo(hours(4));
        assertThat(grave.asked()).isEqualTo(FRIDAY);
        assertThat(grave.count()).isEqualTo(2);
        assertThat(grave.tellAt()).isEqualTo(hours(3).plus(45, ChronoUnit.MINUTES));
        assertThat(grave.and(hours(4), Terms.DEFAULT).due()).isEqualTo(hours(4));
        assertThat(ordinary.and(hours(23).plusSeconds(1), hour).due()).isEqualTo(hours(24));
        assertThat(grave.resumed(hours(4)).due()).isEqualTo(hours(4));
    }

    @Test
    void whoIsToBeToldIsToldInTurn() {
        var question = Question.askedAt(FRIDAY);

        assertThat(question.tellAt()).isEqualTo(hours(18));
        assertThat(question.toldBy(hours(17))).isZero();
        assertThat(question.toldBy(hours(18))).isEqualTo(1);
        assertThat(question.told(1).tellAt())
                .isEqualTo(hours(0).plus(87 * 144 / 10, ChronoUnit.MINUTES).plusSeconds(48));
        assertThat(question.toldBy(hours(24))).isEqualTo(3);
        assertThat(question.told(3).tellAt()).isNull();
    }

    @Test
    void nobodyIsToldWhileItStandsStill() {
        var paused = Question.askedAt(FRIDAY).paused(hours(17), hours(27));

        assertThat(paused.tellAt()).isEqualTo(hours(28));
        assertThat(paused.told(1).tellAt()).isAfter(hours(28));
    }

    @Test
    void whatIsLateCannotBePaused() {
        var late = opened(hours(-30));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> late.paused(ANA, FRIDAY, hours(4)))
                .extracting(Refused::refusal)
                .isEqualTo(new InboxRefusal.AlreadyLate());
    }

    @Test
    void onlyItsHolderStopsItsClock() {
        var held = opened(FRIDAY).claim(BEA, FRIDAY);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> held.paused(ANA, hours(1), hours(4)))
                .extracting(Refused::refusal)
                .isEqualTo(new InboxRefusal.HeldByAnother("Bea"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> held.resumed(hours(1)))
                .extracting(Refused::refusal)
                .isEqualTo(new InboxRefusal.NotPaused());
    }

    private static Conversation opened(Instant at) {
        return Conversation.openedBy(
                        new Asked(
                                MessageId.next(),
                                OLMO,
                                ContactId.next(),
                                new Place(ChannelId.next(), Message.Kind.COMMENT),
                                at,
                                null,
                                Urgency.NONE,
                                Terms.DEFAULT),
                        Placement.unmatched(QueueId.next()),
                        at)
                .numbered(7);
    }

    @Test
    void minuteByMinuteItIsTheSame() {
        var random = new Random(20261130);
        for (var round = 0; round < 25; round++) {
            var within = 30 + random.nextInt(20 * 60);
            var terms = Terms.of(Duration.ofMinutes(within), UUID.randomUUID(), OFFICE, 75, null);
            var asked = FRIDAY.minus(random.nextInt(60 * 24 * 60), ChronoUnit.MINUTES);
            var question = Question.askedAt(asked, terms);
            var pauses = new ArrayList<Pause>();
            var at = asked;
            for (var i = random.nextInt(4); i > 0; i--) {
                var from = at.plus(random.nextInt(600), ChronoUnit.MINUTES);
                if (!from.isBefore(question.due())) {
                    break;
                }
                var until = from.plus(1 + random.nextInt(1500), ChronoUnit.MINUTES);
                question = question.paused(from, until);
                if (random.nextBoolean()) {
                    var end = from.plus(random.nextInt(2000), ChronoUnit.MINUTES);
                    question = random.nextBoolean() ? question.resumed(end) : question.and(end);
                    until = end.isBefore(until) ? end : until;
                }
                pauses.add(new Pause(from, until));
                at = until;
            }
            assertThat(question.due())
                    .as("%d min from %s with %s", within, asked, pauses)
                    .isEqualTo(slowly(asked, within, pauses));
        }
    }

    /** Looks at the clock on the wall, and for a pause, each minute. */
    private static Instant slowly(Instant asked, int minutes, List<Pause> pauses) {
        var at = asked;
        for (var left = minutes; left > 0; at = at.plus(1, ChronoUnit.MINUTES)) {
            var now = at;
            var there = now.atZone(MADRID);
            var minute = there.getHour() * 60 + there.getMinute();
            var open =
                    WEEK.on(there.getDayOfWeek()).stream()
                            .anyMatch(block -> block.from() <= minute && minute < block.to());
            left -= open && pauses.stream().noneMatch(pause -> pause.at(now)) ? 1 : 0;
        }
        return at;
    }
}
