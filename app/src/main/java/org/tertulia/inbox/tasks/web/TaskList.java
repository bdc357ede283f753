package org.tertulia.inbox.tasks.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tertulia.inbox.tasks.Task;
import org.tertulia.inbox.tasks.Tasks;
import org.tertulia.organization.Sight;

/** Which tasks are listed. */
enum TaskList {
    /** What is asked of the reader, alone or with others of a queue. */
    MINE("inbox.task.list.mine"),
    /** What the reader asked of others. */
    ASKED("inbox.task.list.asked"),
    /** All that is open. */
    OPEN("inbox.task.list.open"),
    /** What was done, or is needed no more. */
    ENDED("inbox.task.list.ended");

    private final String key;

    TaskList(String key) {
        this.key = key;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    String key() {
        return key;
    }

    String path() {
        return this == MINE ? "/tasks" : "/tasks?list=" + slug();
    }

    List<Task> of(Tasks tasks, Sight sight, int most) {
        return switch (this) {
            case MINE -> tasks.mine(sight, most);
            case ASKED -> tasks.asked(sight, most);
            case OPEN -> tasks.open(sight, most);
            case ENDED -> tasks.ended(sight, most);
        };
    }

    static Optional<TaskList> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
