package org.tertulia.shifts.hours;

/** Who counts by calendars. */
public interface CalendarUse {

    /** Whether something is counted by it now. */
    boolean uses(CalendarId calendar);
}
