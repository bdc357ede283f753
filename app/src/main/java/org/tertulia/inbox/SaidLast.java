package org.tertulia.inbox;

import static org.tertulia.inbox.read.Tables.CONVERSATION;
import static org.tertulia.inbox.read.Tables.TURN;

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
}
