package org.tertulia.inbox.walking;

import static org.tertulia.inbox.db.Tables.ANSWER;
import static org.tertulia.inbox.db.Tables.TURN;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.kernel.UseCase;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.situations.Reporting;
import org.tertulia.playbook.situations.Reporting.Report;
import org.tertulia.playbook.situations.Situation;
import org.tertulia.playbook.tree.Outcome;

/** Finds that no protocol fits: a situation, told from what was said in a conversation. */
@UseCase
public class FindingNone {

    private final DSLContext db;
    private final Conversations conversations;
    private final Walks walks;
    private final Reporting reporting;

    FindingNone(DSLContext db, Conversations conversations, Walks walks, Reporting reporting) {
        this.db = db;
        this.conversations = conversations;
        this.walks = walks;
        this.reporting = reporting;
    }

    /** A situation, in the words that somebody types of it; at any time, also after answering. */
    public Situation report(
            Sight sight, long number, @Nullable String happened, @Nullable String done) {
        var conversation = conversations.find(sight, number);
        return reporting.report(
                sight,
                new Report(
                        conversation.brand(),
                        number,
                        messages(conversation),
                        left(sight, conversation),
                        happened,
                        done));
    }

    /** What they asked last, and what we answered to it, in order. */
    public List<MessageId> messages(Conversation conversation) {
        return db.select(TURN.MESSAGE_ID)
                .from(TURN)
                .where(
                        TURN.CONVERSATION_ID.eq(conversation.id().value()),
                        TURN.AT.ge(since(conversation)))
                .orderBy(TURN.AT.desc(), TURN.MESSAGE_ID.desc())
                .limit(Reporting.MESSAGES)
                .fetch(row -> new MessageId(row.value1()))
                .reversed();
    }

    private Instant since(Conversation conversation) {
        var question = conversation.question();
        return question != null
                ? question.asked()
                : db.select(TURN.AT)
                        .from(ANSWER)
                        .join(TURN)
                        .on(TURN.MESSAGE_ID.eq(ANSWER.QUESTION_ID))
                        .where(ANSWER.CONVERSATION_ID.eq(conversation.id().value()))
                        .orderBy(ANSWER.SAID_AT.desc())
                        .limit(1)
                        .fetchOptional(TURN.AT)
                        .orElse(Instant.EPOCH);
    }

    /** The protocol that was followed last, where it says itself, or somebody, that it fits not. */
    private @Nullable Integer left(Sight sight, Conversation conversation) {
        return walks.latest(sight, conversation)
                .filter(FindingNone::fitsNot)
                .map(Walked::protocol)
                .orElse(null);
    }

    private static boolean fitsNot(Walked walked) {
        return switch (walked.end()) {
            case Walked.End.Left(var _, var because, var _) ->
                    because == LeftBecause.NONE_FITS || because == LeftBecause.UNCLEAR;
            case Walked.End.Arrived(var _, var outcome) -> outcome.equals(Outcome.SITUATION.word());
            case null -> false;
        };
    }
}
