package org.tertulia.inbox.routing.web;

import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.routing.Queue;

/**
 * A queue as programs see and write it: {@code brand} and {@code department} by their numbers, 0
 * for no department; {@code sharing} is {@code hand} or {@code fewest}; {@code most} is how many
 * open conversations of a person are enough; with {@code spoken} it goes to who speaks the language
 * of the message; with {@code leads} what comes in is a lead. {@code id}, {@code main} and {@code
 * closed} are told alone.
 */
record QueueJson(
        @Nullable Integer id,
        @Nullable Integer brand,
        @Nullable String name,
        @Nullable Integer department,
        @Nullable String sharing,
        @Nullable Integer most,
        @Nullable Boolean spoken,
        @Nullable Boolean leads,
        @Nullable Boolean main,
        @Nullable Boolean closed,
        @Nullable Integer version) {

    static QueueJson of(QueueAsked asked, Queue queue) {
        return new QueueJson(
                asked.number(),
                asked.brand(),
                asked.name(),
                asked.department(),
                asked.sharing(),
                asked.most(),
                asked.spoken(),
                asked.leads(),
                queue.main(),
                queue.closed(),
                asked.version());
    }

    QueueAsked asked(int number) {
        return new QueueAsked(
                number,
                brand == null ? 0 : brand,
                name == null ? "" : name,
                department == null ? 0 : department,
                sharing == null ? "hand" : sharing,
                most,
                spoken != null && spoken,
                leads != null && leads,
                version == null ? 0 : version);
    }
}
