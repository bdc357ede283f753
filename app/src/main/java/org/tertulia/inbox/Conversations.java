package org.tertulia.inbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.db.Tables.TURN;
import static org.tertulia.organization.read.Tables.MEMBER;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.db.Sequences;
import org.tertulia.inbox.db.tables.records.ConversationRecord;
import org.tertulia.inbox.promise.Promises;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.Rows;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/** The conversations. */
@Repository
public class Conversations {

    /** As the partial indexes have them. */
    private static final List<Field<String>> OPEN =
            List.of(inline("waiting"), inline("claimed"), inline("snoozed"));

    private static final List<Field<String>> ENDED = List.of(inline("closed"), inline("merged"));

    private final DSLContext db;
    private final Promises promises;

    Conversations(DSLContext db, Promises promises) {
        this.db = db;
        this.promises = promises;
    }

    /**
     * The conversation of this number.
     *
     * @throws NotFound when there is none, or none that the member sees
     */
    public Conversation find(Sight sight, long number) {
        return select(seen(sight, number))
                .fetchOptional(
                        row -> ConversationRow.read(row, row.get(MEMBER.NAME), promises::known))
                .orElseThrow(() -> new NotFound("conversation:" + number));
    }

    /** The number of the conversation in which a message lies, where the member sees it. */
    public Optional<Long> numberOf(Sight sight, MessageId message) {
        return db.select(CONVERSATION.NUMBER)
                .from(TURN)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(TURN.CONVERSATION_ID))
                .where(TURN.MESSAGE_ID.eq(message.value()))
                .and(CONVERSATION.BRAND_ID.in(sight.brandIds()))
                .fetchOptional(CONVERSATION.NUMBER);
    }

    /** The number of a conversation, where the member sees it. */
    public Optional<Long> numberOf(Sight sight, ConversationId id) {
        return db.select(CONVERSATION.NUMBER)
                .from(CONVERSATION)
                .where(CONVERSATION.ID.eq(id.value()))
                .and(CONVERSATION.BRAND_ID.in(sight.brandIds()))
                .fetchOptional(CONVERSATION.NUMBER);
    }

    /**
     * The conversation of this number, to change it: nobody else does until the transaction ends.
     *
     * @throws NotFound when there is none, or none that the member sees
     */
    public Conversation hold(Sight sight, long number) {
        if (!sight.may(Role.AGENT)) {
            throw new Refused(new InboxRefusal.OnlyForAgents());
        }
        return locked(seen(sight, number)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("conversation:" + number));
    }

    /** The one of this number, for the program's own work. */
    public Optional<Conversation> known(long number) {
        return locked(CONVERSATION.NUMBER.eq(number)).stream().findFirst();
    }

    /**
     * Those of these numbers, to change them together.
     *
     * @throws NotFound when one is not there, or not seen by the member
     */
    Map<Long, Conversation> holdAll(Sight sight, Set<Long> numbers) {
        if (!sight.may(Role.AGENT)) {
            throw new Refused(new InboxRefusal.OnlyForAgents());
        }
        var seen = CONVERSATION.NUMBER.in(numbers).and(CONVERSATION.BRAND_ID.in(sight.brandIds()));
        var held = locked(seen).stream().collect(toMap(Conversation::number, each -> each));
        for (var number : numbers) {
            if (!held.containsKey(number)) {
                throw new NotFound("conversation:" + number);
            }
        }
        return held;
    }

    /** The same for the program's own work. */
    public Conversation hold(ConversationId id) {
        return hold(List.of(id)).getFirst();
    }

    /**
     * Those that messages of these contacts may join: open, or closed since; and those of these
     * ids, where nobody signed.
     */
    List<Conversation> candidates(
            Set<ContactId> contacts, Collection<ConversationId> threads, Instant closedSince) {
        var ofContact =
                CONVERSATION.CONTACT_ID.eq(
                        any(contacts.stream().map(ContactId::value).toArray(UUID[]::new)));
        var unsigned = CONVERSATION.CONTACT_ID.isNull().and(ids(threads));
        return locked(
                ofContact
                        .or(unsigned)
                        .and(
                                CONVERSATION
                                        .STATE
                                        .notIn(ENDED)
                                        .or(CONVERSATION.CLOSED_AT.ge(closedSince))));
    }

    /** Those of whose promise somebody is to be told by now, the most pressing first. */
    List<Conversation> toTell(Instant now, int most) {
        return read(
                db.selectFrom(CONVERSATION)
                        .where(CONVERSATION.TELL_AT.le(now))
                        .orderBy(CONVERSATION.TELL_AT)
                        .limit(most)
                        .forUpdate()
                        // What somebody changes at this moment comes next time.
                        .skipLocked()
                        .fetch());
    }

    /** Those that wait for an answer and that the member sees, by their ids, after one of them. */
    List<Conversation> asking(Sight sight, @Nullable ConversationId after, int most) {
        return read(
                db.selectFrom(CONVERSATION)
                        .where(
                                CONVERSATION.STATE.in(OPEN),
                                CONVERSATION.DUE_AT.isNotNull(),
                                CONVERSATION.BRAND_ID.in(sight.brandIds()),
                                after == null ? noCondition() : CONVERSATION.ID.gt(after.value()))
                        .orderBy(CONVERSATION.ID)
                        .limit(most)
                        .forUpdate()
                        .fetch());
    }

    List<Conversation> heldBy(MemberId member) {
        return locked(CONVERSATION.HOLDER_ID.eq(member.value()));
    }

    /** Those put off whose time has come, so many at most; others may be at work on the rest. */
    List<Conversation> due(Instant now, int most) {
        var rows =
                db.selectFrom(CONVERSATION)
                        .where(CONVERSATION.STATE.eq(inline("snoozed")))
                        .and(CONVERSATION.SNOOZED_UNTIL.le(now))
                        .orderBy(CONVERSATION.SNOOZED_UNTIL, CONVERSATION.ID)
                        .limit(most)
                        .forUpdate()
                        .skipLocked()
                        .fetch();
        return read(rows);
    }

    /** Where something waits in a queue that nobody has. */
    Set<ChannelId> channelsWaiting(QueueId queue) {
        return db.selectDistinct(CONVERSATION.CHANNEL_ID)
                .from(CONVERSATION)
                .where(waitingIn(queue))
                .fetchSet(row -> new ChannelId(row.value1()));
    }

    /** What waits in a queue on these channels and nobody has, the one due first before all. */
    List<Conversation> waiting(QueueId queue, Collection<ChannelId> channels, int most) {
        var rows =
                db.selectFrom(CONVERSATION)
                        .where(waitingIn(queue))
                        .and(
                                CONVERSATION.CHANNEL_ID.in(
                                        channels.stream().map(ChannelId::value).toList()))
                        .orderBy(CONVERSATION.DUE_AT, CONVERSATION.ID)
                        .limit(most)
                        .forUpdate()
                        .skipLocked()
                        .fetch();
        return read(rows);
    }

    private static Condition waitingIn(QueueId queue) {
        return CONVERSATION
                .QUEUE_ID
                .eq(queue.value())
                .and(CONVERSATION.STATE.eq(inline("waiting")))
                .and(CONVERSATION.STATE.in(OPEN));
    }

    /** What is open in a queue, to change it. */
    List<Conversation> openIn(QueueId queue) {
        return locked(CONVERSATION.QUEUE_ID.eq(queue.value()).and(CONVERSATION.STATE.notIn(ENDED)));
    }

    /** Those of these ids, for the program's own work. */
    List<Conversation> hold(Collection<ConversationId> ids) {
        return locked(ids(ids));
    }

    /** Another open one of the same brand with one of these contacts, the latest. */
    Optional<Long> openBeside(Conversation conversation, Set<ContactId> contacts) {
        var here = CONVERSATION.as("here");
        return openWith(
                contacts,
                conversation.brand(),
                CONVERSATION
                        .ID
                        .ne(conversation.id().value())
                        // What was split off is open beside whatever else is.
                        .and(CONVERSATION.APART.isFalse())
                        .andNotExists(
                                selectOne()
                                        .from(here)
                                        .where(
                                                here.ID.eq(conversation.id().value()),
                                                here.APART.isTrue())));
    }

    /** An open one with one of these contacts and the brand, the latest. */
    Optional<Long> openWith(Set<ContactId> contacts, BrandId brand) {
        return openWith(contacts, brand, noCondition());
    }

    private Optional<Long> openWith(Set<ContactId> contacts, BrandId brand, Condition which) {
        return db.select(CONVERSATION.NUMBER)
                .from(CONVERSATION)
                .where(
                        CONVERSATION.CONTACT_ID.in(
                                contacts.stream().map(ContactId::value).toList()),
                        CONVERSATION.BRAND_ID.eq(brand.value()),
                        CONVERSATION.STATE.notIn(ENDED),
                        which)
                .orderBy(CONVERSATION.NUMBER.desc())
                .limit(1)
                .fetchOptional(CONVERSATION.NUMBER);
    }

    /** The numbers of those in which these messages lie. */
    List<Changed> ofMessages(Collection<MessageId> messages) {
        return db.selectDistinct(CONVERSATION.NUMBER, CONVERSATION.BRAND_ID)
                .from(TURN)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(TURN.CONVERSATION_ID))
                .where(
                        TURN.MESSAGE_ID.eq(
                                any(messages.stream().map(MessageId::value).toArray(UUID[]::new))))
                .fetch(Changed::of);
    }

    /** Stores what is new, and gives it back with its numbers. */
    List<Conversation> open(List<Conversation> conversations) {
        if (conversations.isEmpty()) {
            return List.of();
        }
        var numbers = db.nextvals(Sequences.CONVERSATION_NUMBER, conversations.size());
        var numbered =
                IntStream.range(0, conversations.size())
                        .mapToObj(i -> conversations.get(i).numbered(numbers.get(i)))
                        .toList();
        var rows = numbered.stream().map(ConversationRow::opened).toList();
        db.connection(Rows.of(CONVERSATION, rows, ConversationRow.WRITTEN)::into);
        return numbered;
    }

    /** Stores one that is open beside another one with the same contact. */
    Conversation openApart(Conversation conversation) {
        var numbered = conversation.numbered(db.nextval(Sequences.CONVERSATION_NUMBER));
        var row = ConversationRow.opened(numbered);
        row.setApart(true);
        db.executeInsert(row);
        return numbered;
    }

    void save(Conversation conversation) {
        save(List.of(conversation));
    }

    void save(Collection<Conversation> conversations) {
        conversations.stream()
                .map(ConversationRow::changed)
                .collect(groupingBy(ConversationRow::touched))
                .forEach(this::update);
    }

    /** Those in which the same columns change are one statement. */
    private void update(List<Field<?>> fields, List<ConversationRecord> rows) {
        var changed = new Columns("changed", rows);
        var id = changed.add(CONVERSATION.ID);
        var values = new LinkedHashMap<Field<?>, Field<?>>();
        fields.forEach(field -> values.put(field, changed.add(field)));
        db.update(CONVERSATION)
                .set(values)
                .from(changed.table())
                .where(CONVERSATION.ID.eq(id))
                .execute();
    }

    /**
     * Without a join: a row for whose lock we waited comes with its new columns, but joined with
     * what belonged to the old ones.
     */
    private List<Conversation> locked(Condition condition) {
        return read(
                db.selectFrom(CONVERSATION)
                        .where(condition)
                        // In one order for all, so that nobody waits in a circle.
                        .orderBy(CONVERSATION.ID)
                        .forUpdate()
                        .fetch());
    }

    private List<Conversation> read(Result<ConversationRecord> rows) {
        var holders = holders(rows);
        return rows.map(
                row -> ConversationRow.read(row, holders.get(row.getHolderId()), promises::known));
    }

    private Map<UUID, String> holders(List<ConversationRecord> rows) {
        var ids =
                rows.stream()
                        .map(ConversationRecord::getHolderId)
                        .filter(Objects::nonNull)
                        .collect(toSet());
        return ids.isEmpty()
                ? new HashMap<>()
                : db.select(MEMBER.ID, MEMBER.NAME)
                        .from(MEMBER)
                        .where(MEMBER.ID.in(ids))
                        .fetchMap(MEMBER.ID, MEMBER.NAME);
    }

    /** By an array: a list would be another statement for each length. */
    private static Condition ids(Collection<ConversationId> ids) {
        return CONVERSATION.ID.eq(
                any(ids.stream().map(ConversationId::value).toArray(UUID[]::new)));
    }

    private static Condition seen(Sight sight, long number) {
        return CONVERSATION.NUMBER.eq(number).and(CONVERSATION.BRAND_ID.in(sight.brandIds()));
    }

    private SelectConditionStep<? extends Record> select(Condition condition) {
        return db.select(CONVERSATION.fields())
                .select(MEMBER.NAME)
                .from(CONVERSATION)
                .leftJoin(MEMBER)
                .on(MEMBER.ID.eq(CONVERSATION.HOLDER_ID))
                .where(condition);
    }
}
