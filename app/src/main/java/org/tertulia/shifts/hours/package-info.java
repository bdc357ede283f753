/**
 * Business calendars: when a company is open, so that time can be counted in its hours.
 *
 * <p>Words: <em>block</em> (from one time of the day to another), <em>week</em> (the blocks of each
 * day), <em>holiday</em> (a day that is closed whatever the week says: a country's, a region's or
 * the company's own), <em>calendar</em> (a week, a zone and holidays, under a name),
 * <em>edition</em> (a calendar as it was between two changes), <em>hours</em> (what counts time by
 * an edition, or round the clock).
 *
 * <p>Invariants: an instant is open when the clock on the wall of the zone stands in a block of a
 * day that is no holiday, whatever the clock is changed by; an edition never changes, so that what
 * was counted by it can be counted again.
 *
 * <p>Read first: {@link org.tertulia.shifts.hours.Hours}, {@link
 * org.tertulia.shifts.hours.Holidays}, {@link org.tertulia.shifts.hours.KeepingCalendars}.
 * Publishes {@link org.tertulia.shifts.hours.CalendarKept}.
 */
@NamedInterface("hours")
@NullMarked
package org.tertulia.shifts.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
