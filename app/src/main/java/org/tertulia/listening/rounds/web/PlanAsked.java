package org.tertulia.listening.rounds.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.listening.rounds.Due;
import org.tertulia.listening.rounds.RoundsRefusal;
import org.tertulia.listening.rounds.Schedule;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** Reads hours, days and turns as forms and programs write them. */
@Component
class PlanAsked {

    static final String MEMBER = "member:";
    static final String ROLE = "role:";

    private static final Pattern HOUR = Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::00)?");

    private final Members members;

    PlanAsked(Members members) {
        this.members = members;
    }

    /** Midnight begins a day, and as an end it ends one. */
    static Schedule schedule(
            int every, @Nullable String begins, @Nullable String ends, Collection<Integer> days) {
        var end = minute(ends);
        return Schedule.fit(every, minute(begins), end == 0 ? Schedule.DAY : end, days(days));
    }

    private static int minute(@Nullable String hour) {
        var read = HOUR.matcher(hour == null ? "" : hour.strip());
        if (!read.matches() || Integer.parseInt(read.group(2)) > 59) {
            throw new Refused(new RoundsRefusal.HoursUnfit());
        }
        return Integer.parseInt(read.group(1)) * 60 + Integer.parseInt(read.group(2));
    }

    private static Set<DayOfWeek> days(Collection<Integer> days) {
        try {
            return days.stream().map(DayOfWeek::of).collect(Collectors.toSet());
        } catch (DateTimeException e) {
            throw new Refused(new RoundsRefusal.DaysMissing());
        }
    }

    /** {@code member:ana} or {@code role:agent}. */
    Due due(Sight sight, @Nullable String turn) {
        var given = turn == null ? "" : turn.strip();
        if (given.startsWith(MEMBER)) {
            return members.find(given.substring(MEMBER.length()), sight)
                    .<Due>map(member -> new Due.Person(member.id()))
                    .orElseThrow(() -> new Refused(new RoundsRefusal.NobodyDue()));
        }
        return switch (given) {
            case "role:agent" -> new Due.Everybody(Role.AGENT);
            case "role:supervisor" -> new Due.Everybody(Role.SUPERVISOR);
            default -> throw new Refused(new RoundsRefusal.NobodyDue());
        };
    }

    static String turn(Role role) {
        return ROLE + role.name().toLowerCase(Locale.ROOT);
    }
}
