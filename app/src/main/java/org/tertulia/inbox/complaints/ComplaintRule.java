package org.tertulia.inbox.complaints;

import org.jspecify.annotations.Nullable;
import org.tertulia.shifts.hours.CalendarId;

/** Within how many working days; {@code calendar} is null for Monday to Friday. */
public record ComplaintRule(int days, @Nullable CalendarId calendar) {

    /** What holds where nothing is set. */
    public static final ComplaintRule DEFAULT = new ComplaintRule(10, null);
}
