package org.tertulia.playbook.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tertulia.playbook.text.Change.Line;
import org.tertulia.playbook.text.Change.What;
import org.tertulia.playbook.tree.Step;
import org.tertulia.playbook.tree.Tree;

/** What changed between two versions, step by step. */
public final class Difference {

    private Difference() {}

    /** Where one of them cannot be read whole, line by line. */
    public static List<Change> of(String before, String after) {
        var one = Reading.of(before);
        var other = Reading.of(after);
        if (one.readable() && other.readable()) {
            return of(Objects.requireNonNull(one.tree()), Objects.requireNonNull(other.tree()));
        }
        return plain(before, after);
    }

    /** Of two texts that are no protocols, line by line. */
    public static List<Change> plain(String before, String after) {
        return before.equals(after)
                ? List.of()
                : List.of(new Change("", What.CHANGED, lines(before, after)));
    }

    /** In the order of the later version, what is gone at the end. */
    public static List<Change> of(Tree before, Tree after) {
        var changes = new ArrayList<Change>();
        changed("", Printing.head(before), Printing.head(after)).ifPresent(changes::add);
        for (var step : after.steps()) {
            var was = before.step(step.id());
            if (was.isPresent()) {
                changed(step.id(), print(was.get()), print(step)).ifPresent(changes::add);
            } else {
                changes.add(new Change(step.id(), What.ADDED, lines("", print(step))));
            }
        }
        for (var step : before.steps()) {
            if (after.step(step.id()).isEmpty()) {
                changes.add(new Change(step.id(), What.REMOVED, lines(print(step), "")));
            }
        }
        if (!before.first().id().equals(after.first().id())
                && before.step(after.first().id()).isPresent()) {
            changes.add(new Change(after.first().id(), What.MOVED, List.of()));
        }
        return List.copyOf(changes);
    }

    private static String print(Step step) {
        return Printing.step(step);
    }

    private static Optional<Change> changed(String step, String before, String after) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new Change(step, What.CHANGED, lines(before, after)));
    }

    /** By the longest common sequence of lines. */
    static List<Line> lines(String before, String after) {
        var one = before.lines().toList();
        var other = after.lines().toList();
        var common = new int[one.size() + 1][other.size() + 1];
        for (var i = one.size() - 1; i >= 0; i--) {
            for (var j = other.size() - 1; j >= 0; j--) {
                common[i][j] =
                        one.get(i).equals(other.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return walk(one, other, common);
    }

    private static List<Line> walk(List<String> one, List<String> other, int[][] common) {
        var lines = new ArrayList<Line>();
        var i = 0;
        var j = 0;
        while (i < one.size() || j < other.size()) {
            if (i < one.size() && j < other.size() && one.get(i).equals(other.get(j))) {
                lines.add(new Line(' ', one.get(i)));
                i++;
                j++;
            } else if (j == other.size()
                    || i < one.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line('-', one.get(i++)));
            } else {
                lines.add(new Line('+', other.get(j++)));
            }
        }
        return Collections.unmodifiableList(lines);
    }
}
