package org.tertulia.operations.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Cover;
import org.tertulia.shifts.Pattern;
import org.tertulia.shifts.Patterns;
import org.tertulia.shifts.Repeating;
import org.tertulia.shifts.Shift;
import org.tertulia.shifts.Shifts;
import org.tertulia.shifts.Swapping;
import org.tertulia.shifts.reaching.Chain;
import org.tertulia.shifts.reaching.Chaining;
import org.tertulia.shifts.reaching.Chains;
import org.tertulia.shifts.reaching.Step;

/**
 * The roster of Olmo's people: mornings, afternoons, every other Saturday, a swap that somebody
 * asked for, and whom the brand calls. Sunday has nobody, so that the coverage has something to
 * say.
 */
@InDemo
@Component
class Watchbill {

    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static final int AHEAD = 20;

    private final MovingIn people;
    private final Patterns patterns;
    private final Repeating repeating;
    private final Shifts shifts;
    private final Swapping swapping;
    private final Chains chains;
    private final Chaining chaining;
    private final Clock clock;

    Watchbill(
            MovingIn people,
            Patterns patterns,
            Repeating repeating,
            Shifts shifts,
            Swapping swapping,
            Chains chains,
            Chaining chaining,
            Clock clock) {
        this.people = people;
        this.patterns = patterns;
        this.repeating = repeating;
        this.shifts = shifts;
        this.swapping = swapping;
        this.chains = chains;
        this.chaining = chaining;
        this.clock = clock;
    }

    /** Writes it where there is none; whether it did. */
    boolean write(Sight sight) {
        var today = LocalDate.ofInstant(clock.instant(), sight.who().zone());
        if (!patterns.current(sight, today).isEmpty()) {
            return false;
        }
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        repeat(sight, Colleague.ANA, WORKING, 8, 15, 1, monday);
        repeat(sight, Colleague.BEA, WORKING, 15, 22, 1, monday);
        repeat(sight, Colleague.ANA, Set.of(DayOfWeek.SATURDAY), 10, 14, 2, monday);
        repeat(sight, Colleague.BEA, Set.of(DayOfWeek.SATURDAY), 10, 14, 2, monday.plusWeeks(1));
        ask();
        sight.brands().forEach(brand -> call(sight, brand));
        return true;
    }

    /** Carla is called before the owner, wherever she is. */
    private void call(Sight sight, BrandId brand) {
        var usual = chains.of(sight, brand);
        var steps = new ArrayList<>(usual.steps());
        var carla = people.sight(Colleague.CARLA).who().id();
        steps.add(steps.size() - 1, new Step(Step.Kind.MEMBER, carla, 15));
        chaining.change(sight, new Chain(brand, usual.occasions(), steps, usual.version()));
    }

    private void repeat(
            Sight sight,
            Colleague who,
            Set<DayOfWeek> days,
            int begins,
            int ends,
            int everyWeeks,
            LocalDate from) {
        repeating.repeat(
                sight,
                new Pattern(
                        0,
                        people.sight(who).who().id(),
                        days,
                        begins * 60,
                        ends * 60,
                        sight.who().zone(),
                        new Cover.Everything(),
                        everyWeeks,
                        from,
                        null));
    }

    /** Bea would rather have one of Ana's mornings some days from now. */
    private void ask() {
        var bea = people.sight(Colleague.BEA);
        var ana = people.sight(Colleague.ANA).who().id();
        var after = clock.instant().plusSeconds(2 * 86_400);
        var hers = coming(shifts.of(bea, bea.who().id(), after, AHEAD), 1);
        var theirs = coming(shifts.of(bea, ana, after, AHEAD), 2);
        swapping.ask(bea, hers.number(), ana, theirs.number());
    }

    private static Shift coming(List<Shift> all, int skipped) {
        return all.stream()
                .filter(shift -> WORKING.contains(shift.span().date().getDayOfWeek()))
                .skip(skipped)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No shifts"));
    }
}
