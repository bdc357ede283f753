package org.tertulia.inbox.handover;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.tasks.web.TaskView;
import org.tertulia.web.kit.Option;

/**
 * The end of a shift; {@code ends} is when one's own does, null out of one; {@code next} are those
 * to whom it may go, who is on duty then at the head.
 */
record HandoverView(
        @Nullable Instant ends,
        List<Holding> held,
        List<Holding> waiting,
        List<Option> next,
        List<Left> left,
        List<TaskView> tasks,
        Form form) {

    /** What a colleague left. */
    record Left(String id, String name, Instant at, int conversations, String note) {}

    /** As it was filled in; {@code all} ticks everything. */
    record Form(boolean all, Set<Long> numbers, String to, String note, String error) {
        static final Form EMPTY = new Form(true, Set.of(), "", "", "");

        boolean ticks(long number) {
            return all || numbers.contains(number);
        }
    }
}
