package org.tertulia.shifts.reaching;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tertulia.shifts.Rostered;

/**
 * Whether a member is reached at a moment, and why. Whom the roster knows is reached within their
 * shifts; whom it does not know at any hour but their own quiet ones.
 */
public sealed interface Standing {

    boolean reached();

    /** Nothing says when not. */
    record Always() implements Standing {
        @Override
        public boolean reached() {
            return true;
        }
    }

    /** Outside the own quiet hours. */
    record Awake(QuietHours quiet) implements Standing {
        @Override
        public boolean reached() {
            return true;
        }
    }

    /** Within them. */
    record Asleep(Instant until) implements Standing {
        @Override
        public boolean reached() {
            return false;
        }
    }

    /** On duty. */
    record OnShift(Instant until) implements Standing {
        @Override
        public boolean reached() {
            return true;
        }
    }

    /** Not on duty, but in an emergency hour of theirs: who works is reached. */
    record InEmergency(Instant until) implements Standing {
        @Override
        public boolean reached() {
            return true;
        }
    }

    /** The roster knows them, and not now; null where no shift of theirs is near. */
    record OffShift(@Nullable Instant next) implements Standing {
        @Override
        public boolean reached() {
            return false;
        }
    }

    static Standing of(Rostered roster, @Nullable QuietHours quiet, ZoneId zone, Instant at) {
        if (roster.kept()) {
            return roster.duties().stream()
                    .filter(duty -> duty.ends().isAfter(at))
                    .findFirst()
                    .<Standing>map(
                            duty ->
                                    duty.begins().isAfter(at)
                                            ? new OffShift(duty.begins())
                                            : new OnShift(duty.ends()))
                    .orElseGet(() -> new OffShift(null));
        }
        if (quiet == null) {
            return new Always();
        }
        return quiet.include(at, zone) ? new Asleep(quiet.until(at, zone)) : new Awake(quiet);
    }
}
