package org.tertulia.shifts.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.web.Page;

/** A week, Monday first, by the reader's clock; {@code today} may lie outside. */
record Week(LocalDate monday, LocalDate today) {

    /** The one in which that day is; this week where it is none. */
    static Week of(@Nullable String day, Page page) {
        var today = LocalDate.ofInstant(page.now(), page.zone());
        return new Week(monday(day(day, today)), today);
    }

    private static LocalDate day(@Nullable String written, LocalDate otherwise) {
        try {
            return written == null || written.isBlank()
                    ? otherwise
                    : LocalDate.parse(written.strip());
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    List<LocalDate> days() {
        return monday.datesUntil(monday.plusDays(7)).toList();
    }

    LocalDate sunday() {
        return monday.plusDays(6);
    }

    boolean current() {
        return monday.equals(monday(today));
    }

    /** The day that a phone shows: that one, else today, else Monday. */
    LocalDate shown(@Nullable String day) {
        var wanted = day(day, today);
        return wanted.isBefore(monday) || wanted.isAfter(sunday()) ? monday : wanted;
    }

    /** “30 Nov – 6 Dec 2026”. */
    String title(Page page) {
        var short_ = DateTimeFormatter.ofPattern(page.t("shifts.week.day"), page.locale());
        var long_ = DateTimeFormatter.ofPattern(page.t("shifts.week.year"), page.locale());
        return short_.format(monday) + " – " + long_.format(sunday());
    }

    /** “Mon 30”. */
    static String day(Page page, LocalDate date) {
        return DateTimeFormatter.ofPattern("EEE d", page.locale()).format(date);
    }

    /** “Monday 30 November”. */
    static String wholeDay(Page page, LocalDate date) {
        return DateTimeFormatter.ofPattern(page.t("shifts.day"), page.locale()).format(date);
    }
}
