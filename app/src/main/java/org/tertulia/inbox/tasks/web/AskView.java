package org.tertulia.inbox.tasks.web;

import java.util.List;
import java.util.UUID;
import org.tertulia.web.kit.Option;

/**
 * A task as it is asked for.
 *
 * @param back to the conversation
 * @param tab the list from which it was opened; empty for none
 * @param open what is asked for it already
 * @param choices people by {@code @handle}, queues by {@code #number}
 */
record AskView(
        long number,
        String back,
        String tab,
        List<TaskView> open,
        List<Option> choices,
        UUID id,
        String what,
        String to,
        String until,
        String refused) {}
