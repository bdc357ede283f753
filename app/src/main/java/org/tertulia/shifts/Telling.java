package org.tertulia.shifts;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;

/** Tells people that somebody else changed their shifts, and open browsers that the roster did. */
@Component
class Telling {

    /** What an open browser hears. */
    static final String NUDGE = "shifts";

    /** Who plans months ahead disturbs nobody; what is near should not come as a surprise. */
    private static final Duration NEAR = Duration.ofDays(14);

    private static final String MINE = "/shifts/mine";

    private final Notifying notifying;
    private final Live live;
    private final Clock clock;

    Telling(Notifying notifying, Live live, Clock clock) {
        this.notifying = notifying;
        this.live = live;
        this.clock = clock;
    }

    void changed() {
        live.nudgeAll(NUDGE);
    }

    void moved(Sight sight, Shift before, Shift after) {
        changed();
        if (before.member().equals(after.member())) {
            tell(sight, after, "shifts.notice.changed");
        } else {
            tell(sight, before, "shifts.notice.taken");
            tell(sight, after, "shifts.notice.given");
        }
    }

    void removed(Sight sight, Shift shift) {
        changed();
        tell(sight, shift, "shifts.notice.taken");
    }

    private void tell(Sight sight, Shift shift, String key) {
        var near = clock.instant().plus(NEAR);
        if (!shift.member().equals(sight.who().id()) && shift.beginsAt().isBefore(near)) {
            notifying.tell(shift.member(), key, arguments(sight.who().name(), shift), MINE);
        }
    }

    /** “Carla”, “2026-11-30”, “9:00”, “17:00”. */
    static List<Object> arguments(String name, Shift shift) {
        var span = shift.span();
        return List.of(name, day(span.date()), hour(span.begins()), hour(span.ends()));
    }

    void tell(MemberId whom, String key, List<Object> arguments, String url) {
        changed();
        notifying.tell(whom, key, arguments, url);
    }

    /** Whoever reads it in whichever language reads the same date. */
    private static String day(LocalDate date) {
        return date.toString();
    }

    private static String hour(int minute) {
        return "%d:%02d".formatted(minute / 60 % 24, minute % 60);
    }
}
