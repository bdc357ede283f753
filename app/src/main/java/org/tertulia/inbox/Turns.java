package org.tertulia.inbox;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.tertulia.inbox.db.Tables.TURN;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.db.tables.records.TurnRecord;
import org.tertulia.kernel.Rows;
import org.tertulia.messages.MessageId;

/** Which messages lie in which conversation. */
@Repository
class Turns {

    private final DSLContext db;

    Turns(DSLContext db) {
        this.db = db;
    }

    void add(Collection<Turn> turns) {
        var rows = Rows.of(TURN, turns.stream().map(Turns::row).toList(), TURN.fields());
        db.connection(rows::into);
    }

    /** The conversations of those of these messages that lie in one. */
    Map<MessageId, ConversationId> homes(Collection<MessageId> messages) {
        return db
                .select(TURN.MESSAGE_ID, TURN.CONVERSATION_ID)
                .from(TURN)
                .where(
                        TURN.MESSAGE_ID.eq(
                                any(messages.stream().map(MessageId::value).toArray(UUID[]::new))))
                .stream()
                .collect(
                        toMap(
                                row -> new MessageId(row.value1()),
                                row -> new ConversationId(row.value2())));
    }

    /** What they said, if it lies in this conversation. */
    Optional<MessageId> asked(ConversationId conversation, MessageId message) {
        return db.select(TURN.MESSAGE_ID)
                .from(TURN)
                .where(
                        TURN.MESSAGE_ID.eq(message.value()),
                        TURN.CONVERSATION_ID.eq(conversation.value()),
                        TURN.OURS.isFalse())
                .fetchOptional(row -> new MessageId(row.value1()));
    }

    /** What they said last. */
    MessageId lastAsked(ConversationId conversation) {
        return db.select(TURN.MESSAGE_ID)
                .from(TURN)
                .where(TURN.CONVERSATION_ID.eq(conversation.value()), TURN.OURS.isFalse())
                .orderBy(TURN.AT.desc(), TURN.MESSAGE_ID.desc())
                .limit(1)
                .fetchSingle(row -> new MessageId(row.value1()));
    }

    /** What came in sight last of what they said. */
    MessageId lastSeen(ConversationId conversation) {
        return db.select(TURN.MESSAGE_ID)
                .from(TURN)
                .where(TURN.CONVERSATION_ID.eq(conversation.value()), TURN.OURS.isFalse())
                .orderBy(TURN.ADDED_AT.desc(), TURN.MESSAGE_ID.desc())
                .limit(1)
                .fetchSingle(row -> new MessageId(row.value1()));
    }

    /** What came in sight after all of these messages. */
    Optional<Question> askedAfter(ConversationId conversation, Collection<UUID> answered) {
        var seen = TURN.as("seen");
        return question(
                db.select(TURN.AT)
                        .from(TURN)
                        .where(
                                TURN.CONVERSATION_ID.eq(conversation.value()),
                                TURN.OURS.isFalse(),
                                TURN.ADDED_AT.gt(
                                        select(max(seen.ADDED_AT))
                                                .from(seen)
                                                .where(seen.MESSAGE_ID.in(answered))))
                        .orderBy(TURN.AT)
                        .fetch(TURN.AT));
    }

    private static Optional<Question> question(List<Instant> asked) {
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        asked.stream()
                                .skip(1)
                                .reduce(
                                        Question.askedAt(asked.getFirst()),
                                        Question::and,
                                        (one, _) -> one));
    }

    private static TurnRecord row(Turn turn) {
        return new TurnRecord(
                turn.message().value(),
                turn.conversation().value(),
                turn.ours(),
                turn.at(),
                turn.addedAt());
    }
}
