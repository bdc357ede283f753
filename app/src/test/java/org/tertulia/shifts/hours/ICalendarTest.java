package org.tertulia.shifts.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.tertulia.kernel.Refused;

class ICalendarTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private static ICalendar.Read read(String... events) {
        var file = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        for (var event : events) {
            file.append("BEGIN:VEVENT\r\n")
                    .append(event.replace("\n", "\r\n"))
                    .append("\r\nEND:VEVENT\r\n");
        }
        return ICalendar.read(file + "END:VCALENDAR\r\n", MADRID);
    }

    @Test
    void aDayIsADayAndItsEndIsNotInIt() {
        assertThat(
                        read(
                                        "DTSTART;VALUE=DATE:20260824\nDTEND;VALUE=DATE:20260825\nSUMMARY:Fiesta",
                                        "DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20270101\nSUMMARY:Cierre\\, de\n  Navidad")
                                .lines())
                .containsExactly("2026-08-24 Fiesta", "2026-12-24..2026-12-31 Cierre, de Navidad");
    }

    @Test
    void anHourIsItsDayByTheClockOfTheCalendar() {
        assertThat(read("DTSTART:20260823T223000Z\nDURATION:PT1H\nSUMMARY:Cohetes").lines())
                .containsExactly("2026-08-24 Cohetes");
        assertThat(read("DTSTART:20260823T200000\nDTEND:20260825T000000\nSUMMARY:Feria").lines())
                .containsExactly("2026-08-23..2026-08-24 Feria");
    }

    @Test
    void whatComesEachYearIsADayOfEachYear() {
        assertThat(
                        read("DTSTART;VALUE=DATE:20200515\nRRULE:FREQ=YEARLY\nSUMMARY:San Isidro")
                                .lines())
                .containsExactly("05-15 San Isidro");
        assertThat(
                        read("DTSTART;VALUE=DATE:20260515\nRRULE:FREQ=YEARLY;COUNT=3;INTERVAL=2\nSUMMARY:Bienal")
                                .lines())
                .containsExactly("2026-05-15 Bienal", "2028-05-15 Bienal", "2030-05-15 Bienal");
        assertThat(
                        read("DTSTART;VALUE=DATE:20260515\nRRULE:FREQ=YEARLY;UNTIL=20270601\nSUMMARY:Dos")
                                .lines())
                .containsExactly("2026-05-15 Dos", "2027-05-15 Dos");
    }

    @Test
    void whatCannotBeTakenInIsSaidAndTheRestGoesIn() {
        var read =
                read(
                        "DTSTART;VALUE=DATE:20261340\nSUMMARY:Mal",
                        "SUMMARY:Nunca",
                        "DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=WEEKLY\nSUMMARY:Lunes",
                        "DTSTART;VALUE=DATE:20260105\nDTEND;VALUE=DATE:20260101\nSUMMARY:Al revés",
                        "DTSTART;VALUE=DATE:20260824\nSUMMARY:Fiesta");

        assertThat(read.lines()).containsExactly("2026-08-24 Fiesta");
        assertThat(read.troubles())
                .containsExactly(
                        new ICalendar.Trouble(3, "Mal", "shifts.ical.dateUnread"),
                        new ICalendar.Trouble(7, "Nunca", "shifts.ical.startless"),
                        new ICalendar.Trouble(10, "Lunes", "shifts.ical.onlyYearly"),
                        new ICalendar.Trouble(15, "Al revés", "shifts.ical.endsBefore"));
    }

    @Test
    void anAlarmInAnEventIsNotTheEvent() {
        assertThat(
                        read("DTSTART;VALUE=DATE:20260824\nBEGIN:VALARM\nDURATION:P9D\nSUMMARY:x\nEND:VALARM\nSUMMARY:Fiesta")
                                .lines())
                .containsExactly("2026-08-24 Fiesta");
    }

    @Test
    void anythingElseIsNoCalendar() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ICalendar.read("<html>", MADRID))
                .extracting(Refused::refusal)
                .isEqualTo(new HoursRefusal.FileUnreadable());
    }
}
