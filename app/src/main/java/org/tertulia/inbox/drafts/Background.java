package org.tertulia.inbox.drafts;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.tertulia.inbox.db.Tables.ANSWER;
import static org.tertulia.inbox.db.Tables.TURN;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.Conversation;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;

/** What lies before an answer: what was asked, and how long its author has been answering. */
@Repository
class Background {

    /** Of who writes more without an answer only the latest are read. */
    private static final int READ = 20;

    private final DSLContext db;

    Background(DSLContext db) {
        this.db = db;
    }

    /** The first answer of a member, null where there is none, and how many there are. */
    record Past(@Nullable Instant first, int answers) {

        static final Past NONE = new Past(null, 0);
    }

    Past past(MemberId member) {
        return db.select(min(ANSWER.SAID_AT), count())
                .from(ANSWER)
                .where(ANSWER.MEMBER_ID.eq(member.value()))
                .fetchSingle(row -> new Past(row.value1(), row.value2()));
    }

    /** What the contact wrote and nobody answered; else what they wrote last. */
    List<MessageId> asked(Conversation conversation) {
        var question = conversation.question();
        var theirs = TURN.CONVERSATION_ID.eq(conversation.id().value()).and(TURN.OURS.isFalse());
        return db.select(TURN.MESSAGE_ID)
                .from(TURN)
                .where(question == null ? theirs : theirs.and(TURN.AT.ge(question.asked())))
                .orderBy(TURN.AT.desc(), TURN.MESSAGE_ID.desc())
                .limit(question == null ? 1 : READ)
                .fetch(row -> new MessageId(row.value1()));
    }
}
