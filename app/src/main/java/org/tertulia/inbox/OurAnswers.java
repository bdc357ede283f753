package org.tertulia.inbox;

import static org.tertulia.inbox.db.Tables.ANSWER;
import static org.tertulia.inbox.db.Tables.CONVERSATION;

import java.util.Collection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.tertulia.audience.AnswersTo;
import org.tertulia.audience.ContactId;
import org.tertulia.messages.MessageId;

/** Whatever we said in the conversations with a person, we said to that person. */
@Component
class OurAnswers implements AnswersTo {

    private final DSLContext db;

    OurAnswers(DSLContext db) {
        this.db = db;
    }

    @Override
    public Collection<MessageId> answersTo(ContactId contact) {
        return db.select(ANSWER.MESSAGE_ID)
                .from(ANSWER)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(ANSWER.CONVERSATION_ID))
                .where(CONVERSATION.CONTACT_ID.eq(contact.value()))
                .fetch(row -> new MessageId(row.value1()));
    }
}
