package org.tertulia.shifts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Events as RFC 5545 has them: times in UTC, so that no calendar needs to know our zones; lines of
 * at most 75 octets, the rest of a longer one behind a space; text with its commas, semicolons,
 * backslashes and line breaks escaped.
 */
final class ICalendar {

    private static final int OCTETS = 75;
    private static final String END = "\r\n";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {}

    /** {@code sequence} grows with each change, so that a calendar knows which is the latest. */
    record Event(String uid, Instant begins, Instant ends, int sequence, String summary) {}

    static String of(String name, List<Event> events, Instant now) {
        var calendar = new ICalendar();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Tertulia//Roster//EN");
        calendar.line("CALSCALE", "GREGORIAN");
        calendar.line("METHOD", "PUBLISH");
        calendar.line("X-WR-CALNAME", escaped(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        events.forEach(event -> calendar.event(event, now));
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Event event, Instant now) {
        line("BEGIN", "VEVENT");
        line("UID", event.uid());
        line("DTSTAMP", UTC.format(now));
        line("DTSTART", UTC.format(event.begins()));
        line("DTEND", UTC.format(event.ends()));
        line("SEQUENCE", String.valueOf(event.sequence()));
        line("SUMMARY", escaped(event.summary()));
        line("END", "VEVENT");
    }

    private void line(String name, String value) {
        var octets = 0;
        var line = name + ":" + value;
        for (var at = 0; at < line.length(); ) {
            var point = line.codePointAt(at);
            var letter = Character.toString(point);
            var size = letter.getBytes(UTF_8).length;
            if (octets + size > OCTETS) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.append(letter);
            octets += size;
            at += Character.charCount(point);
        }
        text.append(END);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
