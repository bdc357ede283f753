package org.tertulia.shifts.hours;

import org.tertulia.kernel.Refusal;

/** Why a calendar cannot be kept as given. */
public sealed interface HoursRefusal extends Refusal {

    /** A calendar goes by its name. */
    record CalendarNameMissing() implements HoursRefusal, Unfit {}

    /** In characters. */
    record CalendarNameTooLong(int limit) implements HoursRefusal, Unfit {}

    /** Another calendar has it. */
    record CalendarNameTaken(String name) implements HoursRefusal {}

    /** That is no city whose clock we know. */
    record ZoneUnknown(String zone) implements HoursRefusal, Unfit {}

    /** Of no country or region are holidays shipped under that name. */
    record RegionUnknown(String region) implements HoursRefusal, Unfit {}

    /** It is no stretch of a day. */
    record BlockUnfit(String text) implements HoursRefusal, Unfit {}

    /** No day of the week is called so. */
    record DayUnknown(String day) implements HoursRefusal, Unfit {}

    /** More pieces of a day than anybody reads. */
    record TooManyBlocks(int limit) implements HoursRefusal, Unfit {}

    /** It would never open. */
    record NeverOpen() implements HoursRefusal, Unfit {}

    /** The line says no day and name. */
    record HolidayUnfit(int line, String text) implements HoursRefusal, Unfit {}

    /** In lines. */
    record TooManyHolidays(int limit) implements HoursRefusal, Unfit {}

    /** It is no iCalendar file. */
    record FileUnreadable() implements HoursRefusal, Unfit {}

    /** In kilobytes. */
    record FileTooLarge(int limit) implements HoursRefusal, Unfit {}

    /** Promises are still counted by it. */
    record CalendarInUse(String name) implements HoursRefusal {}

    /** Somebody else changed it in the meantime. */
    record CalendarChanged() implements HoursRefusal {}
}
