package org.tertulia.inbox.tasks.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task as programs see it. {@code id} is its number; it is asked of {@code to}, a handle, or of
 * the people of {@code queue}, a number; {@code what} is null once the person was erased; {@code
 * ending} is {@code done} or {@code withdrawn}, null while it is open.
 */
public record TaskJson(
        int id,
        long conversation,
        @Nullable String what,
        String by,
        @Nullable String to,
        @Nullable Integer queue,
        Instant askedAt,
        Instant until,
        @Nullable String ending,
        @Nullable Instant endedAt) {

    public static TaskJson of(TaskView view) {
        var task = view.task();
        var end = task.end();
        return new TaskJson(
                task.number(),
                task.conversation(),
                task.what(),
                view.asker(),
                view.member(),
                view.queue(),
                task.askedAt(),
                task.until(),
                end == null ? null : end.how().slug(),
                end == null ? null : end.at());
    }
}
