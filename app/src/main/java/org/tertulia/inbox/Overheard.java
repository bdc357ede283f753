package org.tertulia.inbox;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.db.Tables.OVERHEARD;
import static org.tertulia.inbox.db.Tables.TURN;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.audience.ContactId;
import org.tertulia.kernel.BrandId;
import org.tertulia.messages.MessageId;

/**
 * What was heard in conversations and is no question of their contacts': what programs sent, what
 * came back, and answers that came from somebody else.
 */
@Repository
public class Overheard {

    /** {@code what} is {@code notice}, {@code returned} or {@code stray}. */
    public record Heard(MessageId message, ConversationId conversation, String what) {}

    private final DSLContext db;

    Overheard(DSLContext db) {
        this.db = db;
    }

    /** In this conversation. */
    public List<Heard> in(ConversationId conversation) {
        return db.select(OVERHEARD.MESSAGE_ID, OVERHEARD.CONVERSATION_ID, OVERHEARD.WHAT)
                .from(OVERHEARD)
                .where(OVERHEARD.CONVERSATION_ID.eq(conversation.value()))
                .orderBy(OVERHEARD.AT)
                .fetch(Overheard::heard);
    }

    /** Which of these messages answer another conversation than their own. */
    public List<Heard> strays(Collection<MessageId> messages) {
        return db.select(OVERHEARD.MESSAGE_ID, OVERHEARD.CONVERSATION_ID, OVERHEARD.WHAT)
                .from(OVERHEARD)
                .where(
                        OVERHEARD.MESSAGE_ID.eq(
                                any(messages.stream().map(MessageId::value).toArray(UUID[]::new))),
                        OVERHEARD.WHAT.eq("stray"))
                .fetch(Overheard::heard);
    }

    /** Whether a message of the one answers the other, though somebody else wrote it. */
    boolean answers(ConversationId one, ConversationId other) {
        return db.fetchExists(
                db.selectOne()
                        .from(OVERHEARD)
                        .join(TURN)
                        .on(TURN.MESSAGE_ID.eq(OVERHEARD.MESSAGE_ID))
                        .where(
                                OVERHEARD.CONVERSATION_ID.eq(other.value()),
                                OVERHEARD.WHAT.eq("stray"),
                                TURN.CONVERSATION_ID.eq(one.value())));
    }

    /** Those of a brand that have these numbers and go on by themselves. */
    Map<Long, ConversationId> numbered(BrandId brand, Set<Long> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : db.select(CONVERSATION.NUMBER, CONVERSATION.ID)
                        .from(CONVERSATION)
                        .where(
                                CONVERSATION.NUMBER.in(numbers),
                                CONVERSATION.BRAND_ID.eq(brand.value()),
                                CONVERSATION.MERGED_INTO.isNull())
                        .fetchMap(CONVERSATION.NUMBER, row -> new ConversationId(row.value2()));
    }

    private static Heard heard(Record3<UUID, UUID, String> row) {
        return new Heard(
                new MessageId(row.value1()), new ConversationId(row.value2()), row.value3());
    }

    void add(Heard heard, Instant at) {
        db.insertInto(OVERHEARD)
                .set(OVERHEARD.MESSAGE_ID, heard.message().value())
                .set(OVERHEARD.CONVERSATION_ID, heard.conversation().value())
                .set(OVERHEARD.WHAT, heard.what())
                .set(OVERHEARD.AT, at)
                .onConflictDoNothing()
                .execute();
    }

    /** An answer to it, unless it is of its own contact; says whether it is somebody else's. */
    boolean addStray(
            MessageId message, ConversationId answered, @Nullable ContactId writer, Instant at) {
        var other =
                CONVERSATION.CONTACT_ID.isDistinctFrom(
                        val(writer == null ? null : writer.value(), CONVERSATION.CONTACT_ID));
        if (!db.fetchExists(CONVERSATION, CONVERSATION.ID.eq(answered.value()).and(other))) {
            return false;
        }
        add(new Heard(message, answered, "stray"), at);
        return true;
    }
}
