package org.tertulia.shifts.emergency;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.SignedIn;
import org.tertulia.web.Reminder;

/** Whose emergency hour runs sees it on every page. */
@Component
class EmergencyReminder implements Reminder {

    private final EmergencyHours hours;
    private final Clock clock;

    EmergencyReminder(EmergencyHours hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public @Nullable Told now(SignedIn who) {
        return hours.running(who.id(), clock.instant())
                .map(hour -> new Told("shifts.emergency.runs", hour.endsAt(), BreakingGlass.PATH))
                .orElse(null);
    }
}
