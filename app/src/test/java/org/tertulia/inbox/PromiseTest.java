package org.tertulia.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.inbox.complaints.Complaining;
import org.tertulia.inbox.complaints.ComplaintRefusal;
import org.tertulia.inbox.complaints.Complaints;
import org.tertulia.inbox.complaints.Resolution;
import org.tertulia.inbox.promise.PromiseRefusal;
import org.tertulia.inbox.promise.Promising;
import org.tertulia.inbox.promise.Promising.Wanted;
import org.tertulia.inbox.promise.Scope;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.shifts.hours.Block;
import org.tertulia.shifts.hours.Calendars;
import org.tertulia.shifts.hours.HoursRefusal;
import org.tertulia.shifts.hours.KeepingCalendars;
import org.tertulia.shifts.hours.Kept;
import org.tertulia.shifts.hours.Region;
import org.tertulia.shifts.hours.Week;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromiseTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Conversations conversations;
    @Autowired Claiming claiming;
    @Autowired Pausing pausing;
    @Autowired Assigning assigning;
    @Autowired Reclocking reclocking;
    @Autowired Warning warning;
    @Autowired Promising promising;
    @Autowired KeepingCalendars keeping;
    @Autowired Calendars calendars;
    @Autowired Complaining complaining;
    @Autowired Complaints complaints;
    @Autowired DSLContext db;

    private Channel page;
    private Channel other;
    private int customers;
    private Author customer = Shop.DARIO;
    private Instant now = Instant.now();

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza del compromiso");
        other = shop.channel("El blog del compromiso");
    }

    @BeforeEach
    void somebodyNew() {
        customer = new Author("asks" + ++customers, null, "Asks " + customers, null);
        now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @AfterEach
    void promiseNothingMore() {
        promising.drop(sight(OLGA), Scope.COMPANY, "");
        promising.drop(sight(OLGA), Scope.CHANNEL, String.valueOf(page.number()));
    }

    private long asks(Channel channel, Instant at) {
        shop.comments(channel, customer, "¿Abrís en domingo?", at);
        return shop.latest();
    }

    private Question question(long number) {
        var question = conversations.find(sight(ANA), number).question();
        assertThat(question).isNotNull();
        return question;
    }

    private void promise(Scope scope, String of, long minutes, Integer calendar) {
        promising.set(sight(OLGA), new Wanted(scope, of, minutes, calendar, 75));
    }

    private int office(String name) {
        var days = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        List.of(DayOfWeek.values())
                .subList(0, 5)
                .forEach(day -> days.put(day, Week.day("9-14, 16-19")));
        return keeping.add(
                sight(OLGA),
                new Kept(
                        name,
                        MADRID,
                        new Week(days),
                        Region.of("ES-AN").orElseThrow(),
                        "2026-08-24 Fiesta"));
    }

    @Test
    void theMostSpecificPromiseHolds() {
        promise(Scope.COMPANY, "", 600, null);
        promise(Scope.CHANNEL, String.valueOf(page.number()), 120, null);

        var here = asks(page, now);
        somebodyNew();
        var there = asks(other, now);

        assertThat(question(here).due()).isEqualTo(question(here).asked().plusSeconds(7_200));
        assertThat(question(there).due()).isEqualTo(question(there).asked().plusSeconds(36_000));
    }

    @Test
    void aPromiseIsCountedInTheHoursOfItsCalendar() {
        var number = office("Oficina que cuenta");
        promise(Scope.CHANNEL, String.valueOf(page.number()), 240, number);

        var asked = question(asks(page, now));

        var hours = calendars.find(sight(ANA), number).hours();
        assertThat(asked.due()).isEqualTo(hours.plus(asked.asked(), Duration.ofHours(4)));
        assertThat(hours.between(asked.asked(), asked.due())).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void anotherPromiseMovesNoClockUnlessAskedTo() {
        var number = asks(page, now);
        var before = question(number).due();
        promise(Scope.CHANNEL, String.valueOf(page.number()), 60, null);

        assertThat(question(number).due()).isEqualTo(before);
        assertThat(reclocking.reclock(sight(OLGA))).isPositive();
        assertThat(question(number).due()).isEqualTo(now.plusSeconds(3_600));
        assertThat(reclocking.reclock(sight(OLGA))).isZero();
    }

    @Test
    void aClockThatStoodStillIsCountedAgainByOtherHours() {
        var number = asks(page, now.minusSeconds(60));
        pausing.pause(sight(ANA), number, PauseReason.DEPARTMENT, now.plusSeconds(7_200));
        promise(Scope.CHANNEL, String.valueOf(page.number()), 600, null);
        reclocking.reclock(sight(OLGA));

        var question = question(number);
        var stood = Duration.between(question.pause().from(), question.pause().until());
        assertThat(question.due()).isEqualTo(now.minusSeconds(60).plusSeconds(36_000).plus(stood));
    }

    @Test
    void theWindowOfTheNetworkComesFirst() {
        promise(Scope.COMPANY, "", 2_880, null);
        shop.writes(page, customer, "¿Abrís?", now);
        var direct = question(shop.latest());
        somebodyNew();
        var comment = question(asks(page, now));

        assertThat(direct.due()).isEqualTo(direct.asked().plus(24, ChronoUnit.HOURS));
        assertThat(comment.due()).isEqualTo(comment.asked().plus(48, ChronoUnit.HOURS));
    }

    @Test
    void aPauseIsKeptAndEndsWhenTheContactWrites() {
        var number = asks(page, now.minusSeconds(3_600));
        pausing.pause(sight(ANA), number, PauseReason.THIRD_PARTY, now.plusSeconds(7_200));
        assertThat(question(number).due()).isAfter(now.plus(24, ChronoUnit.HOURS));

        var wrote = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MICROS);
        shop.comments(page, customer, "¿Sigue ahí?", wrote);

        var question = question(number);
        assertThat(question.pausedAt(wrote.plusSeconds(1))).isFalse();
        var row =
                db.fetchSingle(
                        "select p.from_at, p.ended_at, p.ended_by, p.reason from inbox.pause p join"
                                + " inbox.conversation c on c.id = p.conversation_id where c.number"
                                + " = ?",
                        number);
        assertThat(row.get("ended_by")).isEqualTo("contact");
        assertThat(row.get("reason")).isEqualTo("third-party");
        var stood =
                Duration.between(
                        row.get("from_at", Instant.class), row.get("ended_at", Instant.class));
        assertThat(question.due())
                .isEqualTo(question.asked().plus(24, ChronoUnit.HOURS).plus(stood));
    }

    @Test
    void aMemberHasTheClockGoOn() {
        var number = asks(page, now.minusSeconds(60));
        refuses(new InboxRefusal.NotPaused(), () -> pausing.resume(sight(ANA), number));
        pausing.pause(sight(ANA), number, PauseReason.AGREED, now.plusSeconds(7_200));
        pausing.resume(sight(ANA), number);

        assertThat(question(number).pausedAt(Instant.now())).isFalse();
        assertThat(question(number).due())
                .isBetween(
                        now.plus(23, ChronoUnit.HOURS), Instant.now().plus(24, ChronoUnit.HOURS));
    }

    @Test
    void aPauseHasAnEnd() {
        var number = asks(page, now.minusSeconds(60));

        refuses(
                new InboxRefusal.PauseUnfit(30),
                () -> pausing.pause(sight(ANA), number, PauseReason.AGREED, now.minusSeconds(1)));
        refuses(
                new InboxRefusal.PauseUnfit(30),
                () ->
                        pausing.pause(
                                sight(ANA),
                                number,
                                PauseReason.AGREED,
                                now.plus(31, ChronoUnit.DAYS)));
    }

    @Test
    void whoHasItIsToldOnceThenWhoSupervisesThenWhoOwns() {
        tellAll();
        var number = asks(page, now.minus(19, ChronoUnit.HOURS));
        claiming.claim(sight(BEA), number);
        tellAll();
        tellAll();
        assertThat(told("/conversations/" + number)).containsExactly("Bea:inbox.notice.near");

        db.execute(
                "update inbox.conversation set asked_at = asked_at - interval '4 hours', due_at ="
                        + " due_at - interval '4 hours', tell_at = now() where number = ?",
                number);
        tellAll();
        tellAll();
        assertThat(told("/conversations/" + number))
                .containsExactly("Bea:inbox.notice.near", "Carla:inbox.notice.escalated");

        db.execute(
                "update inbox.conversation set asked_at = asked_at - interval '2 hours', due_at ="
                        + " due_at - interval '2 hours', tell_at = now() where number = ?",
                number);
        tellAll();
        tellAll();
        assertThat(told("/conversations/" + number))
                .containsExactly(
                        "Bea:inbox.notice.near",
                        "Carla:inbox.notice.escalated",
                        "Olga:inbox.notice.broken");
    }

    private void tellAll() {
        while (warning.warn()) {
            // Until nobody is left to tell.
        }
    }

    private List<String> told(String url) {
        return db.fetch(
                        "select m.name || ':' || n.key from notifications.notification n join"
                                + " organization.member m on m.id = n.member_id where n.url = ?"
                                + " order by n.id",
                        url)
                .getValues(0, String.class);
    }

    @Test
    void whoSupervisesPutsANameOnIt() {
        var number = asks(page, now);
        refuses(
                new InboxRefusal.OnlyForSupervisors(),
                () -> assigning.assign(sight(ANA), number, BEA.id()));
        refuses(
                new InboxRefusal.CannotTakeIt("Rita"),
                () -> assigning.assign(sight(CARLA), number, RITA.id()));
        assigning.assign(sight(CARLA), number, BEA.id());
        assigning.assign(sight(CARLA), number, BEA.id());

        assertThat(conversations.find(sight(ANA), number).hold())
                .extracting(Hold::name)
                .isEqualTo("Bea");
        assertThat(told("/conversations/" + number)).containsExactly("Bea:inbox.notice.assigned");
    }

    @Test
    void whatMakesNoSenseIsNotPromised() {
        refuses(
                new PromiseRefusal.LengthUnfit(5, 525_600),
                () -> promise(Scope.COMPANY, "", 0, null));
        refuses(
                new PromiseRefusal.WarningUnfit(10, 95),
                () -> promising.set(sight(OLGA), new Wanted(Scope.COMPANY, "", 60, null, 99)));
        refuses(
                new PromiseRefusal.SubjectUnknown(),
                () -> promise(Scope.CHANNEL, "99999", 60, null));
        refuses(
                new PromiseRefusal.SubjectUnknown(),
                () -> promise(Scope.URGENCY, "none", 60, null));
        refuses(new PromiseRefusal.CalendarUnknown(), () -> promise(Scope.COMPANY, "", 60, 99_999));
    }

    @Test
    void aCalendarThatIsCountedByStays() {
        var number = office("Oficina en uso");
        promise(Scope.COMPANY, "", 240, number);
        refuses(
                new HoursRefusal.CalendarInUse("Oficina en uso"),
                () -> keeping.remove(sight(OLGA), number));
        refuses(
                new HoursRefusal.CalendarNameTaken("OFICINA en uso"),
                () ->
                        keeping.add(
                                sight(OLGA),
                                new Kept(
                                        "OFICINA en uso",
                                        MADRID,
                                        calendars.find(sight(OLGA), number).week(),
                                        null,
                                        "")));
    }

    @Test
    void anEditionNeverChanges() {
        var number = office("Oficina que cambia");
        var first = calendars.find(sight(OLGA), number);
        var kept = new Kept(first.name(), MADRID, first.week(), null, "");
        keeping.change(sight(OLGA), number, 1, kept);

        refuses(
                new HoursRefusal.CalendarChanged(),
                () ->
                        keeping.change(
                                sight(OLGA),
                                number,
                                1,
                                new Kept("Otra", MADRID, first.week(), null, "")));
        assertThat(calendars.find(sight(OLGA), number).version()).isEqualTo(2);
        var holiday = LocalDate.of(2026, 8, 24).atTime(10, 0).atZone(MADRID).toInstant();
        assertThat(calendars.hours(first.edition()).open(holiday)).isFalse();
        assertThat(calendars.find(sight(OLGA), number).hours().open(holiday)).isTrue();
    }

    @Test
    void aComplaintHasAReferenceAndADay() {
        var number = asks(page, now);
        refuses(
                new ComplaintRefusal.NoComplaint(),
                () -> complaining.resolve(sight(ANA), number, Resolution.UPHELD));
        var filed = complaining.file(sight(ANA), number);
        var again = complaining.file(sight(BEA), number);
        somebodyNew();
        var next = complaining.file(sight(ANA), asks(page, now));

        assertThat(filed.reference()).matches("R-20\\d\\d-\\d{4}");
        assertThat(again.reference()).isEqualTo(filed.reference());
        assertThat(next.number()).isEqualTo(filed.number() + 1);
        // Ten days of Monday to Friday are two weeks, from a weekend a day less than that.
        assertThat(ChronoUnit.DAYS.between(LocalDate.now(ZoneId.of("UTC")), filed.dueOn()))
                .isBetween(11L, 15L);
        complaining.resolve(sight(ANA), number, Resolution.PARTLY);
        refuses(
                new ComplaintRefusal.AlreadyResolved(filed.reference()),
                () -> complaining.resolve(sight(ANA), number, Resolution.REJECTED));
        refuses(
                new ComplaintRefusal.WorkingDaysUnfit(1, 250),
                () -> complaining.rule(sight(OLGA), 0, null));
        assertThat(complaints.open(sight(ANA), 10))
                .extracting(it -> it.reference())
                .contains(next.reference())
                .doesNotContain(filed.reference());
    }

    private static void refuses(Refusal refusal, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(attempt)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
