package org.tertulia.shifts.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tertulia.kernel.Refused;

class HolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2038-04-25",
        "1818-03-22",
        "1943-04-25",
        "2285-03-22",
        "2000-04-23"
    })
    void easterIsWhereItIs(LocalDate sunday) {
        assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
    }

    /** By the official calendars of each country. */
    @ParameterizedTest
    @CsvSource({
        "ES, 2026-04-03, Viernes Santo",
        "ES-AN, 2026-12-07, Lunes siguiente al Día de la Constitución",
        "ES-AN, 2026-10-12, Fiesta Nacional de España",
        "ES-CT, 2026-04-06, Lunes de Pascua",
        "ES-CM, 2026-06-04, Corpus Christi",
        "ES-IB, 2026-03-02, Lunes siguiente al Día de las Illes Balears",
        "ES-VC, 2027-03-19, San José",
        "MX, 2026-02-02, Aniversario de la Constitución",
        "MX, 2026-03-16, Natalicio de Benito Juárez",
        "MX, 2026-11-16, Aniversario de la Revolución",
        "AR, 2026-02-16, Carnaval",
        "AR, 2026-06-15, Paso a la Inmortalidad del General Martín Miguel de Güemes",
        "AR, 2026-11-23, Día de la Soberanía Nacional",
        "CO, 2026-01-12, Día de los Reyes Magos",
        "CO, 2026-05-18, Ascensión del Señor",
        "CO, 2026-06-08, Corpus Christi",
        "CO, 2026-06-15, Sagrado Corazón de Jesús",
        "CL, 2026-06-29, San Pedro y San Pablo",
        "CL, 2027-06-28, San Pedro y San Pablo",
        "CL, 2027-10-11, Encuentro de Dos Mundos",
        "CL, 2027-09-17, Fiestas Patrias",
        "PE, 2026-07-29, Fiestas Patrias",
        "PE, 2027-03-25, Jueves Santo",
        "CL, 2028-06-20, Día Nacional de los Pueblos Indígenas",
        "CL, 2030-06-21, Día Nacional de los Pueblos Indígenas",
        "UY, 2026-07-18, Jura de la Constitución",
        "EC, 2026-02-16, Carnaval",
        "EC, 2026-05-25, Batalla de Pichincha",
        "EC, 2026-11-03, Independencia de Cuenca",
        "EC, 2027-04-30, Día del Trabajo",
        "EC, 2027-11-01, Día de los Difuntos",
        "EC, 2027-11-02, Independencia de Cuenca",
        "BO, 2026-06-22, Año Nuevo Andino Amazónico",
        "BO, 2026-06-04, Corpus Christi",
        "PY, 2026-04-02, Jueves Santo",
        "VE, 2026-02-17, Carnaval",
        "CR, 2026-04-11, Día de Juan Santamaría",
        "PA, 2026-12-21, Día de Duelo Nacional",
        "DO, 2026-01-05, Día de los Santos Reyes",
        "DO, 2026-05-04, Día del Trabajo",
        "DO, 2026-11-09, Día de la Constitución",
        "GT, 2026-06-29, Día del Ejército",
        "HN, 2027-03-27, Sábado Santo",
        "NI, 2026-07-19, Triunfo de la Revolución",
        "SV, 2026-08-06, Fiesta del Divino Salvador del Mundo",
        "CU, 2027-07-26, Día de la Rebeldía Nacional"
    })
    void whatIsShippedIsWhatTheLawSays(String region, LocalDate date, String name) {
        var holidays = Region.of(region).orElseThrow().holidays();

        assertThat(holidays.name(date)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "ES-CT, 2026-04-02", // No Maundy Thursday there.
        "CO, 2026-01-06", // Moved.
        "AR, 2026-11-20", // Moved: a Friday.
        "CL, 2026-09-17", // A Thursday.
        "EC, 2027-08-10", // Moved: a Tuesday.
        "DO, 2026-01-06", // Moved.
        "UY, 2026-02-16", // Carnival, on which work goes on.
        "HN, 2026-10-03" // Told each year.
    })
    void whatIsMovedAwayIsAWorkingDay(String region, LocalDate date) {
        assertThat(Region.of(region).orElseThrow().holidays().on(date)).isFalse();
    }

    @Test
    void aPartHasItsCountrysToo() {
        assertThat(Region.all()).hasSize(1 + 19 + 18);
        for (var region : Region.all()) {
            assertThat(region.holidays().in(2026)).as(region.name()).hasSizeBetween(5, 24);
            assertThat(region.holidays().in(2027)).as(region.name()).hasSizeBetween(5, 24);
        }
    }

    @Test
    void aBadLineIsSaidByItsNumber() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Holidays.of("08-15 Fiesta\n\n2026-02-30 Nunca"))
                .extracting(Refused::refusal)
                .isEqualTo(new HoursRefusal.HolidayUnfit(3, "2026-02-30 Nunca"));
    }

    @Test
    void aLeapDayIsThereWhenItIs() {
        var holidays = Holidays.of("02-29 Bisiesto");

        assertThat(holidays.in(2027)).isEmpty();
        assertThat(holidays.in(2028)).hasSize(1);
    }
}
