package org.tertulia.inbox.drafts;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.tertulia.inbox.db.Tables.ANSWER;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.drafts.db.Tables.DRAFT;
import static org.tertulia.inbox.drafts.db.Tables.WORDING;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import org.tertulia.approvals.State;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.ConversationId;
import org.tertulia.inbox.drafts.db.Routines;
import org.tertulia.inbox.drafts.db.tables.records.DraftRecord;
import org.tertulia.inbox.drafts.db.tables.records.WordingRecord;
import org.tertulia.inbox.writing.Aid;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/** The answers that wait for approval, or did. */
@Repository
public class Drafts {

    private final DSLContext db;

    Drafts(DSLContext db) {
        this.db = db;
    }

    /**
     * What waits in a conversation, or else was written last; empty where nothing ever waited, or
     * something was said since.
     */
    public Optional<Draft> latest(Sight sight, Conversation conversation) {
        var saidSince =
                exists(
                        selectOne()
                                .from(ANSWER)
                                .where(
                                        ANSWER.CONVERSATION_ID.eq(DRAFT.CONVERSATION_ID),
                                        ANSWER.SAID_AT.ge(DRAFT.CHANGED_AT)));
        return select(
                        DRAFT.CONVERSATION_ID
                                .eq(conversation.id().value())
                                .and(DRAFT.BRAND_ID.in(sight.brandIds()))
                                .and(waiting().or(not(saidSince))))
                .orderBy(DRAFT.STATE.eq("waiting").desc(), DRAFT.CHANGED_AT.desc())
                .limit(1)
                .fetchOptional(Drafts::read);
    }

    /** Those of these ids that the member sees. */
    List<Draft> known(Sight sight, Collection<UUID> ids) {
        return select(DRAFT.ID.in(ids).and(DRAFT.BRAND_ID.in(sight.brandIds())))
                .fetch(Drafts::read);
    }

    Optional<Draft> find(UUID id) {
        return select(DRAFT.ID.eq(id)).fetchOptional(Drafts::read);
    }

    /** Whether just this text of this key was approved. */
    boolean approved(UUID key, String text) {
        return find(key)
                .filter(draft -> draft.state() == State.APPROVED)
                .filter(draft -> text.equals(draft.text()))
                .isPresent();
    }

    /** Whether an answer waits in a conversation. */
    public boolean waitsIn(ConversationId conversation) {
        return waitingIn(conversation).isPresent();
    }

    Optional<Draft> waitingIn(ConversationId conversation) {
        return waitingIn(List.of(conversation)).stream().findFirst();
    }

    List<Draft> waitingIn(Collection<ConversationId> conversations) {
        return select(
                        waiting()
                                .and(
                                        DRAFT.CONVERSATION_ID.eq(
                                                any(
                                                        conversations.stream()
                                                                .map(ConversationId::value)
                                                                .toArray(UUID[]::new)))))
                .orderBy(DRAFT.ID)
                .fetch(Drafts::read);
    }

    /** By the number of the conversation. */
    Optional<Draft> waitingIn(long number) {
        return select(
                        waiting()
                                .and(
                                        DRAFT.CONVERSATION_ID.in(
                                                db.select(CONVERSATION.ID)
                                                        .from(CONVERSATION)
                                                        .where(CONVERSATION.NUMBER.eq(number)))))
                .fetchOptional(Drafts::read);
    }

    /** In the order in which conversations are held, so that nobody waits in a circle. */
    List<Draft> ofContact(ContactId contact) {
        return select(
                        DRAFT.CONVERSATION_ID.in(
                                db.select(CONVERSATION.ID)
                                        .from(CONVERSATION)
                                        .where(CONVERSATION.CONTACT_ID.eq(contact.value()))))
                .orderBy(DRAFT.CONVERSATION_ID, DRAFT.ID)
                .fetch(Drafts::read);
    }

    void add(Draft draft) {
        var row = row(draft);
        row.setId(draft.id());
        row.setConversationId(draft.conversation().value());
        row.setBrandId(draft.brand().value());
        row.setMemberId(draft.author().value());
        row.setBegunAt(draft.changed());
        db.executeInsert(row);
    }

    void save(Draft draft) {
        db.update(DRAFT).set(row(draft)).where(DRAFT.ID.eq(draft.id())).execute();
    }

    /** Its text is a version of its own. */
    void write(Draft draft, MemberId by, Instant at) {
        db.executeInsert(
                new WordingRecord(draft.id(), draft.version(), draft.text(), by.value(), at));
    }

    /** What we were about to say to somebody is forgotten. */
    void erase(ContactId contact) {
        Routines.eraseTexts(db.configuration(), contact.value());
    }

    private static Condition waiting() {
        return DRAFT.STATE.eq("waiting");
    }

    private SelectConditionStep<? extends Record> select(Condition condition) {
        return db.select(DRAFT.fields())
                .select(WORDING.TEXT)
                .from(DRAFT)
                .join(WORDING)
                .on(WORDING.DRAFT_ID.eq(DRAFT.ID), WORDING.VERSION.eq(DRAFT.VERSION))
                .where(condition);
    }

    private static DraftRecord row(Draft draft) {
        var row = new DraftRecord();
        row.setQuestionId(draft.question().value());
        row.setSeenId(draft.seen().value());
        row.setHolding(draft.holding());
        row.setState(draft.state().slug());
        row.setVersion(draft.version());
        row.setMeant(draft.aid().meant());
        row.setChosen(draft.aid().marks());
        row.setGrounds(draft.grounds().stream().map(Ground::text).toArray(String[]::new));
        row.setApproval(draft.approval());
        row.setChangedAt(draft.changed());
        return row;
    }

    private static Draft read(Record row) {
        return new Draft(
                row.get(DRAFT.ID),
                new ConversationId(row.get(DRAFT.CONVERSATION_ID)),
                new BrandId(row.get(DRAFT.BRAND_ID)),
                new MemberId(row.get(DRAFT.MEMBER_ID)),
                new MessageId(row.get(DRAFT.QUESTION_ID)),
                new MessageId(row.get(DRAFT.SEEN_ID)),
                row.get(DRAFT.HOLDING),
                State.of(row.get(DRAFT.STATE)),
                row.get(DRAFT.VERSION),
                row.get(WORDING.TEXT),
                Aid.of(row.get(DRAFT.MEANT), row.get(DRAFT.CHOSEN)),
                Arrays.stream(row.get(DRAFT.GROUNDS)).map(Ground::of).toList(),
                row.get(DRAFT.APPROVAL),
                row.get(DRAFT.CHANGED_AT));
    }
}
