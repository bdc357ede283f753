package org.tertulia.inbox.leads;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.db.Tables.LEAD;
import static org.tertulia.organization.read.Tables.MEMBER;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;

/** The leads, and how they ended. */
@Repository
public class Leads {

    private final Queues queues;
    private final DSLContext db;

    Leads(Queues queues, DSLContext db) {
        this.queues = queues;
        this.db = db;
    }

    /**
     * A lead that is open; {@code handedBy} is the name of who handed it over, null where a rule
     * did; {@code since} is when somebody wrote last.
     */
    public record Open(
            long conversation, @Nullable String handedBy, @Nullable String holder, Instant since) {}

    /** How many of a queue's are open, and how many ended in which way, for how much in all. */
    public record Tally(int open, Map<Ending, Integer> ended, List<Sum> sold) {

        public Tally {
            ended = Map.copyOf(ended);
            sold = List.copyOf(sold);
        }

        public int of(Ending ending) {
            return ended.getOrDefault(ending, 0);
        }
    }

    /**
     * How that of a conversation ended, which the member found; empty where it is none, or open.
     */
    public Optional<Lead> of(Conversation conversation) {
        return select(LEAD.CONVERSATION_ID.eq(conversation.id().value()))
                .fetchOptional(Leads::lead);
    }

    /**
     * A lead closes when it is said how it ended.
     *
     * @throws Refused with {@link LeadRefusal.LeadOpen}
     */
    public void mustHaveEnded(Conversation conversation) {
        if (queues.known(conversation.queue()).leads() && of(conversation).isEmpty()) {
            throw new Refused(new LeadRefusal.LeadOpen());
        }
    }

    /** Of a queue that the member sees. */
    public Tally tally(Queue queue) {
        var ended = new EnumMap<Ending, Integer>(Ending.class);
        db.select(LEAD.ENDING, count())
                .from(LEAD)
                .where(LEAD.QUEUE_ID.eq(queue.id().value()))
                .groupBy(LEAD.ENDING)
                .forEach(row -> ended.put(Ending.of(row.value1()).orElseThrow(), row.value2()));
        var sold =
                db.select(LEAD.CURRENCY, sum(LEAD.AMOUNT))
                        .from(LEAD)
                        .where(LEAD.QUEUE_ID.eq(queue.id().value()), LEAD.AMOUNT.isNotNull())
                        .groupBy(LEAD.CURRENCY)
                        .orderBy(LEAD.CURRENCY)
                        .fetch(row -> money(row.value2(), row.value1()));
        return new Tally(db.fetchCount(CONVERSATION, open(queue)), ended, sold);
    }

    /** The open ones of a queue that the member sees, who waits longest first. */
    public List<Open> open(Queue queue, int most) {
        var mover = MEMBER.as("mover");
        return db.select(CONVERSATION.NUMBER, mover.NAME, MEMBER.NAME, CONVERSATION.LAST_AT)
                .from(CONVERSATION)
                .leftJoin(mover)
                .on(mover.ID.eq(CONVERSATION.MOVER_ID))
                .leftJoin(MEMBER)
                .on(MEMBER.ID.eq(CONVERSATION.HOLDER_ID))
                .where(open(queue))
                .orderBy(CONVERSATION.LAST_AT, CONVERSATION.ID)
                .limit(most)
                .fetch(row -> new Open(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static Condition open(Queue queue) {
        return CONVERSATION
                .QUEUE_ID
                .eq(queue.id().value())
                .and(CONVERSATION.STATE.notIn(inline("closed"), inline("merged")))
                .and(
                        notExists(
                                selectOne()
                                        .from(LEAD)
                                        .where(LEAD.CONVERSATION_ID.eq(CONVERSATION.ID))));
    }

    /** Those of a queue that the member sees that ended so, the latest first. */
    public List<Lead> ended(Queue queue, Ending ending, int most) {
        return select(LEAD.QUEUE_ID.eq(queue.id().value()).and(LEAD.ENDING.eq(ending.slug())))
                .orderBy(LEAD.ENDED_AT.desc(), LEAD.CONVERSATION_ID)
                .limit(most)
                .fetch(Leads::lead);
    }

    void put(Conversation conversation, Ending ending, @Nullable Sum sum, Sight sight, Instant at) {
        var mover = conversation.placement().mover();
        var row = db.newRecord(LEAD);
        row.setConversationId(conversation.id().value());
        row.setBrandId(conversation.brand().value());
        row.setQueueId(conversation.queue().value());
        row.setHandedBy(mover == null ? null : mover.value());
        row.setEnding(ending.slug());
        row.setAmount(sum == null ? null : sum.amount());
        row.setCurrency(sum == null ? null : sum.currency().getCurrencyCode());
        row.setEndedBy(sight.who().id().value());
        row.setEndedAt(at);
        db.insertInto(LEAD).set(row).onConflict(LEAD.CONVERSATION_ID).doUpdate().set(row).execute();
    }

    private SelectConditionStep<? extends Record> select(Condition condition) {
        var mover = MEMBER.as("mover");
        return db.select(LEAD.fields())
                .select(CONVERSATION.NUMBER, mover.NAME.as("handed"), MEMBER.NAME)
                .from(LEAD)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(LEAD.CONVERSATION_ID))
                .leftJoin(mover)
                .on(mover.ID.eq(LEAD.HANDED_BY))
                .leftJoin(MEMBER)
                .on(MEMBER.ID.eq(LEAD.ENDED_BY))
                .where(condition);
    }

    private static Lead lead(Record row) {
        var amount = row.get(LEAD.AMOUNT);
        return new Lead(
                row.get(CONVERSATION.NUMBER),
                Ending.of(row.get(LEAD.ENDING)).orElseThrow(),
                amount == null ? null : money(amount, row.get(LEAD.CURRENCY)),
                row.get("handed", String.class),
                row.get(MEMBER.NAME),
                row.get(LEAD.ENDED_AT));
    }

    private static Sum money(BigDecimal amount, String currency) {
        return new Sum(amount, Currency.getInstance(currency));
    }
}
