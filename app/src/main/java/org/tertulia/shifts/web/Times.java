package org.tertulia.shifts.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.tertulia.shifts.Span;
import org.tertulia.web.Page;

/** Times of shifts in words. */
final class Times {

    private Times() {}

    /** “9:00–17:00” by the shift's own clock. */
    static String own(Span span) {
        return clock(span.begins()) + "–" + clock(span.ends());
    }

    /** “9:00”; midnight at the end of a day is 24:00, as on a timetable. */
    static String clock(int minute) {
        var shown = minute == Span.DAY ? minute : minute % Span.DAY;
        return "%d:%02d".formatted(shown / 60, shown % 60);
    }

    /** As a browser's field wants it: 09:00. */
    static String field(int minute) {
        return "%02d:%02d".formatted(minute / 60 % 24, minute % 60);
    }

    /** The same by the reader's clock; empty where that is the same hour. */
    static String reader(Page page, Span span) {
        var begins = span.beginsAt();
        return page.zone()
                        .getRules()
                        .getOffset(begins)
                        .equals(span.zone().getRules().getOffset(begins))
                ? ""
                : between(page, begins, span.endsAt());
    }

    private static String between(Page page, Instant begins, Instant ends) {
        return day(page, begins) + time(page, begins) + "–" + time(page, ends);
    }

    private static String day(Page page, Instant at) {
        return DateTimeFormatter.ofPattern("EEE ", page.locale()).format(at.atZone(page.zone()));
    }

    /** “15:00” by the reader's clock, in 24 hours as all of the roster. */
    static String time(Page page, Instant at) {
        var local = at.atZone(page.zone());
        return "%d:%02d".formatted(local.getHour(), local.getMinute());
    }

    /** “15:00”, with the day where it is another one. */
    static String moment(Page page, Instant at) {
        var local = at.atZone(page.zone()).toLocalDate();
        return local.equals(page.now().atZone(page.zone()).toLocalDate())
                ? time(page, at)
                : Week.day(page, local) + ", " + time(page, at);
    }

    /** The city after which a zone is called. */
    static String city(ZoneId zone) {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
