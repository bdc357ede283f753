package org.tertulia.inbox.walking;

import java.util.List;
import java.util.stream.IntStream;
import org.tertulia.playbook.tree.ApprovedMessage;
import org.tertulia.playbook.tree.Asking;
import org.tertulia.playbook.tree.Check;
import org.tertulia.playbook.tree.Ending;
import org.tertulia.playbook.tree.Escalation;
import org.tertulia.playbook.tree.Instruction;
import org.tertulia.playbook.tree.Passage;
import org.tertulia.playbook.tree.Question;
import org.tertulia.playbook.tree.Step;
import org.tertulia.playbook.tree.Way;

/**
 * How a way stands in the database: {@code chosen yes}, {@code decided 2}, {@code done}. What a
 * condition found is not kept: the message that it looked at is.
 */
final class Ways {

    private Ways() {}

    static String[] steps(List<Passage> path) {
        return path.stream().map(Passage::step).toArray(String[]::new);
    }

    static String[] ways(List<Passage> path) {
        return path.stream().map(passage -> written(passage.way())).toArray(String[]::new);
    }

    static List<Passage> read(String[] steps, String[] ways) {
        return IntStream.range(0, steps.length)
                .mapToObj(i -> new Passage(steps[i], read(ways[i])))
                .toList();
    }

    /** How the database has it that a step was left by one of its arrows. */
    static String written(Step step, String arrow) {
        return switch (step) {
            case Question _ -> written(new Way.Chosen(arrow));
            case Check _ -> written(new Way.Decided(arrow, List.of()));
            case Instruction _, ApprovedMessage _, Asking _, Escalation _, Ending _ ->
                    written(new Way.Done());
        };
    }

    private static String written(Way way) {
        return switch (way) {
            case Way.Chosen(var arrow) -> "chosen " + arrow;
            case Way.Decided(var arrow, var _) -> "decided " + arrow;
            case Way.Done() -> "done";
        };
    }

    private static Way read(String written) {
        var space = written.indexOf(' ');
        var kind = space < 0 ? written : written.substring(0, space);
        var arrow = written.substring(space + 1);
        return switch (kind) {
            case "chosen" -> new Way.Chosen(arrow);
            case "decided" -> new Way.Decided(arrow, List.of());
            case "done" -> new Way.Done();
            default -> throw new IllegalStateException("A way by " + written);
        };
    }
}
