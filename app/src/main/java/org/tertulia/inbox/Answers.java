package org.tertulia.inbox;

import static org.jooq.impl.DSL.max;
import static org.tertulia.inbox.db.Tables.ANSWER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.db.tables.records.AnswerRecord;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;

/** What we said in conversations. */
@Repository
class Answers {

    private final DSLContext db;

    Answers(DSLContext db) {
        this.db = db;
    }

    void add(Answer answer) {
        db.executeInsert(
                new AnswerRecord(
                        answer.message().value(),
                        answer.conversation().value(),
                        answer.question().value(),
                        answer.member().value(),
                        answer.key(),
                        answer.saidAt(),
                        answer.delivery().slug(),
                        answer.saidAt(),
                        answer.seen().value(),
                        answer.holding()));
    }

    void settle(MessageId message, Delivery delivery, Instant at) {
        db.update(ANSWER)
                .set(ANSWER.DELIVERY, delivery.slug())
                .set(ANSWER.DELIVERED_AT, at)
                .where(ANSWER.MESSAGE_ID.eq(message.value()))
                .execute();
    }

    Optional<Answer> ofKey(UUID key) {
        return db.selectFrom(ANSWER).where(ANSWER.KEY.eq(key)).fetchOptional(Answers::answer);
    }

    Optional<Answer> of(UUID message) {
        return db.selectFrom(ANSWER)
                .where(ANSWER.MESSAGE_ID.eq(message))
                .fetchOptional(Answers::answer);
    }

    /** All of a conversation, in the order in which they were said. */
    List<Answer> of(ConversationId conversation) {
        return db.selectFrom(ANSWER)
                .where(ANSWER.CONVERSATION_ID.eq(conversation.value()))
                .orderBy(ANSWER.SAID_AT, ANSWER.MESSAGE_ID)
                .fetch(Answers::answer);
    }

    /** When the last of these that answers was confirmed; empty where none was. */
    Optional<Instant> confirmed(Collection<Answer> answers) {
        return db.select(max(ANSWER.DELIVERED_AT))
                .from(ANSWER)
                .where(
                        ANSWER.MESSAGE_ID.in(
                                answers.stream().map(each -> each.message().value()).toList()),
                        ANSWER.HOLDING.isFalse(),
                        ANSWER.DELIVERY.eq(Delivery.CONFIRMED.slug()))
                .fetchOptional(row -> row.value1());
    }

    private static Answer answer(AnswerRecord row) {
        return new Answer(
                new MessageId(row.getMessageId()),
                new ConversationId(row.getConversationId()),
                new MessageId(row.getQuestionId()),
                new MessageId(row.getSeenId()),
                new MemberId(row.getMemberId()),
                row.getKey(),
                row.getSaidAt(),
                Delivery.of(row.getDelivery()),
                row.getHolding());
    }
}
