package org.tertulia.shifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.audit.Reading;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.notifications.Notification;
import org.tertulia.notifications.Notifications;
import org.tertulia.organization.MemberLeft;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** The roster in weeks to come, so that nothing of it is over while the test runs. */
@TertuliaTest
class RosterTest {

    private static final Sight SUPERVISOR = sight(CARLA);

    /** The Monday of the week after next, on which no clock changes in Madrid until noon. */
    private static final LocalDate MONDAY =
            LocalDate.ofInstant(Instant.now(), Desk.MADRID)
                    .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                    .plusWeeks(1);

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Shifts shifts;
    @Autowired Rostering rostering;
    @Autowired Repeating repeating;
    @Autowired Patterns patterns;
    @Autowired Unrolling unrolling;
    @Autowired Excusing excusing;
    @Autowired Absences absences;
    @Autowired Swapping swapping;
    @Autowired Swaps swaps;
    @Autowired OnDuty onDuty;
    @Autowired Notifications notifications;
    @Autowired Reading record;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transactions;

    @BeforeEach
    void start() {
        cast.moveIn();
    }

    @Test
    void whoHasAShiftIsOnDutyFromItsFirstMomentToItsLast() {
        var channel = shop.channel("De guardia");
        var shift = rostering.add(SUPERVISOR, Desk.draft(ANA, MONDAY, 22, 30));

        assertThat(onDuty.at(channel.id(), at(MONDAY, 21, 59))).isEmpty();
        assertThat(onDuty.at(channel.id(), at(MONDAY, 22, 0)))
                .extracting(Duty::member)
                .containsExactly(ANA.id());
        assertThat(onDuty.at(channel.id(), at(MONDAY.plusDays(1), 5, 59))).hasSize(1);
        assertThat(onDuty.at(channel.id(), at(MONDAY.plusDays(1), 6, 0))).isEmpty();
        assertThat(onDuty.next(channel.id(), at(MONDAY, 12, 0)))
                .extracting(Duty::shift)
                .containsExactly(shift.number());
        assertThat(onDuty.of(ANA.id(), at(MONDAY, 23, 0))).isPresent();
        assertThat(onDuty.of(BEA.id(), at(MONDAY, 23, 0))).isEmpty();
        assertThat(recorded("shifts.ShiftAdded")).contains("shift:" + shift.number());
    }

    @Test
    void aShiftCoversWhatItSaysAndNothingElse() {
        var date = MONDAY.plusDays(1);
        var mine = shop.channel("Cubierto");
        var other = shop.channel("Sin cubrir");
        var only =
                new Draft(
                        BEA.id(),
                        Desk.draft(BEA, date, 9, 17).span(),
                        new Cover.OfChannels(Set.of(mine.id()), Set.of(OLMO)));
        rostering.add(SUPERVISOR, only);

        assertThat(onDuty.at(mine.id(), at(date, 10, 0))).hasSize(1);
        assertThat(onDuty.at(other.id(), at(date, 10, 0))).isEmpty();
        var ofBrand =
                new Draft(ANA.id(), Desk.draft(ANA, date, 9, 17).span(), new Cover.OfBrand(OLMO));
        rostering.add(SUPERVISOR, ofBrand);
        assertThat(onDuty.at(other.id(), at(date, 10, 0))).hasSize(1);
    }

    @Test
    void nobodyHasTwoShiftsAtOnce() {
        var date = MONDAY.plusDays(2);
        rostering.add(SUPERVISOR, Desk.draft(ANA, date, 9, 17));
        rostering.add(SUPERVISOR, Desk.draft(ANA, date, 17, 20));

        refused(
                () -> rostering.add(SUPERVISOR, Desk.draft(ANA, date, 16, 18)),
                new ShiftsRefusal.Overlaps("Ana", date, "9:00", "17:00"));
        rostering.add(SUPERVISOR, Desk.draft(BEA, date, 16, 18));
    }

    @Test
    void ofTwoWhoAddAtOnceOneIsRefused() throws Exception {
        var date = MONDAY.plusDays(3);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var added =
                    IntStream.range(0, 4)
                            .mapToObj(
                                    n ->
                                            pool.submit(
                                                    () ->
                                                            rostering.add(
                                                                    SUPERVISOR,
                                                                    Desk.draft(
                                                                            BEA, date, 8 + n, 20))))
                            .toList();
            var done = 0;
            for (var each : added) {
                try {
                    each.get();
                    done++;
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(Refused.class);
                }
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void whoChangesItSaysWhatTheySaw() {
        var date = MONDAY.plusDays(4);
        var shift = rostering.add(SUPERVISOR, Desk.draft(ANA, date, 9, 12));
        var moved = rostering.place(sight(OLGA), shift.number(), 1, BEA.id(), date.plusDays(1));

        assertThat(moved.version()).isEqualTo(2);
        assertThat(moved.span().date()).isEqualTo(date.plusDays(1));
        refused(
                () -> rostering.remove(SUPERVISOR, shift.number(), 1),
                new ShiftsRefusal.ChangedMeanwhile("Olga"));
        refused(
                () -> rostering.remove(SUPERVISOR, shift.number(), 3),
                new ShiftsRefusal.VersionMissing());
        rostering.remove(SUPERVISOR, shift.number(), 2);
        assertThat(shifts.known(SUPERVISOR, Set.of(shift.number()))).isEmpty();
    }

    @Test
    void whoIsAwayIsOnNoDutyUntilSomebodyStandsIn() {
        var date = MONDAY.plusDays(7);
        var channel = shop.channel("Ausencias");
        var shift = rostering.add(SUPERVISOR, Desk.draft(ANA, date, 9, 17));
        excusing.excuse(sight(ANA), ANA.id(), date, date.plusDays(1));

        assertThat(onDuty.at(channel.id(), at(date, 10, 0))).isEmpty();
        assertThat(told(CARLA)).anyMatch(it -> it.key().equals("shifts.notice.away"));
        refused(
                () -> rostering.add(SUPERVISOR, Desk.draft(ANA, date.plusDays(1), 9, 17)),
                new ShiftsRefusal.Away("Ana", date.plusDays(1)));
        refused(
                () -> excusing.excuse(sight(BEA), ANA.id(), date, date),
                new ShiftsRefusal.NotYours());
        refused(
                () -> excusing.excuse(SUPERVISOR, ANA.id(), date, date),
                new ShiftsRefusal.AlreadyAway("Ana"));
        refused(
                () -> excusing.excuse(SUPERVISOR, ANA.id(), date, date.minusDays(1)),
                new ShiftsRefusal.AbsenceUnfit(366));

        var after = rostering.substitute(SUPERVISOR, shift.number(), 1, BEA.id());
        assertThat(after.standsInFor()).isEqualTo(ANA.id());
        assertThat(onDuty.at(channel.id(), at(date, 10, 0)))
                .extracting(Duty::member)
                .containsExactly(BEA.id());
        var away = absences.of(SUPERVISOR, ANA.id(), date).getFirst();
        excusing.lift(sight(ANA), away.number());
        var back = rostering.substitute(SUPERVISOR, shift.number(), 2, ANA.id());
        assertThat(back.standsInFor()).isNull();
    }

    @Test
    void onlyWhoAnswersAndSeesItHasAShift() {
        var date = MONDAY.plusDays(9);
        refused(
                () -> rostering.add(SUPERVISOR, Desk.draft(RITA, date, 9, 17)),
                new ShiftsRefusal.MemberUnfit("Rita"));
        var span = Desk.draft(ANA, date, 9, 17).span();
        refused(
                () ->
                        rostering.add(
                                SUPERVISOR,
                                new Draft(ANA.id(), span, new Cover.OfBrand(Cast.ROBLE))),
                new ShiftsRefusal.BeyondSight());
        refused(
                () -> rostering.add(SUPERVISOR, Desk.draft(ANA, LocalDate.of(2026, 1, 5), 9, 17)),
                new ShiftsRefusal.AlreadyOver());
    }

    @Test
    void aWeekIsCopiedWhereItHasPlace() {
        var week = MONDAY.plusWeeks(4);
        rostering.add(SUPERVISOR, Desk.draft(ANA, week, 9, 17));
        rostering.add(SUPERVISOR, Desk.draft(BEA, week.plusDays(6), 22, 30));
        var instead = rostering.add(SUPERVISOR, Desk.draft(ANA, week.plusDays(2), 9, 17));
        rostering.substitute(SUPERVISOR, instead.number(), 1, CARLA.id());
        rostering.add(SUPERVISOR, Desk.draft(ANA, week.plusWeeks(1), 16, 20));

        var copied = rostering.copy(SUPERVISOR, week.plusWeeks(1));

        assertThat(copied).isEqualTo(new Rostering.Copied(2, 1));
        var next = shifts.between(SUPERVISOR, week.plusWeeks(1), week.plusDays(13));
        assertThat(next)
                .extracting(shift -> shift.member())
                .containsExactly(ANA.id(), ANA.id(), BEA.id());
        assertThat(rostering.copy(SUPERVISOR, week.plusWeeks(1)).shifts()).isZero();
    }

    @Test
    void aPatternWritesItsShiftsOnceAndLeavesWhatWasChanged() {
        var from = MONDAY.plusWeeks(7);
        rostering.add(SUPERVISOR, Desk.draft(ANA, from.plusDays(7), 10, 11));

        var repeated = repeating.repeat(SUPERVISOR, pattern(from, 1));
        var number = repeated.pattern().number();

        assertThat(repeated.written()).isEqualTo(new Rostering.Copied(4, 1));
        var written = shifts.between(SUPERVISOR, from, from.plusDays(28));
        var second = written.get(2);
        rostering.change(
                SUPERVISOR, second.number(), 1, Desk.draft(ANA, second.span().date(), 11, 15));
        var third = written.get(3);
        rostering.remove(SUPERVISOR, third.number(), 1);
        unrolling.unroll();
        assertThat(shifts.between(SUPERVISOR, from, from.plusDays(28))).hasSize(4);

        repeating.end(SUPERVISOR, number);
        repeating.end(SUPERVISOR, number);

        assertThat(shifts.between(SUPERVISOR, from, from.plusDays(28)))
                .extracting(Shift::number)
                .containsExactly(written.get(1).number(), second.number());
        refused(
                () -> repeating.repeat(SUPERVISOR, pattern(from, 0)),
                new ShiftsRefusal.CycleUnfit(1, 12));
    }

    @Test
    void aPatternWithoutPlaceIsRefused() {
        var from = MONDAY.plusWeeks(13);
        excusing.excuse(SUPERVISOR, BEA.id(), from, from.plusDays(28));
        var pattern =
                new Pattern(
                        0,
                        BEA.id(),
                        Set.of(DayOfWeek.MONDAY),
                        540,
                        600,
                        Desk.MADRID,
                        new Cover.Everything(),
                        1,
                        from,
                        from.plusDays(28));
        refused(() -> repeating.repeat(SUPERVISOR, pattern), new ShiftsRefusal.NothingLeft("Bea"));
        assertThat(patterns.current(SUPERVISOR, from))
                .noneMatch(it -> it.member().equals(BEA.id()));
    }

    private static Pattern pattern(LocalDate from, int everyWeeks) {
        return new Pattern(
                0,
                ANA.id(),
                Set.of(DayOfWeek.MONDAY),
                540,
                1020,
                Desk.MADRID,
                new Cover.Everything(),
                everyWeeks,
                from,
                from.plusDays(28));
    }

    @Test
    void aSwapChangesTheRosterOnceAllThreeAgree() {
        var date = MONDAY.plusWeeks(18);
        var hers = rostering.add(SUPERVISOR, Desk.draft(ANA, date, 9, 17));
        var theirs = rostering.add(SUPERVISOR, Desk.draft(BEA, date.plusDays(1), 9, 17));
        refused(
                () -> swapping.ask(sight(BEA), hers.number(), ANA.id(), null),
                new ShiftsRefusal.NotYours());
        refused(
                () -> swapping.ask(sight(ANA), hers.number(), ANA.id(), null),
                new ShiftsRefusal.WithOneself());
        refused(
                () -> swapping.ask(sight(ANA), hers.number(), BEA.id(), hers.number()),
                new ShiftsRefusal.NotTheirs("Bea"));

        var swap = swapping.ask(sight(ANA), hers.number(), BEA.id(), theirs.number());
        refused(
                () -> swapping.ask(sight(ANA), hers.number(), CARLA.id(), null),
                new ShiftsRefusal.AlreadyAsked());
        assertThat(told(BEA)).anyMatch(it -> it.key().equals("shifts.notice.asked"));
        refused(
                () -> swapping.approve(SUPERVISOR, swap.number()),
                new ShiftsRefusal.NotAcceptedYet("Bea"));
        refused(() -> swapping.accept(sight(ANA), swap.number()), new ShiftsRefusal.NotYours());
        swapping.accept(sight(BEA), swap.number());
        assertThat(whose(hers)).isEqualTo(ANA);
        assertThat(told(CARLA)).anyMatch(it -> it.key().equals("shifts.notice.accepted"));

        swapping.approve(SUPERVISOR, swap.number());

        assertThat(whose(hers)).isEqualTo(BEA);
        assertThat(whose(theirs)).isEqualTo(ANA);
        assertThat(told(ANA)).anyMatch(it -> it.key().equals("shifts.notice.approved"));
        assertThat(recorded("shifts.SwapApproved")).contains("swap:" + swap.number());
        refused(() -> swapping.withdraw(sight(ANA), swap.number()), new ShiftsRefusal.SwapOver());
    }

    @Test
    void aShiftThatChangedIsNotWhatWasAgreed() {
        var date = MONDAY.plusWeeks(19);
        var hers = rostering.add(SUPERVISOR, Desk.draft(ANA, date, 9, 17));
        var swap = swapping.ask(sight(ANA), hers.number(), BEA.id(), null);
        swapping.accept(sight(BEA), swap.number());
        rostering.place(SUPERVISOR, hers.number(), 1, ANA.id(), date.plusDays(1));

        refused(() -> swapping.approve(SUPERVISOR, swap.number()), new ShiftsRefusal.NotAsAgreed());
        swaps.lapse(Instant.now());
        assertThat(swaps.open(sight(ANA))).noneMatch(it -> it.number() == swap.number());
    }

    @Test
    void aSwapIsDeclinedOrRefusedAndTheRosterStays() {
        var date = MONDAY.plusWeeks(20);
        var hers = rostering.add(SUPERVISOR, Desk.draft(ANA, date, 9, 17));
        var one = swapping.ask(sight(ANA), hers.number(), BEA.id(), null);
        swapping.decline(sight(BEA), one.number());
        var other = swapping.ask(sight(ANA), hers.number(), BEA.id(), null);
        swapping.accept(sight(BEA), other.number());
        swapping.refuse(SUPERVISOR, other.number());
        var third = swapping.ask(sight(ANA), hers.number(), BEA.id(), null);
        swapping.withdraw(sight(ANA), third.number());

        assertThat(whose(hers)).isEqualTo(ANA);
        assertThat(swaps.ended(sight(BEA), 3))
                .extracting(Swap::state)
                .containsExactly(Swap.State.WITHDRAWN, Swap.State.REFUSED, Swap.State.DECLINED);
    }

    @Test
    void whoLeavesHasNoShiftsAnyMore() {
        var date = MONDAY.plusWeeks(22);
        var shift = rostering.add(SUPERVISOR, Desk.draft(BEA, date, 9, 17));

        transactions.executeWithoutResult(
                status ->
                        events.publishEvent(new MemberLeft(BEA.id(), OLGA.actor(), Instant.now())));

        assertThat(shifts.known(SUPERVISOR, Set.of(shift.number()))).isEmpty();
    }

    private SignedIn whose(Shift shift) {
        var member = shifts.find(SUPERVISOR, shift.number()).member();
        return member.equals(ANA.id()) ? ANA : BEA;
    }

    private List<Notification> told(SignedIn who) {
        return notifications.list(who.id(), null, 50);
    }

    private List<String> recorded(String type) {
        return record.page(null, null, type, null, 50).items().stream()
                .map(entry -> entry.subject())
                .toList();
    }

    private static Instant at(LocalDate date, int hour, int minute) {
        return date.atTime(hour, minute).atZone(Desk.MADRID).toInstant();
    }

    private static void refused(ThrowingCallable act, ShiftsRefusal why) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.refusal()).isEqualTo(why));
    }
}
