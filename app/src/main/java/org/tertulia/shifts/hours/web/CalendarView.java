package org.tertulia.shifts.hours.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.shifts.hours.Block;
import org.tertulia.shifts.hours.Calendar;
import org.tertulia.shifts.hours.ICalendar;
import org.tertulia.web.Mistake;
import org.tertulia.web.kit.Option;

/**
 * One calendar, or the form for a new one (then {@code calendar} is null): its week as bars, its
 * holidays of this year and the next, and when questions of a Friday evening would be due.
 */
record CalendarView(
        @Nullable Calendar calendar,
        CalendarForm form,
        List<Day> week,
        List<Holiday> holidays,
        List<Due> dues,
        List<Option> regions,
        Mistake wrong,
        List<ICalendar.Trouble> troubles) {

    /** A day of the week by its short name; {@code words} say its hours. */
    record Day(String name, List<Block> blocks, String words) {}

    /** {@code past} days are shown with less weight; {@code own} are the company's. */
    record Holiday(LocalDate date, String words, String name, boolean past) {}

    /** What was asked then, with so much open time to answer, is due then. */
    record Due(String promise, String asked, String due) {}
}
