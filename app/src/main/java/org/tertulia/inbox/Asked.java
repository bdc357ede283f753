package org.tertulia.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.promise.Terms;
import org.tertulia.kernel.BrandId;
import org.tertulia.language.Urgency;
import org.tertulia.messages.MessageId;

/**
 * A message that expects an answer. {@code contact} is null where nobody signed, {@code parent}
 * where it answers nothing that we have; {@code terms} are what its clock runs by.
 */
record Asked(
        MessageId message,
        BrandId brand,
        @Nullable ContactId contact,
        Conversation.Place place,
        Instant at,
        @Nullable MessageId parent,
        Urgency urgency,
        Terms terms) {

    Question question() {
        return Question.askedAt(at, terms);
    }

    /** The same by other terms. */
    Asked by(Terms others) {
        return new Asked(message, brand, contact, place, at, parent, urgency, others);
    }

    Conversation.Latest latest() {
        return new Conversation.Latest(message, at);
    }
}
