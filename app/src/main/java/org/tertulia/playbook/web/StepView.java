package org.tertulia.playbook.web;

import java.util.ArrayList;
import java.util.List;
import org.tertulia.playbook.drawing.Drawn;
import org.tertulia.playbook.tree.Arrow;
import org.tertulia.playbook.tree.Step;
import org.tertulia.playbook.tree.Tongue;
import org.tertulia.playbook.tree.Tree;

/**
 * A step as a page tells it in words.
 *
 * @param number as the drawing counts it
 * @param other the same in the other language, where it says something
 */
public record StepView(
        int number, Step step, String text, String other, Tongue otherTongue, List<WayView> ways) {

    /** Where it leads: by what, and to the step of which number; 0 where there is none. */
    public record WayView(String label, Arrow arrow, int number) {}

    /** In the order of the drawing. */
    static List<StepView> of(Tree tree, Drawn drawn, Telling telling) {
        var views = new ArrayList<StepView>();
        var other = telling.tongue() == Tongue.ES ? Tongue.EN : Tongue.ES;
        for (var box : drawn.boxes()) {
            var step = tree.step(box.step()).orElseThrow();
            views.add(
                    new StepView(
                            box.number(),
                            step,
                            telling.step(step),
                            step.words().in(other),
                            other,
                            step.arrows().stream()
                                    .map(
                                            it ->
                                                    new WayView(
                                                            telling.way(step, it),
                                                            it,
                                                            number(drawn, it.target())))
                                    .toList()));
        }
        return views;
    }

    private static int number(Drawn drawn, String step) {
        return drawn.boxes().stream()
                .filter(box -> box.step().equals(step))
                .map(Drawn.Box::number)
                .findFirst()
                .orElse(0);
    }
}
