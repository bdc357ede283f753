package org.tertulia.shifts.reaching;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.tertulia.kernel.MemberId;

/** Whom a chain calls, and when: what the page foretells and what a call does are the same. */
public record Plan(List<Turn> turns) {

    public Plan {
        turns = List.copyOf(turns);
    }

    /**
     * A step's turn.
     *
     * @param after the call began
     * @param people whom it calls: those that it means and no earlier one called; none passes on to
     *     the next step at once
     */
    public record Turn(int position, Step step, Duration after, List<MemberId> people) {

        public Turn {
            people = List.copyOf(people);
        }
    }

    /**
     * If something urgent began at that moment; {@code crew} says whom a step means at a moment.
     */
    static Plan of(
            List<Step> steps, Instant begins, BiFunction<Step, Instant, List<MemberId>> crew) {
        var turns = new ArrayList<Turn>();
        var called = new HashSet<MemberId>();
        var after = Duration.ZERO;
        for (var position = 0; position < steps.size(); position++) {
            var step = steps.get(position);
            var people = fresh(crew.apply(step, begins.plus(after)), called);
            turns.add(new Turn(position, step, after, people));
            called.addAll(people);
            after = people.isEmpty() ? after : after.plusMinutes(step.minutes());
        }
        return new Plan(turns);
    }

    /**
     * The next turn of a call, from this position on: the first that has somebody to call; empty
     * where none has.
     */
    static Optional<Turn> next(
            List<Step> steps,
            int from,
            Set<MemberId> called,
            Instant at,
            BiFunction<Step, Instant, List<MemberId>> crew) {
        for (var position = from; position < steps.size(); position++) {
            var step = steps.get(position);
            var people = fresh(crew.apply(step, at), called);
            if (!people.isEmpty()) {
                return Optional.of(new Turn(position, step, Duration.ZERO, people));
            }
        }
        return Optional.empty();
    }

    private static List<MemberId> fresh(List<MemberId> meant, Set<MemberId> called) {
        return meant.stream().distinct().filter(who -> !called.contains(who)).toList();
    }
}
