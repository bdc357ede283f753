package org.tertulia.inbox.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.web.ConversationJson.ChannelRef;
import org.tertulia.inbox.web.ConversationJson.QueueRef;

/**
 * A list of conversations as programs see it; {@code next} goes on from its end, null at the last.
 */
record ConversationsJson(List<Entry> items, @Nullable String next) {

    /** A conversation without what was said in it, save its latest {@code text}. */
    record Entry(
            long number,
            String state,
            @Nullable Instant due,
            @Nullable Instant asked,
            int questions,
            String kind,
            ChannelRef channel,
            @Nullable QueueRef queue,
            String urgency,
            @Nullable String contact,
            @Nullable String holder,
            @Nullable String delivery,
            Instant lastAt,
            @Nullable String text) {

        static Entry of(Row row) {
            var uncertain = row.uncertain();
            var queue = row.queue();
            var open = row.state().equals("closed") ? null : row.due();
            return new Entry(
                    row.number(),
                    row.state(),
                    open,
                    open == null ? null : row.asked(),
                    open == null ? 0 : row.questions(),
                    row.kind(),
                    new ChannelRef(row.channelNumber(), row.network(), row.channel()),
                    queue == null ? null : new QueueRef(queue.number(), queue.name()),
                    row.urgency().word(),
                    row.name(),
                    row.holderName(),
                    uncertain == null ? null : uncertain.slug(),
                    row.at(),
                    row.snippet());
        }
    }

    static ConversationsJson of(Lists.Rows rows) {
        var next = rows.next();
        return new ConversationsJson(
                rows.rows().stream().map(Entry::of).toList(),
                next == null ? null : next.toString());
    }
}
