package org.tertulia.inbox.satisfaction;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.tertulia.inbox.db.Tables.ANSWER;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.satisfaction.db.Tables.LINK;
import static org.tertulia.inbox.satisfaction.db.Tables.RATING;
import static org.tertulia.inbox.walking.db.Tables.WALK;
import static org.tertulia.messages.read.Tables.MESSAGE;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.audience.ContactId;
import org.tertulia.identity.SecretToken;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Uuid7;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.secrets.CannotOpen;
import org.tertulia.networks.secrets.Secrets;

/** The links: found by what the customer holds, shown to who sends them. */
@Repository
class Links {

    private static final String SEALED = "satisfaction-link";

    private final DSLContext db;
    private final Secrets secrets;

    Links(DSLContext db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /**
     * Whose matter a link is about: the conversation as it is, which protocol led to its last
     * answer that came of one, and who answered it last.
     */
    record Matter(
            UUID conversation,
            BrandId brand,
            ChannelId channel,
            QueueId queue,
            @Nullable Integer protocol,
            MemberId member) {}

    /**
     * Empty where nobody of us answered: a matter that was settled by a program of the network's.
     */
    Optional<Matter> matter(long number) {
        var protocol =
                field(
                        select(WALK.PROTOCOL)
                                .from(WALK)
                                .where(
                                        WALK.CONVERSATION_ID.eq(CONVERSATION.ID),
                                        WALK.ANSWER_ID.isNotNull(),
                                        WALK.LEFT_BECAUSE.isNull())
                                .orderBy(WALK.BEGUN_AT.desc())
                                .limit(1));
        return db.select(
                        CONVERSATION.ID,
                        CONVERSATION.BRAND_ID,
                        CONVERSATION.CHANNEL_ID,
                        CONVERSATION.QUEUE_ID,
                        protocol,
                        ANSWER.MEMBER_ID)
                .from(CONVERSATION)
                .join(ANSWER)
                .on(ANSWER.CONVERSATION_ID.eq(CONVERSATION.ID))
                .where(CONVERSATION.NUMBER.eq(number), ANSWER.DELIVERY.eq("confirmed"))
                .orderBy(ANSWER.SAID_AT.desc(), ANSWER.MESSAGE_ID.desc())
                .limit(1)
                .fetchOptional(
                        row ->
                                new Matter(
                                        row.value1(),
                                        new BrandId(row.value2()),
                                        new ChannelId(row.value3()),
                                        new QueueId(row.value4()),
                                        row.value5(),
                                        new MemberId(row.value6())));
    }

    /** The one that is not answered goes on, as good as a new one; otherwise there is a new one. */
    void prepare(Matter matter, Instant now, Instant expiresAt) {
        var unanswered = unanswered(matter.conversation());
        if (unanswered.isPresent()) {
            db.update(LINK)
                    .set(LINK.CHANNEL_ID, matter.channel().value())
                    .set(LINK.QUEUE_ID, matter.queue().value())
                    .set(LINK.PROTOCOL, matter.protocol())
                    .set(LINK.MEMBER_ID, matter.member().value())
                    .set(LINK.EXPIRES_AT, expiresAt)
                    .where(LINK.ID.eq(unanswered.get().id()))
                    .execute();
            return;
        }
        var id = Uuid7.next();
        var token = SecretToken.next();
        db.insertInto(LINK)
                .set(LINK.ID, id)
                .set(LINK.CONVERSATION_ID, matter.conversation())
                .set(LINK.BRAND_ID, matter.brand().value())
                .set(LINK.CHANNEL_ID, matter.channel().value())
                .set(LINK.QUEUE_ID, matter.queue().value())
                .set(LINK.PROTOCOL, matter.protocol())
                .set(LINK.MEMBER_ID, matter.member().value())
                .set(LINK.HASH, token.hash())
                .set(LINK.SEALED, secrets.seal(id, SEALED, token.value()))
                .set(LINK.MADE_AT, now)
                .set(LINK.EXPIRES_AT, expiresAt)
                .execute();
    }

    private Optional<Link> unanswered(UUID conversation) {
        return links(
                        LINK.CONVERSATION_ID
                                .eq(conversation)
                                .and(
                                        notExists(
                                                selectOne()
                                                        .from(RATING)
                                                        .where(RATING.LINK_ID.eq(LINK.ID)))))
                .orderBy(LINK.MADE_AT.desc())
                .limit(1)
                .fetchOptional(Links::link);
    }

    /** That of a conversation which is neither answered nor sent; only its text is missing. */
    Optional<Link> unsent(long number) {
        return db.select(CONVERSATION.ID)
                .from(CONVERSATION)
                .where(CONVERSATION.NUMBER.eq(number))
                .fetchOptional(CONVERSATION.ID)
                .flatMap(this::unanswered)
                .filter(link -> link.askedAt() == null);
    }

    /** What the customer holds; empty where the key that opens it was lost. */
    Optional<String> token(UUID link, byte[] kept) {
        try {
            return Optional.of(secrets.open(link, SEALED, kept).reveal());
        } catch (CannotOpen e) {
            return Optional.empty();
        }
    }

    Optional<String> token(Link link) {
        return db.select(LINK.SEALED)
                .from(LINK)
                .where(LINK.ID.eq(link.id()))
                .fetchOptional(LINK.SEALED)
                .flatMap(kept -> token(link.id(), kept));
    }

    void asked(Link link, Instant at) {
        db.update(LINK)
                .set(LINK.ASKED_AT, at)
                .where(LINK.ID.eq(link.id()), LINK.ASKED_AT.isNull())
                .execute();
    }

    void sent(Link link, MessageId message, Instant at) {
        db.update(LINK)
                .set(LINK.ASKED_AT, at)
                .set(LINK.MESSAGE_ID, message.value())
                .where(LINK.ID.eq(link.id()))
                .execute();
    }

    /** Whether any of these was asked since then, about whatever matter. */
    boolean askedSince(Set<ContactId> contacts, Instant since) {
        return db.fetchExists(
                selectOne()
                        .from(LINK)
                        .join(CONVERSATION)
                        .on(CONVERSATION.ID.eq(LINK.CONVERSATION_ID))
                        .where(
                                CONVERSATION.CONTACT_ID.in(
                                        contacts.stream().map(ContactId::value).toList()),
                                LINK.ASKED_AT.gt(since)));
    }

    /** In which they asked what was answered last, as far as it was understood. */
    Optional<String> language(long number) {
        return db.select(MESSAGE.LANGUAGE)
                .from(CONVERSATION)
                .join(ANSWER)
                .on(ANSWER.CONVERSATION_ID.eq(CONVERSATION.ID))
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(ANSWER.QUESTION_ID))
                .where(CONVERSATION.NUMBER.eq(number))
                .orderBy(ANSWER.SAID_AT.desc(), ANSWER.MESSAGE_ID.desc())
                .limit(1)
                .fetchOptional(MESSAGE.LANGUAGE);
    }

    Optional<Link> find(SecretToken token) {
        return links(LINK.HASH.eq(token.hash())).fetchOptional(Links::link);
    }

    /** Locked until the transaction ends: of two who answer at once, one comes second. */
    Optional<Link> hold(SecretToken token) {
        return links(LINK.HASH.eq(token.hash())).forUpdate().of(LINK).fetchOptional(Links::link);
    }

    private SelectConditionStep<? extends Record> links(Condition condition) {
        return db.select(
                        LINK.ID,
                        CONVERSATION.NUMBER,
                        LINK.BRAND_ID,
                        LINK.MEMBER_ID,
                        LINK.EXPIRES_AT,
                        LINK.ASKED_AT)
                .from(LINK)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(LINK.CONVERSATION_ID))
                .where(condition);
    }

    private static Link link(Record row) {
        return new Link(
                row.get(LINK.ID),
                row.get(CONVERSATION.NUMBER),
                new BrandId(row.get(LINK.BRAND_ID)),
                new MemberId(row.get(LINK.MEMBER_ID)),
                row.get(LINK.EXPIRES_AT),
                asked(row));
    }

    private static @Nullable Instant asked(Record row) {
        return row.get(LINK.ASKED_AT);
    }
}
