package org.tertulia.inbox.tasks.web;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.tasks.Task;
import org.tertulia.inbox.tasks.Task.For;
import org.tertulia.inbox.tasks.Tasking;
import org.tertulia.inbox.tasks.Tasks;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** Tasks as they are read. */
@Component
@Transactional(readOnly = true)
public class TaskViews {

    private final Tasks tasks;
    private final Tasking tasking;
    private final Members members;
    private final Queues queues;

    TaskViews(Tasks tasks, Tasking tasking, Members members, Queues queues) {
        this.tasks = tasks;
        this.tasking = tasking;
        this.members = members;
        this.queues = queues;
    }

    /** All of a conversation, which the member found. */
    public List<TaskView> of(Sight sight, Conversation conversation) {
        return of(sight, tasks.of(conversation));
    }

    /** Those of these tasks, which the member found. */
    public List<TaskView> of(Sight sight, Collection<Task> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var people =
                members.list(sight).stream().collect(toMap(Member::id, it -> it, (one, _) -> one));
        var known = queues.all(sight).stream().collect(toMap(Queue::id, it -> it));
        return found.stream().map(task -> view(sight, task, people, known)).toList();
    }

    private TaskView view(
            Sight sight, Task task, Map<MemberId, Member> people, Map<QueueId, Queue> known) {
        var end = task.end();
        var member = task.whom() instanceof For.Person(var id) ? people.get(id) : null;
        var queue = task.whom() instanceof For.Takers(var id) ? known.get(id) : null;
        return new TaskView(
                task,
                name(people.get(task.askedBy())),
                Stream.of(name(member), queue == null ? "" : queue.name())
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(""),
                member == null ? null : member.handle(),
                queue == null ? null : queue.number(),
                end == null ? null : name(people.get(end.by())),
                end == null && tasking.mayEnd(sight, task),
                end == null && tasking.mayWithdraw(sight, task));
    }

    private static String name(@Nullable Member member) {
        return member == null ? "" : member.name();
    }
}
