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

    /** What was awake waits for an answer now; who had it has it. */
    State of(State.Awake awake) {
        return switch (awake) {
            case State.Waiting(var question) -> new State.Waiting(question.and(at, terms));
            case State.Claimed(var question, var hold) ->
                    new State.Claimed(question.and(at, terms), hold);
            case State.Answered(_, _, var hold) -> asking(hold);
            case State.Begun(_, var hold) -> asking(hold);
        };
    }

    private State asking(@Nullable Hold hold) {
        return hold == null ? new State.Waiting(question()) : new State.Claimed(question(), hold);
    }

    /** The same of somebody; null where nobody signed. */
    Asked of(@Nullable ContactId other) {
        return new Asked(message, brand, other, place, at, parent, urgency, terms);
    }

    Conversation.Latest latest() {
        return new Conversation.Latest(message, at);
    }
}
