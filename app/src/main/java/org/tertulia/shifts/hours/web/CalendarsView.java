package org.tertulia.shifts.hours.web;

import java.util.List;

/** The calendars, each with its week. */
record CalendarsView(List<Row> rows) {

    /** {@code place} is the city and the holidays that are kept; {@code next} the next holiday. */
    record Row(int number, String name, String place, String next, List<CalendarView.Day> week) {}
}
