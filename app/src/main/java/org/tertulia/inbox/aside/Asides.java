package org.tertulia.inbox.aside;

import static org.jooq.impl.DSL.max;
import static org.tertulia.inbox.db.Tables.ACT;
import static org.tertulia.inbox.db.Tables.ASIDE;
import static org.tertulia.inbox.db.Tables.CONVERSATION;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.ConversationId;
import org.tertulia.inbox.db.Routines;
import org.tertulia.inbox.db.tables.records.AsideRecord;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Speaking.Opening;

/** Which conversations went on in private, and when. */
@Repository
public class Asides {

    private final DSLContext db;

    Asides(DSLContext db) {
        this.db = db;
    }

    /** All of a conversation, which the member found, the first first. */
    public List<Aside> of(Conversation conversation) {
        return db.selectFrom(ASIDE)
                .where(ASIDE.CONVERSATION_ID.eq(conversation.id().value()))
                .orderBy(ASIDE.OPENED_AT, ASIDE.ID)
                .fetch(Asides::aside);
    }

    /** The latest of a conversation, as long as that was not closed since. */
    public Optional<Aside> latest(Conversation conversation) {
        return db.selectFrom(ASIDE)
                .where(
                        ASIDE.CONVERSATION_ID.eq(conversation.id().value()),
                        ASIDE.SETTLED_AT.isNull())
                .orderBy(ASIDE.OPENED_AT.desc(), ASIDE.ID.desc())
                .limit(1)
                .fetchOptional(Asides::aside);
    }

    /** When a conversation was closed last; long ago where it never was. */
    Instant closedLast(Conversation conversation) {
        return db.select(max(ACT.AT))
                .from(ACT)
                .where(ACT.CONVERSATION_ID.eq(conversation.id().value()), ACT.WHAT.eq("closed"))
                .fetchOptional(row -> row.value1())
                .orElse(Instant.EPOCH);
    }

    /** Somebody to whom a conversation went aside, as their network names them. */
    public record Writer(ConversationId conversation, String key) {}

    /** Who writes in these conversations from where we wrote to; null where nobody signed there. */
    public Map<Writer, Optional<ContactId>> writers(Collection<ConversationId> conversations) {
        var writers = new HashMap<Writer, Optional<ContactId>>();
        if (conversations.isEmpty()) {
            return writers;
        }
        db.selectDistinct(ASIDE.CONVERSATION_ID, ASIDE.RECIPIENT, CONVERSATION.CONTACT_ID)
                .from(ASIDE)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(ASIDE.CONVERSATION_ID))
                .where(
                        ASIDE.RECIPIENT.isNotNull(),
                        ASIDE.CONVERSATION_ID.in(
                                conversations.stream().map(ConversationId::value).toList()))
                .forEach(
                        row ->
                                writers.put(
                                        new Writer(new ConversationId(row.value1()), row.value2()),
                                        Optional.ofNullable(row.value3()).map(ContactId::new)));
        return writers;
    }

    /** False where it is aside already. */
    boolean add(Aside aside) {
        var opening = aside.opening();
        var consent = aside.consent();
        return db.insertInto(ASIDE)
                        .set(ASIDE.ID, aside.id())
                        .set(ASIDE.CONVERSATION_ID, aside.conversation().value())
                        .set(ASIDE.QUESTION_ID, aside.question().value())
                        .set(ASIDE.CHANNEL_ID, aside.channel().value())
                        .set(ASIDE.ELSEWHERE, aside.elsewhere())
                        .set(ASIDE.RECIPIENT, opening == null ? null : opening.to())
                        .set(ASIDE.SUBJECT, opening == null ? null : opening.subject())
                        .set(ASIDE.CONSENT, consent == null ? null : consent.slug())
                        .set(ASIDE.WORDS, aside.words())
                        .set(ASIDE.OPENED_AT, aside.opened())
                        .set(ASIDE.OPENED_BY, aside.by().value())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where somebody was quicker. */
    boolean end(Aside aside, MemberId by, Instant at) {
        return db.update(ASIDE)
                        .set(ASIDE.ENDED_AT, at)
                        .set(ASIDE.ENDED_BY, by.value())
                        .where(ASIDE.ID.eq(aside.id()), ASIDE.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    /** All of the conversation: it is closed. */
    void settle(Conversation conversation, @Nullable Untold untold, Instant at) {
        db.update(ASIDE)
                .set(ASIDE.SETTLED_AT, at)
                .set(ASIDE.UNTOLD, untold == null ? null : untold.slug())
                .where(
                        ASIDE.CONVERSATION_ID.eq(conversation.id().value()),
                        ASIDE.SETTLED_AT.isNull())
                .execute();
    }

    void erase(ContactId contact) {
        Routines.eraseAsides(db.configuration(), contact.value());
    }

    private static Aside aside(AsideRecord row) {
        return new Aside(
                row.getId(),
                new ConversationId(row.getConversationId()),
                new MessageId(row.getQuestionId()),
                new ChannelId(row.getChannelId()),
                row.getElsewhere(),
                opening(row),
                Optional.ofNullable(row.getConsent()).flatMap(Consent::of).orElse(null),
                row.getWords(),
                row.getOpenedAt(),
                new MemberId(row.getOpenedBy()),
                row.getEndedAt(),
                member(row.getEndedBy()),
                row.getSettledAt(),
                Optional.ofNullable(row.getUntold()).flatMap(Untold::of).orElse(null));
    }

    private static @Nullable Opening opening(AsideRecord row) {
        var to = row.getRecipient();
        var subject = row.getSubject();
        return to == null || subject == null ? null : new Opening(to, subject);
    }

    private static @Nullable MemberId member(@Nullable UUID id) {
        return id == null ? null : new MemberId(id);
    }
}
