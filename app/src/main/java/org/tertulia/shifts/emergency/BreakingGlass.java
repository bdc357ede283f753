package org.tertulia.shifts.emergency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Visible;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** Takes an hour in which one answers though one is not on duty, and gives it back. */
@UseCase
public class BreakingGlass {

    /** The page of it. */
    public static final String PATH = "/shifts/emergency";

    private static final Duration LENGTH = Duration.ofHours(1);
    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;

    private final EmergencyHours hours;
    private final Members members;
    private final Notifying notifying;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BreakingGlass(
            EmergencyHours hours,
            Members members,
            Notifying notifying,
            ApplicationEventPublisher events,
            Clock clock) {
        this.hours = hours;
        this.members = members;
        this.notifying = notifying;
        this.events = events;
        this.clock = clock;
    }

    /**
     * From now on, with a reason that colleagues read.
     *
     * @throws Refused with {@link EmergencyRefusal.ReasonUnfit} or {@link
     *     EmergencyRefusal.AlreadyRuns}
     */
    public EmergencyHour take(Sight sight, String reason) {
        var clean = reason.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
        if (clean.length() < SHORTEST || clean.length() > LONGEST || !Visible.in(clean)) {
            throw new Refused(new EmergencyRefusal.ReasonUnfit(SHORTEST, LONGEST));
        }
        var who = sight.who();
        var now = clock.instant();
        hours.turn(who.id());
        if (hours.of(who.id(), now).isPresent()) {
            throw new Refused(new EmergencyRefusal.AlreadyRuns());
        }
        var hour = hours.add(who.id(), clean, now, now.plus(LENGTH));
        tell(sight, hour);
        events.publishEvent(
                new EmergencyFact.EmergencyHourTaken(
                        hour.number(), who.id(), clean, hour.endsAt(), who.actor(), now));
        return hour;
    }

    /** Whoever supervises any brand that this person sees, each once. */
    private void tell(Sight sight, EmergencyHour hour) {
        var who = sight.who();
        sight.brands().stream()
                .flatMap(brand -> members.supervising(brand).stream())
                .distinct()
                .filter(supervisor -> !supervisor.equals(who.id()))
                .forEach(
                        supervisor ->
                                notifying.tell(
                                        supervisor,
                                        "shifts.emergency.told",
                                        List.of(who.name(), hour.reason()),
                                        PATH));
    }

    /** One's own, before its time; one that is over stays as it was. */
    public void end(Sight sight, int number) {
        var now = clock.instant();
        var hour =
                hours.find(number)
                        .filter(each -> each.member().equals(sight.who().id()))
                        .orElseThrow(() -> new NotFound("emergency-hour:" + number));
        if (hour.runs(now)) {
            hours.end(hour, latest(hour.beginsAt(), now));
            events.publishEvent(
                    new EmergencyFact.EmergencyHourEnded(
                            number, hour.member(), sight.who().actor(), now));
        }
    }

    /** Where the clock was set back it did not end before it began. */
    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
