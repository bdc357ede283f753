package org.tertulia.shifts.reaching;

import org.jspecify.annotations.Nullable;

/** How a member wants to be reached: by e-mail beside push, and not in these hours. */
public record Preference(boolean byMail, @Nullable QuietHours quiet) {

    /** By push alone, at any hour. */
    public static final Preference USUAL = new Preference(false, null);
}
