package org.tertulia.shifts.hours;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Uuid7;
import org.tertulia.organization.Sight;

/** Makes calendars, changes them and takes them away. */
@UseCase
public class KeepingCalendars {

    private static final int LONGEST_NAME = 100;

    private final Calendars calendars;
    private final List<CalendarUse> uses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepingCalendars(
            Calendars calendars,
            List<CalendarUse> uses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calendars = calendars;
        this.uses = uses;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A new one; gives its number. The same twice makes one.
     *
     * @throws Refused with {@link HoursRefusal.CalendarNameMissing}, {@link
     *     HoursRefusal.CalendarNameTooLong}, {@link HoursRefusal.CalendarNameTaken}, {@link
     *     HoursRefusal.NeverOpen}, {@link HoursRefusal.HolidayUnfit} or {@link
     *     HoursRefusal.TooManyHolidays}
     */
    public int add(Sight sight, Kept asked) {
        var kept = demandGood(asked);
        var id = CalendarId.next();
        var number = calendars.add(id, kept.name(), clock.instant());
        if (number.isEmpty()) {
            return calendars.all(sight).stream()
                    .filter(there -> same(there, kept))
                    .map(Calendar::number)
                    .findFirst()
                    .orElseThrow(
                            () -> new Refused(new HoursRefusal.CalendarNameTaken(kept.name())));
        }
        put(sight, id, number.get(), 1, kept);
        return number.get();
    }

    /**
     * Another edition of it from now on; where nothing is different, none.
     *
     * @param version that which was seen; null for whichever there is
     * @throws Refused as {@link #add}, and with {@link HoursRefusal.CalendarChanged}
     */
    public void change(Sight sight, int number, @Nullable Integer version, Kept asked) {
        var kept = demandGood(asked);
        var before = calendars.hold(number);
        if (same(before, kept)) {
            return;
        }
        if (version != null && before.version() != version) {
            throw new Refused(new HoursRefusal.CalendarChanged());
        }
        if (calendars.taken(kept.name(), before.id())) {
            throw new Refused(new HoursRefusal.CalendarNameTaken(kept.name()));
        }
        put(sight, before.id(), number, before.version() + 1, kept);
    }

    /**
     * Takes it away; twice changes nothing.
     *
     * @throws Refused with {@link HoursRefusal.CalendarInUse}
     */
    public void remove(Sight sight, int number) {
        var calendar = calendars.hold(number);
        if (uses.stream().anyMatch(use -> use.uses(calendar.id()))) {
            throw new Refused(new HoursRefusal.CalendarInUse(calendar.name()));
        }
        calendars.remove(calendar.id(), clock.instant());
        events.publishEvent(new CalendarRemoved(number, sight.who().actor(), clock.instant()));
    }

    private void put(Sight sight, CalendarId id, int number, int version, Kept kept) {
        UUID edition = Uuid7.next();
        var at = clock.instant();
        calendars.put(id, version, kept, edition, at);
        events.publishEvent(
                new CalendarKept(
                        number,
                        version,
                        kept.zone().getId(),
                        kept.week().stored(),
                        kept.region() == null ? null : kept.region().code(),
                        (int) kept.own().lines().filter(line -> !line.isBlank()).count(),
                        sight.who().actor(),
                        at));
    }

    private static boolean same(Calendar there, Kept kept) {
        return there.name().equals(kept.name())
                && there.zone().equals(kept.zone())
                && there.week().equals(kept.week())
                && there.own().equals(kept.own())
                && (there.region() == null
                        ? kept.region() == null
                        : kept.region() != null
                                && there.region().code().equals(kept.region().code()));
    }

    private static Kept demandGood(Kept asked) {
        var name = asked.name().strip();
        if (name.isEmpty()) {
            throw new Refused(new HoursRefusal.CalendarNameMissing());
        }
        if (name.length() > LONGEST_NAME) {
            throw new Refused(new HoursRefusal.CalendarNameTooLong(LONGEST_NAME));
        }
        if (!asked.week().opens()) {
            throw new Refused(new HoursRefusal.NeverOpen());
        }
        var own =
                String.join(
                        "\n",
                        asked.own()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
        // Refuses what cannot be read.
        Holidays.of(own);
        return new Kept(name, asked.zone(), asked.week(), asked.region(), own);
    }
}
