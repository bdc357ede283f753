package org.tertulia.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.db.tables.records.ActRecord;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Uuid7;

/** What was done with conversations, for their timelines. */
@Repository
public class Acts {

    private final DSLContext db;

    Acts(DSLContext db) {
        this.db = db;
    }

    void claimed(Conversation conversation, Hold hold) {
        var act = act(conversation, "claimed", hold.since());
        act.setMemberId(hold.holder().value());
        db.executeInsert(act);
    }

    /** The program gave it to somebody; {@code rule} is null where that was the queue's way. */
    void given(Conversation conversation, Hold hold, @Nullable UUID rule) {
        var act = act(conversation, "given", hold.since());
        act.setMemberId(hold.holder().value());
        act.setRuleId(rule);
        db.executeInsert(act);
    }

    void moved(Conversation conversation, MemberId by, Instant at) {
        var act = act(conversation, "moved", at);
        act.setMemberId(by.value());
        act.setQueueId(conversation.queue().value());
        db.executeInsert(act);
    }

    void snoozed(Conversation conversation, MemberId by, Instant until, Instant at) {
        var act = act(conversation, "snoozed", at);
        act.setMemberId(by.value());
        act.setUntil(until);
        db.executeInsert(act);
    }

    /** Their time has come, or a message, or a member. */
    void woken(Collection<Conversation> conversations, Instant at) {
        if (!conversations.isEmpty()) {
            db.batchInsert(conversations.stream().map(each -> act(each, "woken", at)).toList())
                    .execute();
        }
    }

    void takenOver(Conversation conversation, Hold hold, MemberId from, Takeover why) {
        var act = act(conversation, "taken-over", hold.since());
        act.setMemberId(hold.holder().value());
        act.setFromId(from.value());
        act.setReason(why.reason().slug());
        act.setWords(why.words());
        db.executeInsert(act);
    }

    void handedOver(Conversation conversation, Hold hold, MemberId from) {
        var act = act(conversation, "handed-over", hold.since());
        act.setMemberId(hold.holder().value());
        act.setFromId(from.value());
        db.executeInsert(act);
    }

    /** The shift of who held it ended. */
    void offDuty(Conversation conversation, MemberId holder, Instant at) {
        var act = act(conversation, "off-duty", at);
        act.setMemberId(holder.value());
        db.executeInsert(act);
    }

    void released(Conversation conversation, MemberId by, Instant at) {
        var act = act(conversation, "released", at);
        act.setMemberId(by.value());
        db.executeInsert(act);
    }

    void closed(
            Conversation conversation,
            MemberId by,
            Outcome outcome,
            @Nullable String words,
            Instant at) {
        var act = act(conversation, "closed", at);
        act.setMemberId(by.value());
        act.setOutcome(outcome.slug());
        act.setReason(outcome.reasonSlug());
        act.setWords(words);
        db.executeInsert(act);
    }

    void reopened(Conversation conversation, MemberId by, Instant at) {
        var act = act(conversation, "reopened", at);
        act.setMemberId(by.value());
        db.executeInsert(act);
    }

    /** {@code until} is when it goes on at the latest. */
    void paused(
            Conversation conversation, MemberId by, PauseReason reason, Instant until, Instant at) {
        var act = act(conversation, "paused", at);
        act.setMemberId(by.value());
        act.setReason(reason.slug());
        act.setUntil(until);
        db.executeInsert(act);
    }

    void resumed(Conversation conversation, MemberId by, Instant at) {
        var act = act(conversation, "resumed", at);
        act.setMemberId(by.value());
        db.executeInsert(act);
    }

    /** {@code by} gave it to who has it now; {@code why} where somebody else had it. */
    void assigned(Conversation conversation, Hold hold, MemberId by, @Nullable Takeover why) {
        var act = act(conversation, "assigned", hold.since());
        act.setMemberId(hold.holder().value());
        act.setFromId(by.value());
        if (why != null) {
            act.setReason(why.reason().slug());
            act.setWords(why.words());
        }
        db.executeInsert(act);
    }

    /** What became of an answer that needed approval. */
    public enum Approval {
        ASKED("approval-asked"),
        APPROVED("approved"),
        RETURNED("approval-returned"),
        WITHDRAWN("approval-withdrawn"),
        LAPSED("approval-lapsed");

        private final String slug;

        Approval(String slug) {
            this.slug = slug;
        }
    }

    /** {@code by} is null where the program did it; {@code words} say why it was sent back. */
    public void approval(
            Conversation conversation,
            Approval what,
            @Nullable MemberId by,
            @Nullable String words,
            Instant at) {
        var act = act(conversation, what.slug, at);
        act.setMemberId(by == null ? null : by.value());
        act.setWords(words);
        db.executeInsert(act);
    }

    /** The messages of the other lie in this one from now on. */
    void merged(Conversation target, Conversation source, MemberId by, Instant at) {
        beside(target, "merged", source, by, at);
        beside(source, "merged-into", target, by, at);
    }

    void unmerged(Conversation target, Conversation source, MemberId by, Instant at) {
        beside(target, "unmerged", source, by, at);
        beside(source, "unmerged", target, by, at);
    }

    /** Some of its messages are a conversation of their own from now on. */
    void split(Conversation from, Conversation part, MemberId by, Instant at) {
        beside(from, "split", part, by, at);
        beside(part, "split-off", from, by, at);
    }

    private void beside(
            Conversation one, String what, Conversation other, MemberId by, Instant at) {
        var act = act(one, what, at);
        act.setMemberId(by.value());
        act.setOther(other.number());
        db.executeInsert(act);
    }

    /** Messages brought them back. */
    void returned(Collection<Conversation> conversations, Instant at) {
        db.batchInsert(conversations.stream().map(each -> act(each, "reopened", at)).toList())
                .execute();
    }

    private static ActRecord act(Conversation conversation, String what, Instant at) {
        var act = new ActRecord();
        act.setId(Uuid7.next());
        act.setConversationId(conversation.id().value());
        act.setAt(at);
        act.setWhat(what);
        return act;
    }
}
