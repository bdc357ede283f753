package org.tertulia.inbox.routing;

import static org.tertulia.inbox.routing.db.Tables.QUEUE;
import static org.tertulia.inbox.routing.db.Tables.REVISION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.routing.db.tables.records.QueueRecord;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Sight;

/** The queues of the brands. */
@Repository
public class Queues {

    /** What a main queue is called until somebody calls it otherwise; one word in our languages. */
    static final String MAIN = "General";

    private final DSLContext db;

    Queues(DSLContext db) {
        this.db = db;
    }

    /** All that the person sees, by brand: the main one first, the closed ones at the end. */
    public List<Queue> all(Sight sight) {
        return fetch(seen(sight));
    }

    /** Those that conversations can be moved to. */
    public List<Queue> open(Sight sight) {
        return fetch(seen(sight).and(QUEUE.CLOSED_AT.isNull()));
    }

    /**
     * The queue of this number, a closed one too.
     *
     * @throws NotFound when there is none, or none that the person sees
     */
    public Queue find(Sight sight, int number) {
        return fetch(seen(sight).and(QUEUE.NUMBER.eq(number))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("queue:" + number));
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Queue hold(Sight sight, int number) {
        return db.selectFrom(QUEUE)
                .where(seen(sight), QUEUE.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(Queues::queue)
                .orElseThrow(() -> new NotFound("queue:" + number));
    }

    /** All there are, for the program itself. */
    List<Queue> all() {
        return db.selectFrom(QUEUE).fetch(Queues::queue);
    }

    /** The open ones that are shared out, kept from others until the transaction ends. */
    public List<Queue> shared() {
        return db.selectFrom(QUEUE)
                .where(QUEUE.SHARING.eq(Sharing.FEWEST.word()), QUEUE.CLOSED_AT.isNull())
                .orderBy(QUEUE.ID)
                .forUpdate()
                .fetch(Queues::queue);
    }

    /** The one of this id; what is in sight named it. */
    public Queue known(QueueId id) {
        return queue(db.fetchSingle(QUEUE, QUEUE.ID.eq(id.value())));
    }

    /** The main one of a brand, for the program itself. */
    QueueId main(BrandId brand) {
        return new QueueId(
                db.select(QUEUE.ID)
                        .from(QUEUE)
                        .where(QUEUE.BRAND_ID.eq(brand.value()), QUEUE.MAIN.isTrue())
                        .fetchSingle()
                        .value1());
    }

    /** A brand without a main queue gets one; doing so twice changes nothing. */
    void furnish(Collection<BrandId> brands) {
        for (var brand : brands) {
            var made =
                    db.insertInto(QUEUE)
                            .set(QUEUE.ID, QueueId.next().value())
                            .set(QUEUE.BRAND_ID, brand.value())
                            .set(QUEUE.NAME, MAIN)
                            .set(QUEUE.MAIN, true)
                            .set(QUEUE.SHARING, Sharing.HAND.word())
                            .onConflictDoNothing()
                            .execute();
            if (made == 1) {
                changed();
            }
        }
    }

    /** Returns the number, 0 where an open one of the brand has the name. */
    int add(Queue queue) {
        var row = db.newRecord(QUEUE);
        fill(row, queue);
        row.setId(queue.id().value());
        row.setBrandId(queue.brand().value());
        row.setMain(false);
        return db.insertInto(QUEUE)
                .set(row)
                .onConflictDoNothing()
                .returningResult(QUEUE.NUMBER)
                .fetchOptional(QUEUE.NUMBER)
                .orElse(0);
    }

    /** Whether another open one of the brand has the name. */
    boolean taken(Queue queue) {
        return db.fetchExists(
                QUEUE,
                QUEUE.BRAND_ID.eq(queue.brand().value()),
                QUEUE.NAME.equalIgnoreCase(queue.name()),
                QUEUE.CLOSED_AT.isNull(),
                QUEUE.NUMBER.ne(queue.number()));
    }

    void change(Queue queue) {
        var row = db.fetchSingle(QUEUE, QUEUE.NUMBER.eq(queue.number()));
        fill(row, queue);
        row.setVersion(queue.version() + 1);
        row.update();
    }

    /** Null when it opens again. */
    void closed(Queue queue, @Nullable Instant at) {
        db.update(QUEUE)
                .set(QUEUE.CLOSED_AT, at)
                .set(QUEUE.VERSION, QUEUE.VERSION.plus(1))
                .where(QUEUE.ID.eq(queue.id().value()))
                .execute();
    }

    /** The number of the last change of a queue or a rule. */
    long revision() {
        return db.select(REVISION.N).from(REVISION).fetchSingle().value1();
    }

    /** Something is another one now; the next change waits until this transaction ends. */
    void changed() {
        db.update(REVISION).set(REVISION.N, REVISION.N.plus(1)).execute();
    }

    private List<Queue> fetch(Condition condition) {
        return db.selectFrom(QUEUE)
                .where(condition)
                .orderBy(
                        QUEUE.CLOSED_AT.isNotNull(),
                        QUEUE.BRAND_ID,
                        QUEUE.MAIN.desc(),
                        QUEUE.NAME,
                        QUEUE.NUMBER)
                .fetch(Queues::queue);
    }

    private static Condition seen(Sight sight) {
        return QUEUE.BRAND_ID.in(sight.brandIds());
    }

    private static void fill(QueueRecord row, Queue queue) {
        var department = queue.department();
        row.setName(queue.name());
        row.setDepartmentId(department == null ? null : department.value());
        row.setSharing(queue.sharing().word());
        row.setMost(queue.most());
        row.setSpoken(queue.spoken());
        row.setLeads(queue.leads());
    }

    private static Queue queue(QueueRecord row) {
        var department = row.getDepartmentId();
        return new Queue(
                new QueueId(row.getId()),
                row.getNumber(),
                new BrandId(row.getBrandId()),
                row.getName(),
                department == null ? null : new DepartmentId(department),
                row.getMain(),
                Sharing.of(row.getSharing()).orElseThrow(),
                row.getMost(),
                row.getSpoken(),
                row.getLeads(),
                row.getClosedAt() != null,
                row.getVersion());
    }
}
