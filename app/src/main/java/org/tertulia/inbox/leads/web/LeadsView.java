package org.tertulia.inbox.leads.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.leads.Ending;
import org.tertulia.inbox.leads.Lead;
import org.tertulia.inbox.leads.Leads;
import org.tertulia.inbox.routing.Queue;

/**
 * The leads of a queue: {@code open} ones, or {@code ended} ones where {@code as} is how. Without a
 * queue that takes leads there is none to show.
 */
record LeadsView(
        List<Queue> queues,
        @Nullable Queue queue,
        Leads.@Nullable Tally tally,
        @Nullable Ending as,
        List<Leads.Open> open,
        List<Lead> ended) {

    String path() {
        return "/inbox/leads?queue=" + (queue == null ? 0 : queue.number());
    }
}
