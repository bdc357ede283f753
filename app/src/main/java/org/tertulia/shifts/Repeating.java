package org.tertulia.shifts;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;

/** Has shifts come back every week, or every few, and ends that. */
@UseCase
public class Repeating {

    private final Patterns patterns;
    private final Shifts shifts;
    private final Fitness fitness;
    private final Unrolling unrolling;
    private final Telling telling;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Repeating(
            Patterns patterns,
            Shifts shifts,
            Fitness fitness,
            Unrolling unrolling,
            Telling telling,
            ApplicationEventPublisher events,
            Clock clock) {
        this.patterns = patterns;
        this.shifts = shifts;
        this.fitness = fitness;
        this.unrolling = unrolling;
        this.telling = telling;
        this.events = events;
        this.clock = clock;
    }

    /** A pattern that was saved, and what came of its first months. */
    public record Repeated(Pattern pattern, Rostering.Copied written) {}

    /** Dates on which the member has another shift, or is away, are left out. */
    public Repeated repeat(Sight sight, Pattern asked) {
        demandFit(asked);
        var member = fitness.answering(sight, asked.member());
        fitness.demandSeen(sight, asked.cover());
        Fitness.demandSees(member, asked.cover());
        shifts.turn(asked.member());
        var today = today(asked);
        var begin = asked.from().isBefore(today) ? today : asked.from();
        var saved = patterns.add(asked, begin.minusDays(1));
        var written = unrolling.unroll(saved, begin.minusDays(1), today);
        if (written.shifts() == 0) {
            throw new Refused(new ShiftsRefusal.NothingLeft(member.name()));
        }
        events.publishEvent(
                new ShiftsFact.PatternAdded(
                        saved.number(),
                        saved.member(),
                        Patterns.days(saved.days()),
                        saved.everyWeeks(),
                        saved.from(),
                        saved.until(),
                        sight.who().actor(),
                        clock.instant()));
        telling.changed();
        return new Repeated(saved, written);
    }

    private static void demandFit(Pattern asked) {
        if (asked.days().isEmpty()) {
            throw new Refused(new ShiftsRefusal.DaysMissing());
        }
        if (asked.everyWeeks() < 1 || asked.everyWeeks() > Pattern.LONGEST) {
            throw new Refused(new ShiftsRefusal.CycleUnfit(1, Pattern.LONGEST));
        }
        var until = asked.until();
        if (until != null && until.isBefore(asked.from())) {
            throw new Refused(new ShiftsRefusal.UntilUnfit());
        }
    }

    /** Its shifts from today on go, apart from those that somebody changed since. */
    public void end(Sight sight, int number) {
        var pattern = patterns.hold(sight, number);
        fitness.demandSeen(sight, pattern.cover());
        var last = today(pattern).minusDays(1);
        var until = pattern.until();
        if (until != null && !until.isAfter(last)) {
            return;
        }
        patterns.end(number, last);
        shifts.dropUntouched(number, last, clock.instant());
        events.publishEvent(
                new ShiftsFact.PatternEnded(number, last, sight.who().actor(), clock.instant()));
        telling.changed();
    }

    private LocalDate today(Pattern pattern) {
        return LocalDate.ofInstant(clock.instant(), pattern.zone());
    }
}
