package org.tertulia.playbook.web;

import java.util.List;
import org.tertulia.playbook.drawing.Column;
import org.tertulia.playbook.drawing.Drawn;
import org.tertulia.playbook.drawing.Layers;
import org.tertulia.playbook.drawing.Said;
import org.tertulia.playbook.tree.Tree;

/** A tree to look at, wide and narrow, and the same in words. */
public record TreeView(Tree tree, Drawn wide, Drawn narrow, List<StepView> steps) {

    static TreeView of(Tree tree, Telling telling) {
        return of(tree, telling, telling);
    }

    /** With how much each step and each way is used. */
    public static TreeView of(Tree tree, Telling telling, Worn worn) {
        return of(tree, telling, worn.told(telling));
    }

    private static TreeView of(Tree tree, Telling telling, Said said) {
        var narrow = Column.draw(tree, said);
        return new TreeView(
                tree,
                numbered(Layers.draw(tree, said), narrow),
                narrow,
                StepView.of(tree, narrow, telling));
    }

    /** Both drawings and the words count the steps alike. */
    private static Drawn numbered(Drawn wide, Drawn narrow) {
        return new Drawn(
                wide.width(),
                wide.height(),
                wide.boxes().stream()
                        .map(
                                box ->
                                        new Drawn.Box(
                                                box.step(),
                                                narrow.boxes().stream()
                                                        .filter(it -> it.step().equals(box.step()))
                                                        .findFirst()
                                                        .orElse(box)
                                                        .number(),
                                                box.kind(),
                                                box.x(),
                                                box.y(),
                                                box.width(),
                                                box.height(),
                                                box.text()))
                        .toList(),
                wide.lines());
    }
}
