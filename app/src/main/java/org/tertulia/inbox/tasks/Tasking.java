package org.tertulia.inbox.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.routing.Takers;
import org.tertulia.inbox.tasks.Task.Ending;
import org.tertulia.inbox.tasks.Task.For;
import org.tertulia.inbox.tasks.TaskFact.TaskAsked;
import org.tertulia.inbox.tasks.TaskFact.TaskEnded;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Visible;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;

/**
 * Asks somebody to do something for a conversation, and says that it is done, or needed no more.
 */
@UseCase
public class Tasking {

    /** In characters (code points). */
    public static final int WHAT = 500;

    private static final int MOST_DAYS = 365;

    private final Tasks tasks;
    private final Conversations conversations;
    private final Members members;
    private final Queues queues;
    private final Takers takers;
    private final Notifying notifying;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Tasking(
            Tasks tasks,
            Conversations conversations,
            Members members,
            Queues queues,
            Takers takers,
            Notifying notifying,
            ApplicationEventPublisher events,
            Live live,
            Clock clock) {
        this.tasks = tasks;
        this.conversations = conversations;
        this.members = members;
        this.queues = queues;
        this.takers = takers;
        this.notifying = notifying;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /**
     * What is asked: {@code member} is a handle, {@code queue} the number of a queue; one of them
     * is empty. The same id is the same task, however often it is sent.
     */
    public record Wish(
            UUID id,
            String what,
            @Nullable String member,
            @Nullable Integer queue,
            @Nullable Instant until) {}

    /**
     * Asks for it, in any conversation that one sees, whoever holds it.
     *
     * @throws Refused with {@link TaskRefusal.TaskForNobody}, {@link TaskRefusal.TaskTimeUnfit},
     *     {@link InboxRefusal.NothingSaid}, {@link InboxRefusal.TooLong}, {@link
     *     InboxRefusal.ColleagueUnfit}, {@link InboxRefusal.QueueOfAnotherBrand}, {@link
     *     InboxRefusal.QueueIsClosed} or {@link InboxRefusal.MergedInto}
     */
    public Task ask(Sight sight, long number, Wish wish) {
        mustAnswer(sight);
        var conversation = conversations.find(sight, number);
        conversation.state().mustGoOnHere();
        var what = what(wish.what());
        var until = until(wish.until());
        var whom = whom(sight, conversation, wish);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var me = sight.who().id();
        var added = tasks.add(wish.id(), conversation, what, whom, until, me, at);
        var task = tasks.known(wish.id()).orElseThrow();
        if (added.isPresent()) {
            tell(sight, task);
            events.publishEvent(asked(sight, task));
            nudge(task);
        }
        return task;
    }

    private static void mustAnswer(Sight sight) {
        if (!sight.may(Role.AGENT)) {
            throw new Refused(new InboxRefusal.OnlyForAgents());
        }
    }

    /** In one line: what is to be done is read at a glance. */
    private static String what(String written) {
        var what = written.replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ").strip();
        if (!Visible.in(what)) {
            throw new Refused(new InboxRefusal.NothingSaid());
        }
        var length = what.codePointCount(0, what.length());
        if (length > WHAT) {
            throw new Refused(new InboxRefusal.TooLong(WHAT, length));
        }
        return what;
    }

    private Instant until(@Nullable Instant given) {
        var now = clock.instant();
        if (given == null
                || !given.isAfter(now)
                || given.isAfter(now.plus(Duration.ofDays(MOST_DAYS)))) {
            throw new Refused(new TaskRefusal.TaskTimeUnfit(MOST_DAYS));
        }
        return given.truncatedTo(ChronoUnit.MICROS);
    }

    private For whom(Sight sight, Conversation conversation, Wish wish) {
        var handle = wish.member() == null ? "" : wish.member().strip();
        var queue = wish.queue();
        if (handle.isEmpty() == (queue == null)) {
            throw new Refused(new TaskRefusal.TaskForNobody());
        }
        return queue == null
                ? new For.Person(colleague(sight, conversation, handle))
                : new For.Takers(queue(sight, conversation, queue));
    }

    /** Nobody is asked for what they do not see. */
    private MemberId colleague(Sight sight, Conversation conversation, String handle) {
        var member =
                members.find(handle, sight)
                        .orElseThrow(() -> new Refused(new TaskRefusal.TaskForNobody()));
        if (!fits(member, conversation)) {
            throw new Refused(new InboxRefusal.ColleagueUnfit(member.name()));
        }
        return member.id();
    }

    private static boolean fits(Member member, Conversation conversation) {
        return !member.left()
                && member.role().atLeast(Role.AGENT)
                && member.reach().includes(conversation.brand());
    }

    private QueueId queue(Sight sight, Conversation conversation, int number) {
        var queue = queues.find(sight, number);
        if (!queue.brand().equals(conversation.brand())) {
            throw new Refused(new InboxRefusal.QueueOfAnotherBrand(queue.name()));
        }
        if (queue.closed()) {
            throw new Refused(new InboxRefusal.QueueIsClosed(queue.name()));
        }
        return queue.id();
    }

    private void tell(Sight sight, Task task) {
        switch (task.whom()) {
            case For.Person(var member) ->
                    tell(sight, Stream.of(member), task, "inbox.notice.task", "");
            case For.Takers(var id) -> {
                Queue queue = queues.known(id);
                tell(
                        sight,
                        takers.of(queue).stream(),
                        task,
                        "inbox.notice.taskQueue",
                        queue.name());
            }
        }
    }

    /** What it says is read where it can be erased. */
    private void tell(Sight sight, Stream<MemberId> whom, Task task, String key, String queue) {
        var who = sight.who();
        whom.filter(each -> !each.equals(who.id()))
                .forEach(
                        each ->
                                notifying.tell(
                                        each,
                                        key,
                                        List.of(who.name(), task.conversation(), queue),
                                        "/conversations/" + task.conversation()));
    }

    private TaskAsked asked(Sight sight, Task task) {
        return new TaskAsked(
                task.number(),
                task.conversation(),
                task.brand(),
                task.whom() instanceof For.Person(var member) ? member : null,
                task.whom() instanceof For.Takers(var queue) ? queue.value() : null,
                task.until(),
                sight.who().actor(),
                task.askedAt());
    }

    /**
     * It ends so; saying so twice changes nothing. Who asked hears when somebody else has done it.
     *
     * @throws Refused with {@link TaskRefusal.TaskOfAnother}, {@link
     *     TaskRefusal.TaskNotYoursToWithdraw} or {@link TaskRefusal.TaskAlreadyEnded}
     */
    public Task end(Sight sight, int number, Ending how) {
        mustAnswer(sight);
        var task = tasks.find(sight, number);
        mustEnd(sight, task, how);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (tasks.end(task, how, sight.who().id(), at)) {
            tellEnd(sight, task, how);
            events.publishEvent(
                    new TaskEnded(
                            number,
                            task.conversation(),
                            task.brand(),
                            how.slug(),
                            sight.who().actor(),
                            at));
            nudge(task);
        }
        var ended = tasks.find(sight, number);
        if (ended.end() == null || ended.end().how() != how) {
            throw new Refused(new TaskRefusal.TaskAlreadyEnded());
        }
        return ended;
    }

    private void mustEnd(Sight sight, Task task, Ending how) {
        switch (how) {
            case DONE -> {
                if (!mayEnd(sight, task)) {
                    throw new Refused(new TaskRefusal.TaskOfAnother());
                }
            }
            case WITHDRAWN -> {
                if (!mayWithdraw(sight, task)) {
                    throw new Refused(new TaskRefusal.TaskNotYoursToWithdraw());
                }
            }
        }
    }

    /** Whether the member may say that it is done. */
    public boolean mayEnd(Sight sight, Task task) {
        return mayWithdraw(sight, task) || sight.may(Role.AGENT) && tasks.isFor(sight, task);
    }

    /** Whether the member may take it back. */
    public boolean mayWithdraw(Sight sight, Task task) {
        return sight.may(Role.SUPERVISOR)
                || sight.may(Role.AGENT) && task.askedBy().equals(sight.who().id());
    }

    /** Who asked hears that it is done; of whom it was asked, that it is needed no more. */
    private void tellEnd(Sight sight, Task task, Ending how) {
        switch (how) {
            case DONE -> tell(sight, Stream.of(task.askedBy()), task, "inbox.notice.taskDone", "");
            case WITHDRAWN -> {
                if (task.whom() instanceof For.Person(var member)) {
                    tell(sight, Stream.of(member), task, "inbox.notice.taskWithdrawn", "");
                }
            }
        }
    }

    private void nudge(Task task) {
        live.nudge(task.brand(), "conversation-" + task.conversation(), "conversations", "tasks");
    }
}
