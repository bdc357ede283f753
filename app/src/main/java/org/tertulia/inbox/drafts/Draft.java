package org.tertulia.inbox.drafts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.approvals.State;
import org.tertulia.approvals.Subject;
import org.tertulia.inbox.ConversationId;
import org.tertulia.inbox.writing.Aid;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;

/**
 * An answer that waits for approval, or did; it can be asked for again.
 *
 * @param id also the key by which it is said once
 * @param question what it answers, and {@code seen} what had come in sight last when it was written
 * @param holding whether it only says that we are on it
 * @param version of its text
 * @param text as it is to be said; null once erased
 * @param aid what its author says of it beside its text
 * @param approval the number of the latest request for it
 */
public record Draft(
        UUID id,
        ConversationId conversation,
        BrandId brand,
        MemberId author,
        MessageId question,
        MessageId seen,
        boolean holding,
        State state,
        int version,
        @Nullable String text,
        Aid aid,
        List<Ground> grounds,
        int approval,
        Instant changed) {

    /** How requests for approval name it. */
    public static final String KIND = "answer";

    public Draft {
        grounds = List.copyOf(grounds);
    }

    public boolean waits() {
        return state == State.WAITING;
    }

    Subject subject() {
        return new Subject(KIND, id, brand);
    }

    Draft in(State next, Instant at) {
        return new Draft(
                id,
                conversation,
                brand,
                author,
                question,
                seen,
                holding,
                next,
                version,
                text,
                aid,
                grounds,
                approval,
                at);
    }

    /** Another text, before it is asked for again. */
    Draft saying(String words, Instant at) {
        return new Draft(
                id,
                conversation,
                brand,
                author,
                question,
                seen,
                holding,
                state,
                version + 1,
                words,
                aid,
                grounds,
                approval,
                at);
    }

    /** With something else beside its text. */
    Draft beside(Aid other) {
        return new Draft(
                id,
                conversation,
                brand,
                author,
                question,
                seen,
                holding,
                state,
                version,
                text,
                other,
                grounds,
                approval,
                changed);
    }

    Draft asked(MessageId to, MessageId saw, boolean only, List<Ground> why, Instant at) {
        return new Draft(
                id,
                conversation,
                brand,
                author,
                to,
                saw,
                only,
                State.WAITING,
                version,
                text,
                aid,
                why,
                approval,
                at);
    }

    Draft by(int request) {
        return new Draft(
                id,
                conversation,
                brand,
                author,
                question,
                seen,
                holding,
                state,
                version,
                text,
                aid,
                grounds,
                request,
                changed);
    }
}
