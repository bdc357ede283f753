package org.tertulia.bulletin.web;

import static org.tertulia.inbox.read.Tables.CONVERSATION;
import static org.tertulia.inbox.read.Tables.TURN;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.NotFound;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/** What they said in a conversation. */
@Component
class TheirWords {

    private final DSLContext db;

    TheirWords(DSLContext db) {
        this.db = db;
    }

    /** The latest so many, in the order in which they were said. */
    List<MessageId> of(Sight sight, long conversation, int most) {
        var id =
                db.select(CONVERSATION.ID)
                        .from(CONVERSATION)
                        .where(CONVERSATION.NUMBER.eq(conversation))
                        .and(CONVERSATION.BRAND_ID.in(sight.brandIds()))
                        .fetchOptional(CONVERSATION.ID)
                        .orElseThrow(() -> new NotFound("conversation:" + conversation));
        return db.select(TURN.MESSAGE_ID)
                .from(TURN)
                .where(TURN.CONVERSATION_ID.eq(id), TURN.OURS.isFalse())
                .orderBy(TURN.AT.desc(), TURN.MESSAGE_ID.desc())
                .limit(most)
                .fetch(row -> new MessageId(row.value1()))
                .reversed();
    }
}
