package org.tertulia.playbook.web;

import java.util.Map;
import org.tertulia.playbook.drawing.Drawn;
import org.tertulia.playbook.drawing.Said;
import org.tertulia.playbook.tree.Arrow;
import org.tertulia.playbook.tree.Step;

/**
 * How much a drawing is used: how often one came to each step and took each way, and where one
 * reads of it. It knows figures, and nothing of what they count.
 *
 * @param most the most that anything has: as wide as a line gets
 */
public record Worn(Map<String, Mark> steps, Map<Between, Mark> ways, int most) {

    /** So many widths of lines there are, besides that of what is never used. */
    private static final int WIDTHS = 6;

    private static final Mark NONE = new Mark(0, "0", "", "", "");

    /**
     * A figure, how it is written, and the page of what is behind it; {@code outcome} is how it
     * ended in a few letters, {@code whole} the same with all that is known, both empty where it
     * never was.
     */
    public record Mark(int many, String said, String path, String outcome, String whole) {}

    /** A way out of a step, by the name of its arrow. */
    public record Between(String step, String arrow) {}

    public Worn {
        steps = Map.copyOf(steps);
        ways = Map.copyOf(ways);
    }

    Mark step(String id) {
        return steps.getOrDefault(id, NONE);
    }

    Mark way(Drawn.Line line) {
        return way(line.from(), line.way());
    }

    private Mark way(String step, String arrow) {
        return ways.getOrDefault(new Between(step, arrow), NONE);
    }

    /** How wide a line is: 0 for one that was never gone, else from 1 on. */
    int width(Drawn.Line line) {
        var many = way(line).many();
        return many == 0 ? 0 : Math.max(1, (int) Math.ceil((double) WIDTHS * many / most));
    }

    /** What a line is and how it ended. */
    String told(Drawn.Line line) {
        var whole = way(line).whole();
        return whole.isEmpty() ? line.whole() : (line.whole() + " · " + whole);
    }

    /**
     * The figures stand before the words, where nothing cuts them off, and how it ended beneath
     * them.
     */
    Said told(Said words) {
        return new Said() {
            @Override
            public String step(Step step) {
                return words.step(step);
            }

            @Override
            public String way(Step step, Arrow arrow) {
                var said = Worn.this.way(step.id(), arrow.way()).said();
                var word = words.way(step, arrow);
                return word.isEmpty() ? said : said + " · " + word;
            }

            @Override
            public String note(Step step) {
                return Worn.this.step(step.id()).outcome();
            }
        };
    }
}
