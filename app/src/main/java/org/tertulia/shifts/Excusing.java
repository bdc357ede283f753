package org.tertulia.shifts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/**
 * Notes that a member is away on some dates, and that they are there after all: one's own, or
 * anybody's for who supervises. Their shifts stay as they are, uncovered, until somebody stands in.
 */
@UseCase
public class Excusing {

    /** Days; who is away for longer is not planned with. */
    private static final int LONGEST = 366;

    private final Absences absences;
    private final Fitness fitness;
    private final Shifts shifts;
    private final Members members;
    private final Telling telling;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Excusing(
            Absences absences,
            Fitness fitness,
            Shifts shifts,
            Members members,
            Telling telling,
            ApplicationEventPublisher events,
            Clock clock) {
        this.absences = absences;
        this.fitness = fitness;
        this.shifts = shifts;
        this.members = members;
        this.telling = telling;
        this.events = events;
        this.clock = clock;
    }

    public Absence excuse(Sight sight, MemberId who, LocalDate from, LocalDate until) {
        demandMay(sight, who);
        var days = ChronoUnit.DAYS.between(from, until) + 1;
        if (days < 1 || days > LONGEST) {
            throw new Refused(new ShiftsRefusal.AbsenceUnfit(LONGEST));
        }
        var member = fitness.answering(sight, who);
        shifts.turn(who);
        if (absences.of(who, from, until).isPresent()) {
            throw new Refused(new ShiftsRefusal.AlreadyAway(member.name()));
        }
        var now = clock.instant();
        var absence = absences.add(who, from, until, sight.who().id(), now);
        events.publishEvent(
                new ShiftsFact.AbsenceNoted(who, from, until, sight.who().actor(), now));
        telling.changed();
        if (who.equals(sight.who().id())) {
            tellWhoPlans(sight, member.name(), from, until);
        }
        return absence;
    }

    /** Who reports being away leaves shifts to be covered. */
    private void tellWhoPlans(Sight sight, String name, LocalDate from, LocalDate until) {
        members.supervising().stream()
                .filter(who -> !who.equals(sight.who().id()))
                .forEach(
                        who ->
                                telling.tell(
                                        who,
                                        "shifts.notice.away",
                                        List.of(name, from.toString(), until.toString()),
                                        "/shifts?week=" + from));
    }

    public void lift(Sight sight, int number) {
        var absence = absences.find(sight, number);
        demandMay(sight, absence.member());
        absences.remove(number);
        events.publishEvent(
                new ShiftsFact.AbsenceLifted(
                        absence.member(),
                        absence.from(),
                        absence.until(),
                        sight.who().actor(),
                        clock.instant()));
        telling.changed();
    }

    private static void demandMay(Sight sight, MemberId who) {
        if (!sight.may(Role.SUPERVISOR) && !who.equals(sight.who().id())) {
            throw new Refused(new ShiftsRefusal.NotYours());
        }
    }
}
