package org.tertulia.inbox.outreach;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.tertulia.inbox.db.Tables.ANSWER;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.outreach.db.Tables.PART;
import static org.tertulia.inbox.outreach.db.Tables.SAID;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.ConversationId;
import org.tertulia.inbox.outreach.db.tables.records.PartRecord;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/** What was decided of messages that do not address us, and what we said there. */
@Repository
public class Parts {

    private final DSLContext db;

    Parts(DSLContext db) {
        this.db = db;
    }

    /** Of two who decide at once the second waits here, and gets false. */
    public boolean add(Part part) {
        var account = part.account();
        var conversation = part.conversation();
        return db.insertInto(PART)
                        .set(PART.MESSAGE_ID, part.message().value())
                        .set(PART.BRAND_ID, part.brand().value())
                        .set(PART.CHANNEL_ID, part.channel().value())
                        .set(PART.ACCOUNT, account == null ? null : account.hash())
                        .set(PART.DECIDED_BY, part.by().value())
                        .set(PART.DECIDED_AT, part.at())
                        .set(
                                PART.CONVERSATION_ID,
                                conversation == null ? null : conversation.value())
                        .set(PART.PURPOSE, part.purpose() == null ? null : part.purpose().word())
                        .set(PART.QUESTION_ID, part.question())
                        .set(PART.BECAUSE, part.because() == null ? null : part.because().word())
                        .onConflict(PART.MESSAGE_ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    public Optional<Part> of(MessageId message) {
        return db.selectFrom(PART)
                .where(PART.MESSAGE_ID.eq(message.value()))
                .fetchOptional(Parts::part);
    }

    /** Of which of these messages something was decided. */
    public Set<MessageId> decided(Collection<MessageId> messages) {
        return db.select(PART.MESSAGE_ID)
                .from(PART)
                .where(PART.MESSAGE_ID.in(messages.stream().map(MessageId::value).toList()))
                .fetchSet(row -> new MessageId(row.value1()));
    }

    /** The part by which a conversation began; empty where they began it. */
    public Optional<Part> of(ConversationId conversation) {
        return db.selectFrom(PART)
                .where(PART.CONVERSATION_ID.eq(conversation.value()))
                .fetchOptional(Parts::part);
    }

    /** Those where we took part since then, the latest first; behind one of them, null for all. */
    List<Part> since(Sight sight, Instant from, @Nullable Part behind, int most) {
        return db.selectFrom(PART)
                .where(
                        PART.PURPOSE.isNotNull(),
                        PART.DECIDED_AT.ge(from),
                        PART.BRAND_ID.in(sight.brandIds()),
                        behind == null ? noCondition() : before(behind))
                .orderBy(PART.DECIDED_AT.desc(), PART.MESSAGE_ID)
                .limit(most)
                .fetch(Parts::part);
    }

    /** Those by which a question was asked, the latest first. */
    List<Part> asking(Sight sight, AudienceQuestion question) {
        return db.selectFrom(PART)
                .where(PART.QUESTION_ID.eq(question.id()), PART.BRAND_ID.in(sight.brandIds()))
                .orderBy(PART.DECIDED_AT.desc(), PART.MESSAGE_ID)
                .fetch(Parts::part);
    }

    private static Condition before(Part part) {
        return PART.DECIDED_AT
                .lt(part.at())
                .or(PART.DECIDED_AT.eq(part.at()).and(PART.MESSAGE_ID.gt(part.message().value())));
    }

    void said(MessageId answer, Part part, MemberId by, Instant at) {
        db.insertInto(SAID)
                .set(SAID.ANSWER_ID, answer.value())
                .set(SAID.MESSAGE_ID, part.message().value())
                .set(SAID.MEMBER_ID, by.value())
                .set(SAID.SAID_AT, at)
                .execute();
    }

    /** Whether something was said there that is there, or may be. */
    boolean spoken(Part part) {
        return db.fetchExists(
                db.selectOne()
                        .from(SAID)
                        .join(ANSWER)
                        .on(ANSWER.MESSAGE_ID.eq(SAID.ANSWER_ID))
                        .where(SAID.MESSAGE_ID.eq(part.message().value()), there()));
    }

    /** When we last spoke to each of these accounts of our own accord since then. */
    Map<Account, Instant> spokenTo(Collection<Account> accounts, Instant since) {
        return db.select(PART.ACCOUNT, max(SAID.SAID_AT))
                .from(SAID)
                .join(PART)
                .on(PART.MESSAGE_ID.eq(SAID.MESSAGE_ID))
                .join(ANSWER)
                .on(ANSWER.MESSAGE_ID.eq(SAID.ANSWER_ID))
                .where(
                        PART.ACCOUNT.in(accounts.stream().map(Account::hash).toList()),
                        SAID.SAID_AT.gt(since),
                        there())
                .groupBy(PART.ACCOUNT)
                .fetchMap(row -> new Account(row.value1()), row -> row.value2());
    }

    /** Whether we spoke to one of these contacts of our own accord since then. */
    boolean spokenToOne(Set<ContactId> contacts, Instant since) {
        return !contacts.isEmpty()
                && db.fetchExists(
                        db.selectOne()
                                .from(SAID)
                                .join(PART)
                                .on(PART.MESSAGE_ID.eq(SAID.MESSAGE_ID))
                                .join(CONVERSATION)
                                .on(CONVERSATION.ID.eq(PART.CONVERSATION_ID))
                                .join(ANSWER)
                                .on(ANSWER.MESSAGE_ID.eq(SAID.ANSWER_ID))
                                .where(
                                        CONVERSATION.CONTACT_ID.in(
                                                contacts.stream().map(ContactId::value).toList()),
                                        SAID.SAID_AT.gt(since),
                                        there()));
    }

    /** How often we began something on each channel since then. */
    Map<ChannelId, Integer> spokenOn(Instant since) {
        var times = DSL.countDistinct(SAID.MESSAGE_ID);
        return db.select(PART.CHANNEL_ID, times)
                .from(SAID)
                .join(PART)
                .on(PART.MESSAGE_ID.eq(SAID.MESSAGE_ID))
                .join(ANSWER)
                .on(ANSWER.MESSAGE_ID.eq(SAID.ANSWER_ID))
                .where(SAID.SAID_AT.gt(since), there())
                .groupBy(PART.CHANNEL_ID)
                .fetchMap(row -> new ChannelId(row.value1()), row -> row.value2());
    }

    /** What the network refused was never said. */
    private static Condition there() {
        return ANSWER.DELIVERY.notIn("rejected", "given-up");
    }

    private static Part part(PartRecord row) {
        var account = row.getAccount();
        var conversation = row.getConversationId();
        var purpose = row.getPurpose();
        var because = row.getBecause();
        return new Part(
                new MessageId(row.getMessageId()),
                new BrandId(row.getBrandId()),
                new ChannelId(row.getChannelId()),
                account == null ? null : new Account(account),
                new MemberId(row.getDecidedBy()),
                row.getDecidedAt(),
                conversation == null ? null : new ConversationId(conversation),
                purpose == null ? null : Purpose.of(purpose).orElseThrow(),
                because == null ? null : NotWorth.of(because).orElseThrow(),
                row.getQuestionId());
    }
}
