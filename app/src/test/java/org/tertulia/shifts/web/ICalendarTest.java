package org.tertulia.shifts.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    private static final Instant NOW = Instant.parse("2027-06-01T10:00:00Z");

    @Test
    void anEventIsWrittenAsTheSpecificationHasIt() {
        var text = ICalendar.of("Turnos", List.of(event("Turno: todos los canales")), NOW);

        assertThat(text)
                .isEqualTo(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Tertulia//Roster//EN
                        CALSCALE:GREGORIAN
                        METHOD:PUBLISH
                        X-WR-CALNAME:Turnos
                        REFRESH-INTERVAL;VALUE=DURATION:PT1H
                        BEGIN:VEVENT
                        UID:shift-7@tertulia
                        DTSTAMP:20270601T100000Z
                        DTSTART:20270602T200000Z
                        DTEND:20270603T040000Z
                        SEQUENCE:3
                        SUMMARY:Turno: todos los canales
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void signsThatMeanSomethingAreEscaped() {
        var said = "Ana; Bea, \\ y\r\n«Olmo»\u0007";
        var text = ICalendar.of("x", List.of(event(said)), NOW);

        assertThat(text).contains("SUMMARY:Ana\\; Bea\\, \\\\ y\\n«Olmo» \r\n");
    }

    @Test
    void aLongLineIsFoldedBetweenLettersAndReadsAsBefore() {
        var said = "Turno: " + "ñandú 🌳 ".repeat(40).strip();
        var text = ICalendar.of("x", List.of(event(said)), NOW);

        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75))
                .allSatisfy(line -> assertThat(line).doesNotContain("\uFFFD"));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + said + "\r\n");
    }

    private static ICalendar.Event event(String summary) {
        return new ICalendar.Event(
                "shift-7@tertulia",
                Instant.parse("2027-06-02T20:00:00Z"),
                Instant.parse("2027-06-03T04:00:00Z"),
                3,
                summary);
    }
}
