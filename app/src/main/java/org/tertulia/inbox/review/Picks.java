package org.tertulia.inbox.review;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.tertulia.inbox.db.Tables.ANSWER;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.review.db.Tables.PICK;
import static org.tertulia.inbox.review.db.Tables.REVIEW;
import static org.tertulia.inbox.satisfaction.db.Tables.LINK;
import static org.tertulia.inbox.walking.db.Tables.WALK;
import static org.tertulia.messages.read.Tables.MESSAGE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.language.Judged;
import org.tertulia.language.Urgency;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/** The answers that are to be reviewed, or were. */
@Repository
public class Picks {

    private final DSLContext db;

    Picks(DSLContext db) {
        this.db = db;
    }

    /** An answer that reached its customer. */
    record Said(
            UUID message,
            UUID conversation,
            UUID question,
            BrandId brand,
            ChannelId channel,
            MemberId agent,
            Instant saidAt) {}

    Optional<Said> said(UUID message) {
        return said(ANSWER.MESSAGE_ID.eq(message)).stream().findFirst();
    }

    /** What a member said in a conversation and the customer got. */
    List<Said> said(long number, MemberId member) {
        return said(
                CONVERSATION
                        .NUMBER
                        .eq(number)
                        .and(ANSWER.MEMBER_ID.eq(member.value()))
                        .and(ANSWER.DELIVERY.eq("confirmed")));
    }

    /** What took a link along says nothing to be judged. */
    private List<Said> said(Condition condition) {
        return db.select(
                        ANSWER.MESSAGE_ID,
                        ANSWER.CONVERSATION_ID,
                        ANSWER.QUESTION_ID,
                        CONVERSATION.BRAND_ID,
                        CONVERSATION.CHANNEL_ID,
                        ANSWER.MEMBER_ID,
                        ANSWER.SAID_AT)
                .from(ANSWER)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(ANSWER.CONVERSATION_ID))
                .where(condition)
                .and(notExists(selectOne().from(LINK).where(LINK.MESSAGE_ID.eq(ANSWER.MESSAGE_ID))))
                .orderBy(ANSWER.SAID_AT)
                .fetch(
                        row ->
                                new Said(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        new BrandId(row.value4()),
                                        new ChannelId(row.value5()),
                                        new MemberId(row.value6()),
                                        row.value7()));
    }

    /** Whether who said it had not answered anybody for so many weeks. */
    boolean byNewcomer(Said said, int weeks) {
        var first =
                db.select(min(ANSWER.SAID_AT))
                        .from(ANSWER)
                        .where(ANSWER.MEMBER_ID.eq(said.agent().value()))
                        .fetchSingle()
                        .value1();
        return first == null || first.plus(Duration.ofDays(7L * weeks)).isAfter(said.saidAt());
    }

    /** Whether what it answers was surely a crisis, or a rule says so of its conversation. */
    boolean toCrisis(Said said) {
        return db.fetchExists(
                selectOne()
                        .from(CONVERSATION)
                        .join(MESSAGE)
                        .on(MESSAGE.ID.eq(said.question()))
                        .where(CONVERSATION.ID.eq(said.conversation()))
                        .and(
                                CONVERSATION
                                        .URGENCY
                                        .eq(Urgency.CRISIS.word())
                                        .or(surely(Urgency.CRISIS))));
    }

    private static Condition surely(Urgency urgency) {
        return MESSAGE.URGENCY
                .eq(urgency.word())
                .and(MESSAGE.URGENCY_PERCENT.ge((short) (Judged.ENOUGH * 100)));
    }

    /** What was picked before stays as it was. */
    void add(Said said, Pick.Why why, boolean second, Instant at) {
        db.insertInto(PICK)
                .set(PICK.MESSAGE_ID, said.message())
                .set(PICK.CONVERSATION_ID, said.conversation())
                .set(PICK.BRAND_ID, said.brand().value())
                .set(PICK.MEMBER_ID, said.agent().value())
                .set(PICK.SAID_AT, said.saidAt())
                .set(PICK.WHY, why.word())
                .set(PICK.SECOND, second)
                .set(PICK.PROTOCOL, led(said))
                .set(PICK.PICKED_AT, at)
                .onConflict(PICK.MESSAGE_ID)
                .doNothing()
                .execute();
    }

    /** The protocol that led to it. */
    private static Field<Integer> led(Said said) {
        return field(
                DSL.select(WALK.PROTOCOL)
                        .from(WALK)
                        .where(WALK.ANSWER_ID.eq(said.message()), WALK.LEFT_BECAUSE.isNull())
                        .orderBy(WALK.BEGUN_AT.desc())
                        .limit(1));
    }

    /** What waits for a second review alone. */
    List<Pick> half() {
        return select(
                        PICK.DONE_AT
                                .isNull()
                                .and(PICK.SECOND.isTrue())
                                .and(
                                        exists(
                                                selectOne()
                                                        .from(REVIEW)
                                                        .where(
                                                                REVIEW.MESSAGE_ID.eq(
                                                                        PICK.MESSAGE_ID)))))
                .fetch(Picks::pick);
    }

    /** What waits for a review by this member, the longest-waiting first. */
    public List<Pick> waiting(Sight sight, int most) {
        var me = sight.who().id().value();
        return select(
                        PICK.BRAND_ID
                                .in(sight.brandIds())
                                .and(PICK.DONE_AT.isNull())
                                .and(PICK.MEMBER_ID.ne(me))
                                .and(
                                        notExists(
                                                selectOne()
                                                        .from(REVIEW)
                                                        .where(
                                                                REVIEW.MESSAGE_ID.eq(
                                                                        PICK.MESSAGE_ID),
                                                                REVIEW.REVIEWER_ID.eq(me)))))
                .orderBy(PICK.PICKED_AT, PICK.MESSAGE_ID)
                .limit(most)
                .fetch(Picks::pick);
    }

    /**
     * Those whose reviews are all in, the latest first; of one agent and one protocol (0: none led
     * to it), null of all.
     */
    public List<Pick> done(
            Sight sight, @Nullable MemberId agent, @Nullable Integer protocol, int most) {
        return select(
                        PICK.BRAND_ID
                                .in(sight.brandIds())
                                .and(PICK.DONE_AT.isNotNull())
                                .and(of(agent, protocol)))
                .orderBy(PICK.DONE_AT.desc(), PICK.MESSAGE_ID.desc())
                .limit(most)
                .fetch(Picks::pick);
    }

    static Condition of(@Nullable MemberId agent, @Nullable Integer protocol) {
        return (agent == null ? DSL.noCondition() : PICK.MEMBER_ID.eq(agent.value()))
                .and(
                        protocol == null
                                ? DSL.noCondition()
                                : coalesce(PICK.PROTOCOL, inline(0)).eq(protocol));
    }

    public Optional<Pick> find(Sight sight, MessageId message) {
        return select(picked(sight, message)).fetchOptional(Picks::pick);
    }

    /** Locked until the transaction ends. */
    Pick hold(Sight sight, MessageId message) {
        return select(picked(sight, message))
                .forUpdate()
                .of(PICK)
                .fetchOptional(Picks::pick)
                .orElseThrow(() -> new NotFound("answer:" + message));
    }

    private static Condition picked(Sight sight, MessageId message) {
        return PICK.MESSAGE_ID.eq(message.value()).and(PICK.BRAND_ID.in(sight.brandIds()));
    }

    /** A confirmed answer that may be picked by hand: as it would be picked. */
    public Pick choosable(Sight sight, MessageId message) {
        return db.select(
                        ANSWER.MESSAGE_ID,
                        ANSWER.CONVERSATION_ID,
                        CONVERSATION.NUMBER,
                        ANSWER.QUESTION_ID,
                        CONVERSATION.BRAND_ID,
                        ANSWER.MEMBER_ID,
                        ANSWER.SAID_AT)
                .from(ANSWER)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(ANSWER.CONVERSATION_ID))
                .where(ANSWER.MESSAGE_ID.eq(message.value()))
                .and(ANSWER.DELIVERY.eq("confirmed"))
                .and(CONVERSATION.BRAND_ID.in(sight.brandIds()))
                .fetchOptional(
                        row ->
                                new Pick(
                                        new MessageId(row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        new MessageId(row.value4()),
                                        new BrandId(row.value5()),
                                        new MemberId(row.value6()),
                                        row.value7(),
                                        Pick.Why.CHOSEN,
                                        null,
                                        false,
                                        null))
                .orElseThrow(() -> new NotFound("answer:" + message));
    }

    void done(Pick pick, Instant at) {
        db.update(PICK)
                .set(PICK.DONE_AT, at)
                .where(PICK.MESSAGE_ID.eq(pick.message().value()))
                .execute();
    }

    private SelectConditionStep<? extends Record> select(Condition condition) {
        return db.select(
                        PICK.MESSAGE_ID,
                        PICK.CONVERSATION_ID,
                        CONVERSATION.NUMBER,
                        ANSWER.QUESTION_ID,
                        PICK.BRAND_ID,
                        PICK.MEMBER_ID,
                        PICK.SAID_AT,
                        PICK.WHY,
                        PICK.PROTOCOL,
                        PICK.SECOND,
                        PICK.DONE_AT)
                .from(PICK)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(PICK.CONVERSATION_ID))
                .join(ANSWER)
                .on(ANSWER.MESSAGE_ID.eq(PICK.MESSAGE_ID))
                .where(condition);
    }

    private static Pick pick(Record row) {
        return new Pick(
                new MessageId(row.get(PICK.MESSAGE_ID)),
                row.get(PICK.CONVERSATION_ID),
                row.get(CONVERSATION.NUMBER),
                new MessageId(row.get(ANSWER.QUESTION_ID)),
                new BrandId(row.get(PICK.BRAND_ID)),
                new MemberId(row.get(PICK.MEMBER_ID)),
                row.get(PICK.SAID_AT),
                Pick.Why.of(row.get(PICK.WHY)),
                row.get(PICK.PROTOCOL),
                row.get(PICK.SECOND),
                doneAt(row));
    }

    private static @Nullable Instant doneAt(Record row) {
        return row.get(PICK.DONE_AT);
    }
}
