package org.tertulia.inbox.tasks;

import static java.util.stream.Collectors.toSet;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.db.Tables.TASK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.tasks.Task.End;
import org.tertulia.inbox.tasks.Task.Ending;
import org.tertulia.inbox.tasks.Task.For;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;

/** The tasks. Open ones come by the time until which they are to be done. */
@Repository
public class Tasks {

    private final DSLContext db;
    private final Queues queues;
    private final Departments departments;

    Tasks(DSLContext db, Queues queues, Departments departments) {
        this.db = db;
        this.queues = queues;
        this.departments = departments;
    }

    /**
     * The task of this number.
     *
     * @throws NotFound when there is none, or none that the member sees
     */
    public Task find(Sight sight, int number) {
        return select(TASK.NUMBER.eq(number).and(seen(sight)))
                .fetchOptional(Tasks::task)
                .orElseThrow(() -> new NotFound("task:" + number));
    }

    /** The open ones that are asked of this member, alone or with others of a queue. */
    public List<Task> mine(Sight sight, int most) {
        return open(seen(sight).and(ofMine(sight)), most);
    }

    /** How many those are, and how many of them should have been done by now. */
    public Load load(Sight sight, Instant now) {
        var mine = mine(sight, Integer.MAX_VALUE);
        return new Load(mine.size(), (int) mine.stream().filter(each -> each.late(now)).count());
    }

    /** So many open ones; {@code late} of them are overdue. */
    public record Load(int open, int late) {}

    /** The open ones that this member asked of others. */
    public List<Task> asked(Sight sight, int most) {
        return open(seen(sight).and(TASK.ASKED_BY.eq(sight.who().id().value())), most);
    }

    /** All open ones that the member sees. */
    public List<Task> open(Sight sight, int most) {
        return open(seen(sight), most);
    }

    /** The open ones that are to be done before then. */
    public List<Task> openUntil(Sight sight, Instant end, int most) {
        return open(seen(sight).and(TASK.UNTIL_AT.lt(end)), most);
    }

    /** Those that ended, the latest first. */
    public List<Task> ended(Sight sight, int most) {
        return select(seen(sight).and(TASK.ENDED_AT.isNotNull()))
                .orderBy(TASK.ENDED_AT.desc(), TASK.NUMBER.desc())
                .limit(most)
                .fetch(Tasks::task);
    }

    /** All of a conversation, which the member found, in the order in which they were asked. */
    public List<Task> of(Conversation conversation) {
        return select(TASK.CONVERSATION_ID.eq(conversation.id().value()))
                .orderBy(TASK.NUMBER)
                .fetch(Tasks::task);
    }

    /** Whether it is asked of this member, alone or with others of a queue. */
    boolean isFor(Sight sight, Task task) {
        return switch (task.whom()) {
            case For.Person(var member) -> member.equals(sight.who().id());
            case For.Takers(var queue) -> takesFrom(sight).contains(queue.value());
        };
    }

    Optional<Task> known(UUID id) {
        return select(TASK.ID.eq(id)).fetchOptional(Tasks::task);
    }

    /** Returns its number, nothing where the same id was there before. */
    Optional<Integer> add(
            UUID id,
            Conversation conversation,
            String what,
            For whom,
            Instant until,
            MemberId by,
            Instant at) {
        return db.insertInto(TASK)
                .set(TASK.ID, id)
                .set(TASK.CONVERSATION_ID, conversation.id().value())
                .set(TASK.BRAND_ID, conversation.brand().value())
                .set(TASK.WHAT, what)
                .set(TASK.ASKED_BY, by.value())
                .set(TASK.ASKED_AT, at)
                .set(TASK.MEMBER_ID, member(whom))
                .set(TASK.QUEUE_ID, queue(whom))
                .set(TASK.UNTIL_AT, until)
                .onConflict(TASK.ID)
                .doNothing()
                .returningResult(TASK.NUMBER)
                .fetchOptional(TASK.NUMBER);
    }

    /** Returns false where it had ended before. */
    boolean end(Task task, Ending how, MemberId by, Instant at) {
        return db.update(TASK)
                        .set(TASK.ENDED_AT, at)
                        .set(TASK.ENDED_BY, by.value())
                        .set(TASK.ENDING, how.slug())
                        .where(TASK.ID.eq(task.id()), TASK.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    private Condition ofMine(Sight sight) {
        return TASK.MEMBER_ID.eq(sight.who().id().value()).or(TASK.QUEUE_ID.in(takesFrom(sight)));
    }

    /** Those of the own departments, and those that everybody takes from. */
    private Set<UUID> takesFrom(Sight sight) {
        var own = departments.of(sight.who().id());
        return queues.all(sight).stream()
                .filter(each -> each.department() == null || own.contains(each.department()))
                .map(each -> each.id().value())
                .collect(toSet());
    }

    private List<Task> open(Condition which, int most) {
        return select(which.and(TASK.ENDED_AT.isNull()))
                .orderBy(TASK.UNTIL_AT, TASK.NUMBER)
                .limit(most)
                .fetch(Tasks::task);
    }

    private SelectConditionStep<? extends Record> select(Condition which) {
        return db.select(TASK.fields())
                .select(CONVERSATION.NUMBER)
                .from(TASK)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(TASK.CONVERSATION_ID))
                .where(which);
    }

    private static Condition seen(Sight sight) {
        return TASK.BRAND_ID.in(sight.brandIds());
    }

    private static @Nullable UUID member(For whom) {
        return whom instanceof For.Person(var member) ? member.value() : null;
    }

    private static @Nullable UUID queue(For whom) {
        return whom instanceof For.Takers(var queue) ? queue.value() : null;
    }

    private static Task task(Record row) {
        var member = row.get(TASK.MEMBER_ID);
        return new Task(
                row.get(TASK.ID),
                row.get(TASK.NUMBER),
                row.get(CONVERSATION.NUMBER),
                new BrandId(row.get(TASK.BRAND_ID)),
                row.get(TASK.WHAT),
                new MemberId(row.get(TASK.ASKED_BY)),
                row.get(TASK.ASKED_AT),
                member == null
                        ? new For.Takers(new QueueId(row.get(TASK.QUEUE_ID)))
                        : new For.Person(new MemberId(member)),
                row.get(TASK.UNTIL_AT),
                end(row));
    }

    private static @Nullable End end(Record row) {
        var at = row.get(TASK.ENDED_AT);
        return at == null
                ? null
                : new End(
                        at,
                        new MemberId(row.get(TASK.ENDED_BY)),
                        Ending.of(row.get(TASK.ENDING)).orElseThrow());
    }
}
