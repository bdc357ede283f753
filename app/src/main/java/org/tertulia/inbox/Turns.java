package org.tertulia.inbox;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.db.Tables.TURN;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.db.Routines;
import org.tertulia.inbox.db.tables.records.TurnRecord;
import org.tertulia.inbox.promise.Promises;
import org.tertulia.inbox.promise.Terms;
import org.tertulia.kernel.Rows;
import org.tertulia.messages.MessageId;

/** Which messages lie in which conversation. */
@Repository
class Turns {

    private final DSLContext db;
    private final Promises promises;

    Turns(DSLContext db, Promises promises) {
        this.db = db;
        this.promises = promises;
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

    /** Which of these messages are ours. */
    Set<MessageId> ours(Collection<MessageId> messages) {
        return messages.isEmpty()
                ? Set.of()
                : db.select(TURN.MESSAGE_ID)
                        .from(TURN)
                        .where(
                                TURN.MESSAGE_ID.eq(
                                        any(
                                                messages.stream()
                                                        .map(MessageId::value)
                                                        .toArray(UUID[]::new))),
                                TURN.OURS.isTrue())
                        .fetchSet(row -> new MessageId(row.value1()));
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

    /** What they said, the latest first. */
    List<MessageId> asked(ConversationId conversation, int most) {
        return db.select(TURN.MESSAGE_ID)
                .from(TURN)
                .where(TURN.CONVERSATION_ID.eq(conversation.value()), TURN.OURS.isFalse())
                .orderBy(TURN.AT.desc(), TURN.MESSAGE_ID.desc())
                .limit(most)
                .fetch(row -> new MessageId(row.value1()));
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
                db.select(TURN.AT, TURN.TERMS_ID)
                        .from(TURN)
                        .where(
                                TURN.CONVERSATION_ID.eq(conversation.value()),
                                TURN.OURS.isFalse(),
                                TURN.ADDED_AT.gt(
                                        select(max(seen.ADDED_AT))
                                                .from(seen)
                                                .where(seen.MESSAGE_ID.in(answered))))
                        .orderBy(TURN.AT)
                        .fetch());
    }

    /** A message of theirs that came in sight later, and what its clock runs by. */
    record Came(MessageId message, Instant at, Terms terms) {

        Question question() {
            return Question.askedAt(at, terms);
        }

        /** As it asks in a conversation, where it was asked last. */
        Asked in(Conversation conversation) {
            return new Asked(
                    message,
                    conversation.brand(),
                    conversation.contact(),
                    conversation.place(),
                    at,
                    null,
                    conversation.urgency(),
                    terms);
        }
    }

    /** What they said that came in sight after then, in its order. */
    List<Came> since(ConversationId conversation, Instant then) {
        return came(TURN.CONVERSATION_ID.eq(conversation.value()).and(TURN.ADDED_AT.gt(then)));
    }

    /** All that they said, in the order in which it came in sight. */
    List<Came> theirs(ConversationId conversation) {
        return came(TURN.CONVERSATION_ID.eq(conversation.value()));
    }

    /** The latest message, theirs or ours. */
    Conversation.Latest latest(ConversationId conversation) {
        return db.select(TURN.MESSAGE_ID, TURN.AT)
                .from(TURN)
                .where(TURN.CONVERSATION_ID.eq(conversation.value()))
                .orderBy(TURN.AT.desc(), TURN.MESSAGE_ID.desc())
                .limit(1)
                .fetchSingle(
                        row -> new Conversation.Latest(new MessageId(row.value1()), row.value2()));
    }

    /** These lie in another conversation from now on. */
    void split(ConversationId from, ConversationId part, Collection<MessageId> messages) {
        Routines.splitMessages(
                db.configuration(),
                from.value(),
                part.value(),
                messages.stream().map(MessageId::value).toArray(UUID[]::new));
    }

    private List<Came> came(Condition which) {
        return db.select(TURN.MESSAGE_ID, TURN.AT, TURN.TERMS_ID)
                .from(TURN)
                .where(which.and(TURN.OURS.isFalse()))
                .orderBy(TURN.ADDED_AT, TURN.MESSAGE_ID)
                .fetch(
                        row ->
                                new Came(
                                        new MessageId(row.value1()),
                                        row.value2(),
                                        promises.known(row.value3())));
    }

    private Optional<Question> question(List<Record2<Instant, UUID>> asked) {
        Question question = null;
        for (var each : asked) {
            var terms = promises.known(each.value2());
            question =
                    question == null
                            ? Question.askedAt(each.value1(), terms)
                            : question.and(each.value1(), terms);
        }
        return Optional.ofNullable(question);
    }

    /** The messages from which the clocks of these conversations run. */
    Map<ConversationId, MessageId> opening(Collection<Conversation> conversations) {
        return db
                .select(TURN.CONVERSATION_ID, TURN.MESSAGE_ID)
                .from(TURN)
                .join(CONVERSATION)
                .on(
                        CONVERSATION.ID.eq(TURN.CONVERSATION_ID),
                        coalesce(CONVERSATION.CLOCK_AT, CONVERSATION.ASKED_AT).eq(TURN.AT))
                .where(
                        TURN.OURS.isFalse(),
                        TURN.CONVERSATION_ID.eq(
                                any(
                                        conversations.stream()
                                                .map(each -> each.id().value())
                                                .toArray(UUID[]::new))))
                .stream()
                .collect(
                        toMap(
                                row -> new ConversationId(row.value1()),
                                row -> new MessageId(row.value2()),
                                (one, _) -> one));
    }

    private static TurnRecord row(Turn turn) {
        return new TurnRecord(
                turn.message().value(),
                turn.conversation().value(),
                turn.ours(),
                turn.at(),
                turn.addedAt(),
                turn.terms());
    }
}
