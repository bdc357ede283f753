package org.tertulia.inbox.walking;

import static org.tertulia.inbox.db.Tables.ANSWER;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.db.Tables.TURN;
import static org.tertulia.inbox.walking.db.Tables.WALK;
import static org.tertulia.inbox.walking.db.Tables.WALK_ANSWER;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.ConversationId;
import org.tertulia.inbox.walking.db.Routines;
import org.tertulia.inbox.walking.db.tables.records.WalkRecord;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/** The protocols that are followed, or were. */
@Repository
public class Walks {

    private final DSLContext db;

    Walks(DSLContext db) {
        this.db = db;
    }

    /** That which is followed in it now, or else was last; empty where none ever was. */
    public Optional<Walked> latest(Sight sight, Conversation conversation) {
        return db.selectFrom(WALK)
                .where(seen(sight), WALK.CONVERSATION_ID.eq(conversation.id().value()))
                .orderBy(WALK.ENDED_AT.desc().nullsFirst())
                .limit(1)
                .fetchOptional(Walks::read);
    }

    /** All that were followed in it, the latest first. */
    public List<Walked> of(Sight sight, Conversation conversation) {
        return db.selectFrom(WALK)
                .where(seen(sight), WALK.CONVERSATION_ID.eq(conversation.id().value()))
                .orderBy(WALK.BEGUN_AT.desc())
                .fetch(Walks::read);
    }

    /** That which is followed in it now; nobody else changes it until the transaction ends. */
    Optional<Walked> hold(Conversation conversation) {
        return db.selectFrom(WALK)
                .where(WALK.CONVERSATION_ID.eq(conversation.id().value()), WALK.ENDED_AT.isNull())
                .forUpdate()
                .fetchOptional(Walks::read);
    }

    /** The same of that, or else of what was followed in it last. */
    Optional<Walked> holdLatest(Conversation conversation) {
        return db.selectFrom(WALK)
                .where(WALK.CONVERSATION_ID.eq(conversation.id().value()))
                .orderBy(WALK.ENDED_AT.desc().nullsFirst())
                .limit(1)
                .forUpdate()
                .fetchOptional(Walks::read);
    }

    /** False where another one is followed already. */
    boolean begin(Walked walked) {
        return db.insertInto(WALK)
                        .set(WALK.ID, walked.id())
                        .set(WALK.CONVERSATION_ID, walked.conversation().value())
                        .set(WALK.BRAND_ID, walked.brand().value())
                        .set(WALK.MESSAGE_ID, walked.message().value())
                        .set(WALK.PROTOCOL, walked.protocol())
                        .set(WALK.VERSION, walked.version())
                        .set(WALK.BY_MEMBER, walked.by().value())
                        .set(WALK.BEGUN_AT, walked.begun())
                        .set(WALK.STEPS, Ways.steps(walked.path()))
                        .set(WALK.WAYS, Ways.ways(walked.path()))
                        .set(WALK.ENDED_AT, walked.end() == null ? null : walked.end().at())
                        .set(WALK.OUTCOME, outcome(walked.end()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void save(Walked walked) {
        var end = walked.end();
        db.update(WALK)
                .set(WALK.STEPS, Ways.steps(walked.path()))
                .set(WALK.WAYS, Ways.ways(walked.path()))
                .set(WALK.REVISION, walked.revision())
                .set(WALK.ENDED_AT, end == null ? null : end.at())
                .set(WALK.OUTCOME, outcome(end))
                .set(
                        WALK.LEFT_BECAUSE,
                        end instanceof Walked.End.Left left ? left.because().slug() : null)
                .set(WALK.WORDS, end instanceof Walked.End.Left left ? left.words() : null)
                .where(WALK.ID.eq(walked.id()))
                .execute();
    }

    /**
     * Ties the answer to what is followed in its conversation, or was to its end since they wrote
     * what it answers; with the way that was gone by then.
     */
    void answered(long conversation, MessageId answer) {
        var theirs =
                DSL.select(DSL.max(TURN.AT))
                        .from(TURN)
                        .where(TURN.CONVERSATION_ID.eq(CONVERSATION.ID), TURN.OURS.isFalse());
        db.select(WALK.fields())
                .from(WALK)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(WALK.CONVERSATION_ID))
                .where(
                        CONVERSATION.NUMBER.eq(conversation),
                        WALK.LEFT_BECAUSE.isNull(),
                        WALK.ENDED_AT
                                .isNull()
                                .or(
                                        WALK.BEGUN_AT.ge(
                                                DSL.coalesce(
                                                        CONVERSATION.ASKED_AT, DSL.field(theirs)))))
                .orderBy(WALK.ENDED_AT.desc().nullsFirst())
                .limit(1)
                .fetchOptionalInto(WALK)
                .ifPresent(walk -> tie(walk, answer));
    }

    private void tie(WalkRecord walk, MessageId answer) {
        db.insertInto(WALK_ANSWER)
                .set(WALK_ANSWER.ANSWER_ID, answer.value())
                .set(WALK_ANSWER.WALK_ID, walk.getId())
                .set(WALK_ANSWER.STEPS, walk.getSteps())
                .set(WALK_ANSWER.WAYS, walk.getWays())
                .execute();
        db.update(WALK)
                .set(WALK.ANSWER_ID, answer.value())
                .where(WALK.ID.eq(walk.getId()), WALK.ANSWER_ID.isNull(), substantial(answer))
                .execute();
    }

    /** A word that we are on it ends no walk. */
    private static Condition substantial(MessageId answer) {
        return DSL.notExists(
                DSL.selectOne()
                        .from(ANSWER)
                        .where(ANSWER.MESSAGE_ID.eq(answer.value()), ANSWER.HOLDING.isTrue()));
    }

    /** By which walks these answers were given, each with the way that had led to it. */
    public Map<MessageId, Walked> led(Sight sight, Collection<MessageId> answers) {
        return db.select(WALK.fields())
                .select(WALK_ANSWER.fields())
                .from(WALK_ANSWER)
                .join(WALK)
                .on(WALK.ID.eq(WALK_ANSWER.WALK_ID))
                .where(
                        seen(sight),
                        WALK_ANSWER.ANSWER_ID.in(answers.stream().map(MessageId::value).toList()))
                .fetchMap(
                        row -> new MessageId(row.get(WALK_ANSWER.ANSWER_ID)),
                        row ->
                                read(row.into(WALK))
                                        .along(
                                                Ways.read(
                                                        row.get(WALK_ANSWER.STEPS),
                                                        row.get(WALK_ANSWER.WAYS))));
    }

    /** Erases why a person's protocols were left, in words, and says how much that was. */
    int erase(ContactId contact) {
        return Routines.eraseWords(db.configuration(), contact.value());
    }

    private static Condition seen(Sight sight) {
        return WALK.BRAND_ID.in(sight.brandIds());
    }

    private static @Nullable String outcome(Walked.@Nullable End end) {
        return end instanceof Walked.End.Arrived arrived ? arrived.outcome() : null;
    }

    private static Walked read(WalkRecord row) {
        return new Walked(
                row.getId(),
                new ConversationId(row.getConversationId()),
                new BrandId(row.getBrandId()),
                new MessageId(row.getMessageId()),
                row.getProtocol(),
                row.getVersion(),
                new MemberId(row.getByMember()),
                row.getBegunAt(),
                Ways.read(row.getSteps(), row.getWays()),
                row.getRevision(),
                end(row),
                answer(row.getAnswerId()));
    }

    private static Walked.@Nullable End end(WalkRecord row) {
        var at = row.getEndedAt();
        if (at == null) {
            return null;
        }
        var because = row.getLeftBecause();
        return because == null
                ? new Walked.End.Arrived(at, Objects.requireNonNull(row.getOutcome()))
                : new Walked.End.Left(at, LeftBecause.of(because).orElseThrow(), row.getWords());
    }

    private static @Nullable MessageId answer(@Nullable UUID id) {
        return id == null ? null : new MessageId(id);
    }
}
