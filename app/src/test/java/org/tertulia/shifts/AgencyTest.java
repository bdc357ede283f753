package org.tertulia.shifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.sight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Arranging;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** An agency has shifts as long as it works for us. */
@TertuliaTest
class AgencyTest {

    private static final Sight SUPERVISOR = sight(CARLA);

    private static final LocalDate LAST =
            LocalDate.ofInstant(Instant.now(), Desk.MADRID)
                    .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                    .plusWeeks(2);

    @Autowired Cast cast;
    @Autowired Arranging arranging;
    @Autowired Rostering rostering;
    @Autowired Repeating repeating;
    @Autowired Shifts shifts;
    @Autowired Desk desk;
    @Autowired OnDuty onDuty;
    @Autowired DSLContext db;

    @BeforeEach
    void start() {
        cast.moveIn();
        db.execute("delete from shifts.shift");
        db.execute("delete from organization.department_member");
        arranging.add("Voces " + System.nanoTime(), Set.of(ANA.id()), Set.of(), LAST, sight(OLGA));
    }

    @Test
    void afterItsLastDayItsPeopleHaveNoShifts() {
        rostering.add(SUPERVISOR, Desk.draft(ANA, LAST, 9, 17));
        assertThatThrownBy(
                        () -> rostering.add(SUPERVISOR, Desk.draft(ANA, LAST.plusDays(1), 9, 17)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isInstanceOfSatisfying(
                                                ShiftsRefusal.AgencyOver.class,
                                                it -> assertThat(it.until()).isEqualTo(LAST)));
        rostering.add(SUPERVISOR, Desk.draft(BEA, LAST.plusDays(1), 9, 17));
    }

    @Test
    void aShiftBehindItsLastDayIsNobodysDuty() {
        var day = LAST.plusDays(1);
        desk.attends(ANA, LAST + "T09:00", LAST + "T17:00");
        desk.attends(ANA, day + "T09:00", day + "T17:00");

        assertThat(onDuty.of(ANA.id(), LAST.atTime(12, 0).atZone(Desk.MADRID).toInstant()))
                .isPresent();
        assertThat(onDuty.of(ANA.id(), day.atTime(12, 0).atZone(Desk.MADRID).toInstant()))
                .isEmpty();
    }

    @Test
    void whoWorksForUsOtherwiseTooGoesOn() {
        arranging.add("Clientes " + System.nanoTime(), Set.of(ANA.id()), Set.of(), sight(OLGA));
        rostering.add(SUPERVISOR, Desk.draft(ANA, LAST.plusDays(1), 9, 17));
    }

    @Test
    void aPatternEndsWithIt() {
        var repeated =
                repeating.repeat(
                        SUPERVISOR,
                        new Pattern(
                                0,
                                ANA.id(),
                                Set.of(DayOfWeek.MONDAY),
                                540,
                                1020,
                                Desk.MADRID,
                                new Cover.Everything(),
                                1,
                                LAST,
                                LAST.plusWeeks(3)));

        assertThat(repeated.written()).isEqualTo(new Rostering.Copied(1, 3));
        assertThat(shifts.between(SUPERVISOR, LAST.plusDays(1), LAST.plusWeeks(4))).isEmpty();
    }
}
