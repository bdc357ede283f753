package org.tertulia.inbox.promise;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tertulia.shifts.hours.CalendarId;

/**
 * Within how long questions of one kind are answered. {@code subject} is which channel or queue (an
 * id), or how urgent; {@code calendar} is null for round the clock; {@code warn} is at which part
 * of the time somebody is warned, in percent.
 */
public record Promise(
        Scope scope, String subject, Duration within, @Nullable CalendarId calendar, int warn) {

    /** What the company promises where nothing is set. */
    public static final Promise DEFAULT =
            new Promise(Scope.COMPANY, "", Terms.DEFAULT.within(), null, Terms.WARN);
}
