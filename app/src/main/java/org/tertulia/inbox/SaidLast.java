package org.tertulia.inbox;

import static org.tertulia.inbox.read.Tables.CONVERSATION;
import static org.tertulia.inbox.read.Tables.TURN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.PastMessages;

/** Tells the playbook what was said last in a conversation, to try a protocol on it. */
@Component
class SaidLast implements PastMessages {

    private final DSLContext db;

    SaidLast(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<MessageId> latest(Sight sight, long conversation) {
        return db.select(TURN.MESSAGE_ID)
                .from(TURN)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(TURN.CONVERSATION_ID))
                .where(CONVERSATION.NUMBER.eq(conversation))
                .and(CONVERSATION.BRAND_ID.in(sight.brandIds()))
                .and(TURN.OURS.isFalse())
                .orderBy(TURN.AT.desc(), TURN.MESSAGE_ID.desc())
                .limit(1)
                .fetchOptional(row -> new MessageId(row.value1()));
    }

    @Override
    public List<Past> recent(Sight sight, int most) {
        return db
                .select(CONVERSATION.NUMBER)
                .from(CONVERSATION)
                .where(CONVERSATION.BRAND_ID.in(sight.brandIds()))
                .orderBy(CONVERSATION.LAST_AT.desc(), CONVERSATION.ID.desc())
                .limit(most)
                .fetch(row -> row.value1())
                .stream()
                .flatMap(
                        number ->
                                latest(sight, number).map(said -> new Past(number, said)).stream())
                .toList();
    }

    /** What was said lately lies in conversations in which something was said lately. */
    @Override
    public List<MessageId> since(Sight sight, Instant since, int most) {
        return db.select(TURN.MESSAGE_ID)
                .from(TURN)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(TURN.CONVERSATION_ID))
                .where(CONVERSATION.LAST_AT.ge(since), TURN.AT.ge(since))
                .and(CONVERSATION.BRAND_ID.in(sight.brandIds()))
                .and(TURN.OURS.isFalse())
                .orderBy(TURN.AT.desc(), TURN.MESSAGE_ID.desc())
                .limit(most)
                .fetch(row -> new MessageId(row.value1()));
    }
}
