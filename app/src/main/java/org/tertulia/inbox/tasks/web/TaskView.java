package org.tertulia.inbox.tasks.web;

import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.tasks.Task;
import org.tertulia.inbox.tasks.Task.For;
import org.tertulia.web.Page;

/**
 * A task with the names that it is read by; {@code member} is a handle and {@code queue} a number,
 * one of them null; {@code ender} is null while it is open; {@code mayEnd} and {@code mayWithdraw}
 * are the reader's.
 */
public record TaskView(
        Task task,
        String asker,
        String whom,
        @Nullable String member,
        @Nullable Integer queue,
        @Nullable String ender,
        boolean mayEnd,
        boolean mayWithdraw) {

    /** Of whom it is asked, in words. */
    public String whom(Page page) {
        return switch (task.whom()) {
            case For.Person _ -> whom;
            case For.Takers _ -> page.t("inbox.task.queue", whom);
        };
    }

    /** What is to be done; who was erased leaves no words. */
    public String what(Page page) {
        var what = task.what();
        return what == null ? page.t("inbox.erased") : what;
    }

    public boolean open() {
        return task.open();
    }
}
