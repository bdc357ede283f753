package org.tertulia.inbox.handover;

import java.util.List;
import java.util.Set;
import org.tertulia.inbox.tasks.web.TaskView;
import org.tertulia.web.kit.Option;

/** The end of a shift on a page; {@code next} are those to whom it may go, in words. */
record HandoverView(Ending ending, List<Option> next, List<TaskView> tasks, Form form) {

    /** As it was filled in; {@code all} ticks everything. */
    record Form(boolean all, Set<Long> numbers, String to, String note, String error) {
        static final Form EMPTY = new Form(true, Set.of(), "", "", "");

        boolean ticks(long number) {
            return all || numbers.contains(number);
        }
    }
}
