package org.tertulia.shifts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** Makes the roster: adds shifts, moves them, gives them to others, takes them away. */
@UseCase
public class Rostering {

    private static final int WEEK = 7;

    private final Shifts shifts;
    private final Fitness fitness;
    private final Members members;
    private final Telling telling;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rostering(
            Shifts shifts,
            Fitness fitness,
            Members members,
            Telling telling,
            ApplicationEventPublisher events,
            Clock clock) {
        this.shifts = shifts;
        this.fitness = fitness;
        this.members = members;
        this.telling = telling;
        this.events = events;
        this.clock = clock;
    }

    /** How many shifts were copied, and how many had no place. */
    public record Copied(int shifts, int skipped) {}

    public Shift add(Sight sight, Draft draft) {
        shifts.turn(draft.member());
        demandYetToEnd(draft.span());
        fitness.demand(sight, draft);
        return added(sight, draft);
    }

    private Shift added(Sight sight, Draft draft) {
        var shift = shifts.add(draft, null, sight.who().id());
        events.publishEvent(
                new ShiftsFact.ShiftAdded(
                        shift.number(),
                        shift.member(),
                        shift.beginsAt(),
                        shift.endsAt(),
                        sight.who().actor(),
                        clock.instant()));
        telling.changed();
        return shift;
    }

    /** All of it as in the draft; who was to stand in is so no more where it is another's. */
    public Shift change(Sight sight, int number, int version, Draft draft) {
        var before = held(sight, number, version, draft.member());
        if (Draft.of(before).equals(draft)) {
            return before;
        }
        demandYetToEnd(draft.span());
        fitness.demandSeen(sight, before.cover());
        fitness.demand(sight, draft, before);
        var standsInFor = before.member().equals(draft.member()) ? before.standsInFor() : null;
        var after = shifts.change(before, draft, standsInFor, sight.who().id());
        events.publishEvent(
                new ShiftsFact.ShiftChanged(
                        number,
                        after.member(),
                        before.member(),
                        after.beginsAt(),
                        after.endsAt(),
                        before.beginsAt(),
                        sight.who().actor(),
                        clock.instant()));
        telling.moved(sight, before, after);
        return after;
    }

    /** The same hours on another date, or by another member. */
    public Shift place(Sight sight, int number, int version, MemberId member, LocalDate date) {
        var shift = shifts.find(sight, number);
        var there = shift.span().on(date);
        var span = Span.fit(date, there.begins(), there.ends(), there.zone());
        return change(sight, number, version, new Draft(member, span, shift.cover()));
    }

    /**
     * Somebody stands in for whose it is; who that is gets it back by standing in for themselves.
     */
    public Shift substitute(Sight sight, int number, int version, MemberId substitute) {
        var before = held(sight, number, version, substitute);
        if (before.member().equals(substitute)) {
            return before;
        }
        demandYetToEnd(before.span());
        var draft = Draft.of(before).by(substitute);
        fitness.demand(sight, draft, before);
        var whose = before.standsInFor() == null ? before.member() : before.standsInFor();
        var after =
                shifts.change(
                        before, draft, whose.equals(substitute) ? null : whose, sight.who().id());
        events.publishEvent(
                new ShiftsFact.SubstituteNamed(
                        number,
                        substitute,
                        whose,
                        before.member(),
                        sight.who().actor(),
                        clock.instant()));
        telling.moved(sight, before, after);
        return after;
    }

    public void remove(Sight sight, int number, int version) {
        var shift = shifts.hold(sight, number);
        demandFresh(shift, version);
        fitness.demandSeen(sight, shift.cover());
        if (shift.over(clock.instant())) {
            throw new Refused(new ShiftsRefusal.AlreadyOver());
        }
        shifts.remove(number);
        events.publishEvent(
                new ShiftsFact.ShiftRemoved(
                        number,
                        shift.member(),
                        shift.beginsAt(),
                        shift.endsAt(),
                        sight.who().actor(),
                        clock.instant()));
        telling.removed(sight, shift);
    }

    /**
     * The week that begins on this Monday gets the shifts of the one before, apart from those that
     * patterns write by themselves. What overlaps, is over, or cannot be any more is left out.
     */
    public Copied copy(Sight sight, LocalDate monday) {
        var before =
                shifts.between(sight, monday.minusDays(WEEK), monday.minusDays(1)).stream()
                        .filter(shift -> shift.pattern() == null)
                        .toList();
        shifts.turn(before.stream().map(Rostering::whose).toArray(MemberId[]::new));
        var copied = before.stream().filter(shift -> copied(sight, shift)).count();
        return new Copied((int) copied, (int) (before.size() - copied));
    }

    private boolean copied(Sight sight, Shift shift) {
        var span = shift.span().on(shift.span().date().plus(WEEK, ChronoUnit.DAYS));
        var draft = new Draft(whose(shift), span, shift.cover());
        if (!span.exists() || !span.endsAt().isAfter(clock.instant())) {
            return false;
        }
        try {
            fitness.demand(sight, draft);
        } catch (Refused refused) {
            return false;
        }
        added(sight, draft);
        return true;
    }

    /** Who stood in last week does not do so for ever. */
    private static MemberId whose(Shift shift) {
        return Objects.requireNonNullElse(shift.standsInFor(), shift.member());
    }

    private Shift held(Sight sight, int number, int version, MemberId next) {
        shifts.turn(shifts.find(sight, number).member(), next);
        var shift = shifts.hold(sight, number);
        demandFresh(shift, version);
        if (shift.over(clock.instant())) {
            throw new Refused(new ShiftsRefusal.AlreadyOver());
        }
        return shift;
    }

    private void demandFresh(Shift shift, int version) {
        if (version < 1 || version > shift.version()) {
            throw new Refused(new ShiftsRefusal.VersionMissing());
        }
        if (version < shift.version()) {
            throw new Refused(new ShiftsRefusal.ChangedMeanwhile(changer(shift)));
        }
    }

    private String changer(Shift shift) {
        return shifts.changedBy(shift.number())
                .map(by -> members.names(List.of(by)).getOrDefault(by, ""))
                .orElse("");
    }

    private void demandYetToEnd(Span span) {
        if (!span.endsAt().isAfter(clock.instant())) {
            throw new Refused(new ShiftsRefusal.AlreadyOver());
        }
    }
}
