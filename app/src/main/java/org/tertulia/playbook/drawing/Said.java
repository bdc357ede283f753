package org.tertulia.playbook.drawing;

import org.tertulia.playbook.tree.Arrow;
import org.tertulia.playbook.tree.Step;

/** What a drawing says of steps and of the ways between them, in the reader's language. */
public interface Said {

    String step(Step step);

    /** Beside an arrow; empty where there is only one. */
    String way(Step step, Arrow arrow);

    /** A line beneath what a step says; empty for none. */
    default String note(Step step) {
        return "";
    }
}
