package org.tertulia.inbox.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Shop;
import org.tertulia.networks.Channel;
import org.tertulia.shifts.Desk;
import org.tertulia.shifts.hours.KeepingCalendars;
import org.tertulia.shifts.hours.Kept;
import org.tertulia.shifts.hours.Week;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.testing.TestDatabases;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayEndingTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Desk desk;
    @Autowired DayEnding ending;
    @Autowired Claiming claiming;
    @Autowired Promising promising;
    @Autowired KeepingCalendars keeping;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel page;
    private int made;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza del cierre");
    }

    @BeforeEach
    void aNewDay() throws SQLException {
        promising.drop(sight(OLGA), Scope.COMPANY, "");
        asOwner("truncate inbox.conversation cascade");
        asOwner("delete from notifications.notification");
        asOwner("delete from inbox.day_end");
        asOwner("update organization.member set role = 'SUPERVISOR' where name = 'Carla'");
        shop.comments(page, Shop.DARIO, "¿Abrís?", Instant.now().minusSeconds(60));
        shop.comments(page, Shop.LUCIA, "¿Y mañana?", Instant.now().minusSeconds(30));
    }

    @Test
    void atMidnightWhoSupervisesReadsHowMuchHasNoNameOnce() throws SQLException {
        ending.end(madrid("2026-11-24T11:00"));
        asOwner("delete from notifications.notification");
        ending.end(madrid("2026-11-24T23:59"));
        assertThat(told()).isEmpty();

        ending.end(madrid("2026-11-25T00:00"));
        ending.end(madrid("2026-11-25T00:01"));
        assertThat(told()).containsExactly("Carla 2 /inbox/day");

        ending.end(madrid("2026-11-26T00:00"));
        assertThat(told()).hasSize(2);
    }

    @Test
    void whatHasANameIsNotCountedAndWhatIsPutOffIs() {
        claiming.claim(sight(ANA), shop.latest());
        db.execute(
                "update inbox.conversation set state = 'snoozed', snoozed_until = now() + '1 day'"
                        + " where state = 'waiting'");

        ending.end(madrid("2026-11-25T00:00"));

        assertThat(told()).containsExactly("Carla 1 /inbox/day");
    }

    @Test
    void whereNobodySupervisesTheOwnerReadsIt() throws SQLException {
        asOwner("update organization.member set role = 'AGENT' where name = 'Carla'");

        ending.end(madrid("2026-11-25T00:00"));

        assertThat(told()).containsExactly("Olga 2 /inbox/day");
    }

    @Test
    void theDayEndsWhenTheCalendarCloses() {
        workFrom(MEXICO);

        // A Friday.
        ending.end(mexico("2026-11-27T18:59"));
        assertThat(told()).isEmpty();
        ending.end(mexico("2026-11-27T19:00"));
        assertThat(told()).hasSize(1);
        // That Saturday it does not open, nor on the holiday.
        ending.end(mexico("2026-11-29T00:10"));
        ending.end(mexico("2026-12-02T00:10"));
        assertThat(told()).hasSize(1);
    }

    @Test
    void whatEndedLongAgoIsHistory() {
        workFrom(MEXICO);

        ending.end(mexico("2026-11-28T07:01"));

        assertThat(told()).isEmpty();
    }

    @Test
    void whereNothingIsLeftNobodyIsTold() throws SQLException {
        asOwner("truncate inbox.conversation cascade");

        ending.end(madrid("2026-11-25T00:00"));

        assertThat(told()).isEmpty();
    }

    @Test
    void whoIsThereIsTheFirstToBeGivenSomething() throws Exception {
        var now = LocalDateTime.now(MADRID).withSecond(0).withNano(0);
        desk.attends(CARLA, now.minusHours(1).toString(), now.plusHours(1).toString());

        var day =
                mvc.get()
                        .uri("/inbox/day")
                        .with(as(CARLA))
                        .exchange()
                        .getResponse()
                        .getContentAsString();

        assertThat(day).contains("Ana, fuera de turno").doesNotContain("Carla, fuera");
        assertThat(day.indexOf("Dar a Carla")).isLessThan(day.indexOf("Dar a Ana"));
    }

    private void workFrom(ZoneId zone) {
        var number =
                keeping.add(
                        sight(OLGA),
                        new Kept(
                                "Oficina " + ++made,
                                zone,
                                new Week(
                                        Map.of(
                                                DayOfWeek.TUESDAY, Week.day("9-14"),
                                                DayOfWeek.FRIDAY, Week.day("9-14, 16-19"))),
                                null,
                                "2026-12-01 Fiesta"));
        promising.set(sight(OLGA), new Promising.Wanted(Scope.COMPANY, "", 600, number, 75));
    }

    private static Instant madrid(String local) {
        return LocalDateTime.parse(local).atZone(MADRID).toInstant();
    }

    private static Instant mexico(String local) {
        return LocalDateTime.parse(local).atZone(MEXICO).toInstant();
    }

    private List<String> told() {
        return db.fetch(
                        "select m.name || ' ' || (n.args ->> 0) || ' ' || n.url from"
                                + " notifications.notification n join organization.member m on m.id"
                                + " = n.member_id where n.key = 'inbox.notice.dayEnded' order by"
                                + " n.id")
                .getValues(0, String.class);
    }

    private static void asOwner(String sql) throws SQLException {
        try (var owner = TestDatabases.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
