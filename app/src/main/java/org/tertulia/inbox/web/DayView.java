package org.tertulia.inbox.web;

import java.util.List;
import org.tertulia.inbox.tasks.web.TaskView;

/**
 * What is open at the end of the day, put off or not: what has no name first, then what has one;
 * {@code moreSnoozed} where there is more that is put off than is shown. {@code tasks} are those to
 * be done by the end of the day. {@code colleagues} may be given some, who is on duty first and of
 * those who has least.
 */
record DayView(
        Lists.Rows nameless,
        Lists.Rows named,
        boolean moreSnoozed,
        List<TaskView> tasks,
        List<Colleague> colleagues) {

    /**
     * {@code label} says of who is off duty that they are; {@code key} gives them the first one
     * without a name; empty where the keys have run out.
     */
    record Colleague(String handle, String label, String name, String id, int holds, String key) {}
}
