package org.tertulia.inbox;

import static org.tertulia.inbox.db.Tables.PAUSE;
import static org.tertulia.organization.read.Tables.MEMBER;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.promise.Terms;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Uuid7;
import org.tertulia.shifts.hours.Hours;

/** When clocks stood still, and why: by this each of them can be counted again. */
@Repository
public class Pauses {

    private final DSLContext db;

    Pauses(DSLContext db) {
        this.db = db;
    }

    /** Why a clock stands still, who said so, and until when at the latest. */
    public record Reasoned(PauseReason reason, String who, Instant from, Instant until) {}

    void add(ConversationId conversation, PauseReason reason, MemberId by, Pause pause) {
        db.insertInto(PAUSE)
                .set(PAUSE.ID, Uuid7.next())
                .set(PAUSE.CONVERSATION_ID, conversation.value())
                .set(PAUSE.REASON, reason.slug())
                .set(PAUSE.MEMBER_ID, by.value())
                .set(PAUSE.FROM_AT, pause.from())
                .set(PAUSE.UNTIL_AT, pause.until())
                .execute();
    }

    /** A member ended it. */
    void ended(ConversationId conversation, Pause pause) {
        ended(conversation, pause, "member");
    }

    /** Messages ended them; those that were over stay as they were. */
    void ended(Map<ConversationId, Pause> stood) {
        stood.forEach((conversation, pause) -> ended(conversation, pause, "contact"));
    }

    private void ended(ConversationId conversation, Pause pause, String by) {
        db.update(PAUSE)
                .set(PAUSE.ENDED_AT, pause.until())
                .set(PAUSE.ENDED_BY, by)
                .where(
                        PAUSE.CONVERSATION_ID.eq(conversation.value()),
                        PAUSE.FROM_AT.eq(pause.from()),
                        PAUSE.UNTIL_AT.gt(pause.until()),
                        PAUSE.ENDED_AT.isNull())
                .execute();
    }

    /** The one that goes on now; the conversation was found by who asks. */
    public Optional<Reasoned> now(Conversation conversation, Instant now) {
        return db.select(PAUSE.REASON, MEMBER.NAME, PAUSE.FROM_AT, PAUSE.UNTIL_AT)
                .from(PAUSE)
                .leftJoin(MEMBER)
                .on(MEMBER.ID.eq(PAUSE.MEMBER_ID))
                .where(
                        PAUSE.CONVERSATION_ID.eq(conversation.id().value()),
                        PAUSE.ENDED_AT.isNull(),
                        PAUSE.UNTIL_AT.gt(now))
                .orderBy(PAUSE.FROM_AT.desc())
                .limit(1)
                .fetchOptional(
                        row ->
                                new Reasoned(
                                        PauseReason.of(row.value1()).orElseThrow(),
                                        row.value2() == null ? "" : row.value2(),
                                        row.value3(),
                                        row.value4()));
    }

    /**
     * What is asked by other terms: for how long its clock stood still is counted again in their
     * hours; the latest pause is beside.
     */
    Question by(Terms terms, ConversationId conversation, Question question) {
        var pause = question.pause();
        return question.by(
                terms,
                pause == null
                        ? Duration.ZERO
                        : between(conversation, question.since(), pause.from(), terms.hours()));
    }

    /** For how long, by these hours, a clock stood still between two instants. */
    private Duration between(
            ConversationId conversation, Instant since, Instant until, Hours hours) {
        return db
                .select(PAUSE.FROM_AT, DSL.coalesce(PAUSE.ENDED_AT, PAUSE.UNTIL_AT))
                .from(PAUSE)
                .where(
                        PAUSE.CONVERSATION_ID.eq(conversation.value()),
                        PAUSE.FROM_AT.ge(since),
                        PAUSE.FROM_AT.lt(until))
                .stream()
                .map(row -> hours.between(row.value1(), row.value2()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
