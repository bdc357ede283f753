package org.tertulia.inbox.tasks.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.tasks.Task;
import org.tertulia.inbox.tasks.Tasking;
import org.tertulia.inbox.tasks.Tasking.Wish;
import org.tertulia.inbox.tasks.Tasks;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;
import org.tertulia.web.Shown;

/** Tasks, for programs. */
@RestController
class TasksApi {

    private final Tasks tasks;
    private final Tasking tasking;
    private final TaskViews views;

    TasksApi(Tasks tasks, Tasking tasking, TaskViews views) {
        this.tasks = tasks;
        this.tasking = tasking;
        this.views = views;
    }

    /** {@code next} is always null: ask for more at once. */
    record TasksJson(List<TaskJson> items, @Nullable String next) {}

    /** What is asked: {@code to} is a handle, or {@code queue} a number; until a time to come. */
    record TaskTyped(
            @Nullable String what,
            @Nullable String to,
            @Nullable Integer queue,
            @Nullable Instant until) {}

    /** {@code done} or {@code withdrawn}. */
    record TaskEnding(@Nullable String as) {}

    /**
     * {@code list} is {@code mine}, {@code asked}, {@code open} or {@code ended}. Open ones come by
     * the time until which they are to be done, ended ones the latest first.
     */
    @GetMapping("/api/v1/tasks")
    TasksJson list(
            Sight sight,
            @RequestParam(defaultValue = "mine") String list,
            @RequestParam(defaultValue = "100") int limit) {
        var which =
                TaskList.of(list)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new InboxRefusal.FilterUnknown(
                                                        "list", Shown.beginning(list))));
        var found = views.of(sight, which.of(tasks, sight, Paging.size(limit)));
        return new TasksJson(found.stream().map(TaskJson::of).toList(), null);
    }

    @GetMapping("/api/v1/tasks/{number}")
    TaskJson show(Sight sight, @PathVariable int number) {
        return json(sight, tasks.find(sight, number));
    }

    /** The same {@code Idempotency-Key} of the same member is the same task. */
    @PostMapping("/api/v1/conversations/{number}/tasks")
    @ResponseStatus(HttpStatus.CREATED)
    TaskJson ask(
            Sight sight,
            @PathVariable long number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody TaskTyped typed) {
        var what = typed.what() == null ? "" : typed.what();
        var wish = new Wish(id(sight, key), what, typed.to(), typed.queue(), typed.until());
        return json(sight, tasking.ask(sight, number, wish));
    }

    private static UUID id(Sight sight, @Nullable String key) {
        return key == null || key.isBlank()
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes(("task " + sight.who().id() + " " + key).getBytes(UTF_8));
    }

    @PostMapping("/api/v1/tasks/{number}/ending")
    TaskJson end(Sight sight, @PathVariable int number, @RequestBody TaskEnding body) {
        var ending = TaskPages.ending(body.as() == null ? "" : body.as());
        return json(sight, tasking.end(sight, number, ending));
    }

    private TaskJson json(Sight sight, Task task) {
        return TaskJson.of(views.of(sight, List.of(task)).getFirst());
    }
}
