package org.tertulia.shifts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Swap.Side;
import org.tertulia.shifts.Swap.State;

/**
 * Swaps shifts: one asks, the other accepts, a supervisor approves, and only then the roster is
 * another; provided that both shifts still are as they were when it was asked.
 */
@UseCase
public class Swapping {

    private static final String PAGE = "/shifts/swaps";

    private final Swaps swaps;
    private final Shifts shifts;
    private final Fitness fitness;
    private final Members members;
    private final Telling telling;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Swapping(
            Swaps swaps,
            Shifts shifts,
            Fitness fitness,
            Members members,
            Telling telling,
            ApplicationEventPublisher events,
            Clock clock) {
        this.swaps = swaps;
        this.shifts = shifts;
        this.fitness = fitness;
        this.members = members;
        this.telling = telling;
        this.events = events;
        this.clock = clock;
    }

    /** One's own shift, to that member; {@code inReturn} is the number of one of theirs. */
    public Swap ask(Sight sight, int number, MemberId to, @Nullable Integer inReturn) {
        var now = clock.instant();
        var me = sight.who().id();
        if (to.equals(me)) {
            throw new Refused(new ShiftsRefusal.WithOneself());
        }
        shifts.turn(me, to);
        var shift = shifts.find(sight, number);
        demandMine(sight, shift);
        var other = fitness.answering(sight, to);
        Fitness.demandSees(other, shift.cover());
        var theirs = inReturn == null ? null : shifts.find(sight, inReturn);
        if (theirs != null && !theirs.member().equals(to)) {
            throw new Refused(new ShiftsRefusal.NotTheirs(other.name()));
        }
        demandFree(shift, theirs, now);
        var swap = swaps.add(me, side(shift), to, theirs == null ? null : side(theirs), now);
        events.publishEvent(
                new ShiftsFact.SwapAsked(
                        swap.number(), me, number, to, inReturn, sight.who().actor(), now));
        telling.tell(to, "shifts.notice.asked", Telling.arguments(sight.who().name(), shift), PAGE);
        return swap;
    }

    private void demandFree(Shift shift, @Nullable Shift theirs, Instant now) {
        for (var each : Stream.of(shift, theirs).filter(Objects::nonNull).toList()) {
            if (each.begun(now)) {
                throw new Refused(new ShiftsRefusal.AlreadyBegun());
            }
            if (swaps.openOf(each.number())) {
                throw new Refused(new ShiftsRefusal.AlreadyAsked());
            }
        }
    }

    private static void demandMine(Sight sight, Shift shift) {
        if (!shift.member().equals(sight.who().id())) {
            throw new Refused(new ShiftsRefusal.NotYours());
        }
    }

    private static Side side(Shift shift) {
        return new Side(shift.number(), shift.version());
    }

    /** Who was asked agrees. */
    public void accept(Sight sight, int number) {
        var swap = heldBy(sight, number, State.ASKED, Swap::to);
        var now = clock.instant();
        demandAsAgreed(swap, now);
        swaps.answered(number, State.ACCEPTED, now);
        events.publishEvent(new ShiftsFact.SwapAccepted(number, sight.who().actor(), now));
        var names = List.<Object>of(name(swap.from()), sight.who().name());
        members.supervising().stream()
                .filter(who -> !who.equals(sight.who().id()))
                .forEach(who -> telling.tell(who, "shifts.notice.accepted", names, PAGE));
        if (!members.supervising().contains(swap.from())) {
            telling.tell(swap.from(), "shifts.notice.agreed", List.of(sight.who().name()), PAGE);
        }
    }

    /** Who was asked does not. */
    public void decline(Sight sight, int number) {
        var swap = heldBy(sight, number, State.ASKED, Swap::to);
        var now = clock.instant();
        swaps.answered(number, State.DECLINED, now);
        events.publishEvent(new ShiftsFact.SwapDeclined(number, sight.who().actor(), now));
        telling.tell(swap.from(), "shifts.notice.declined", List.of(sight.who().name()), PAGE);
    }

    /** Who asked needs it no more. */
    public void withdraw(Sight sight, int number) {
        var swap = swaps.hold(sight, number);
        if (!swap.state().open()) {
            throw new Refused(new ShiftsRefusal.SwapOver());
        }
        demandOwn(sight, swap.from());
        var now = clock.instant();
        swaps.answered(number, State.WITHDRAWN, now);
        events.publishEvent(new ShiftsFact.SwapWithdrawn(number, sight.who().actor(), now));
        telling.tell(swap.to(), "shifts.notice.withdrawn", List.of(sight.who().name()), PAGE);
    }

    /** Who supervises agrees: the shifts change hands. */
    public void approve(Sight sight, int number) {
        var swap = decidable(sight, number);
        var now = clock.instant();
        shifts.turn(swap.from(), swap.to());
        var agreed = demandAsAgreed(swap, now);
        exchange(sight, swap, agreed);
        swaps.decided(number, State.APPROVED, sight.who().id(), now);
        events.publishEvent(new ShiftsFact.SwapApproved(number, sight.who().actor(), now));
        tellBoth(sight, swap, "shifts.notice.approved");
    }

    /** Each checked as if the other's were gone already. */
    private void exchange(Sight sight, Swap swap, Map<Integer, Shift> agreed) {
        var all = agreed.values().toArray(Shift[]::new);
        var given = Objects.requireNonNull(agreed.get(swap.shift().shift()));
        fitness.demand(sight, Draft.of(given).by(swap.to()), all);
        var inReturn = swap.inReturn();
        if (inReturn != null) {
            var theirs = Objects.requireNonNull(agreed.get(inReturn.shift()));
            fitness.demand(sight, Draft.of(theirs).by(swap.from()), all);
            change(sight, theirs, swap.from());
        }
        change(sight, given, swap.to());
    }

    private void change(Sight sight, Shift shift, MemberId next) {
        shifts.change(shift, Draft.of(shift).by(next), null, sight.who().id());
        events.publishEvent(
                new ShiftsFact.ShiftChanged(
                        shift.number(),
                        next,
                        shift.member(),
                        shift.beginsAt(),
                        shift.endsAt(),
                        shift.beginsAt(),
                        sight.who().actor(),
                        clock.instant()));
    }

    /** Who supervises does not. */
    public void refuse(Sight sight, int number) {
        var swap = decidable(sight, number);
        var now = clock.instant();
        swaps.decided(number, State.REFUSED, sight.who().id(), now);
        events.publishEvent(new ShiftsFact.SwapRefused(number, sight.who().actor(), now));
        tellBoth(sight, swap, "shifts.notice.refused");
    }

    private void tellBoth(Sight sight, Swap swap, String key) {
        Stream.of(swap.from(), swap.to())
                .filter(who -> !who.equals(sight.who().id()))
                .forEach(who -> telling.tell(who, key, List.of(sight.who().name()), PAGE));
    }

    private Swap decidable(Sight sight, int number) {
        var swap = swaps.hold(sight, number);
        if (!sight.may(Role.SUPERVISOR)) {
            throw new Refused(new ShiftsRefusal.NotYours());
        }
        if (swap.state() == State.ASKED) {
            throw new Refused(new ShiftsRefusal.NotAcceptedYet(name(swap.to())));
        }
        if (swap.state() != State.ACCEPTED) {
            throw new Refused(new ShiftsRefusal.SwapOver());
        }
        return swap;
    }

    private Swap heldBy(Sight sight, int number, State state, Function<Swap, MemberId> whose) {
        var swap = swaps.hold(sight, number);
        demandOwn(sight, whose.apply(swap));
        if (swap.state() != state) {
            throw new Refused(new ShiftsRefusal.SwapOver());
        }
        return swap;
    }

    private static void demandOwn(Sight sight, MemberId whose) {
        if (!whose.equals(sight.who().id())) {
            throw new Refused(new ShiftsRefusal.NotYours());
        }
    }

    /** The shifts by their numbers, locked: as they were when it was asked, and still to begin. */
    private Map<Integer, Shift> demandAsAgreed(Swap swap, Instant now) {
        var sides = Stream.of(swap.shift(), swap.inReturn()).filter(Objects::nonNull).toList();
        var held =
                shifts.hold(sides.stream().map(Side::shift).toList()).stream()
                        .collect(Collectors.toMap(Shift::number, it -> it));
        for (var side : sides) {
            var shift = held.get(side.shift());
            if (shift == null || shift.version() != side.version()) {
                throw new Refused(new ShiftsRefusal.NotAsAgreed());
            }
            if (shift.begun(now)) {
                throw new Refused(new ShiftsRefusal.AlreadyBegun());
            }
        }
        return held;
    }

    private String name(MemberId who) {
        return members.names(List.of(who)).getOrDefault(who, "");
    }
}
