package org.tertulia.inbox.walking;

import static org.tertulia.inbox.walking.db.Tables.WALK;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.tertulia.playbook.tree.Arrow;
import org.tertulia.playbook.tree.Step;
import org.tertulia.playbook.tree.Tree;

/**
 * Which walks stand behind a figure. In a version that holds nobody comes by a step twice, so that
 * a step stands in a way once at most.
 */
final class Behind {

    private Behind() {}

    /** Those that left a step by one of its arrows. */
    static Condition taken(Step step, String arrow) {
        var way =
                DSL.field(
                        "({0})[array_position({1}, {2})]",
                        String.class, WALK.WAYS, WALK.STEPS, DSL.val(step.id()));
        return way.eq(Ways.written(step, arrow));
    }

    /** Those that came to a step. */
    static Condition reached(Tree tree, String step) {
        if (tree.first().id().equals(step)) {
            return DSL.noCondition();
        }
        Condition any = DSL.falseCondition();
        for (var from : tree.steps()) {
            for (var arrow : from.arrows()) {
                if (arrow.target().equals(step)) {
                    any = any.or(taken(from, arrow.way()));
                }
            }
        }
        return any;
    }

    /** Those that came to a step and no further. */
    static Condition stood(Tree tree, String step) {
        Condition any =
                tree.first().id().equals(step)
                        ? DSL.cardinality(WALK.STEPS).eq(0)
                        : DSL.falseCondition();
        for (var from : tree.steps()) {
            for (var arrow : from.arrows()) {
                if (arrow.target().equals(step)) {
                    any = any.or(last(from, arrow));
                }
            }
        }
        return any;
    }

    private static Condition last(Step from, Arrow arrow) {
        return last(WALK.STEPS)
                .eq(from.id())
                .and(last(WALK.WAYS).eq(Ways.written(from, arrow.way())));
    }

    private static Field<String> last(Field<String[]> of) {
        return DSL.field("({0})[cardinality({0})]", String.class, of);
    }
}
