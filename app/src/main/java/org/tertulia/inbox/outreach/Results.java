package org.tertulia.inbox.outreach;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.coalesce;
import static org.tertulia.inbox.db.Tables.ANSWER;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.db.Tables.TURN;
import static org.tertulia.inbox.outreach.db.Tables.LEFT_ALONE;
import static org.tertulia.inbox.outreach.db.Tables.SAID;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;

/** What came of taking part: read from the conversations themselves, apart from all answers. */
@Component
@Transactional(readOnly = true)
public class Results {

    /** So many are read at once. */
    private static final int PAGE = 500;

    private final Parts parts;
    private final Messages messages;
    private final DSLContext db;

    Results(Parts parts, Messages messages, DSLContext db) {
        this.parts = parts;
        this.messages = messages;
        this.db = db;
    }

    /** When we spoke, and by what. */
    private record Spoken(Instant at, UUID answer) {}

    /** Of each time that we took part since then, the latest first. */
    public List<Came> since(Sight sight, Instant from) {
        var came = new ArrayList<Came>();
        Part behind = null;
        List<Part> page;
        do {
            page = parts.since(sight, from, behind, PAGE);
            came.addAll(of(sight, page));
            behind = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
        return came;
    }

    List<Came> of(Sight sight, List<Part> all) {
        var ids = all.stream().map(Results::conversation).toList();
        var numbers =
                db.select(CONVERSATION.ID, CONVERSATION.NUMBER)
                        .from(CONVERSATION)
                        .where(CONVERSATION.ID.in(ids))
                        .fetchMap(CONVERSATION.ID, CONVERSATION.NUMBER);
        var spoken = spoken(all);
        var replies = replies(sight, ids, all);
        var alone = alone(all);
        var came = new ArrayList<Came>();
        for (var part : all) {
            var conversation = conversation(part);
            var said = spoken.get(part.message().value());
            came.add(
                    new Came(
                            part,
                            numbers.getOrDefault(conversation, 0L),
                            said == null ? null : said.at(),
                            said == null ? null : new MessageId(said.answer()),
                            said == null
                                    ? List.of()
                                    : replies.getOrDefault(conversation, List.of()),
                            alone.contains(hash(part))));
        }
        return came;
    }

    /** The first that got there, or may be there. */
    private Map<UUID, Spoken> spoken(Collection<Part> all) {
        var spoken = new HashMap<UUID, Spoken>();
        db.select(SAID.MESSAGE_ID, SAID.SAID_AT, SAID.ANSWER_ID)
                .from(SAID)
                .join(ANSWER)
                .on(ANSWER.MESSAGE_ID.eq(SAID.ANSWER_ID))
                .where(
                        SAID.MESSAGE_ID.in(all.stream().map(it -> it.message().value()).toList()),
                        ANSWER.DELIVERY.notIn("rejected", "given-up"))
                .orderBy(SAID.SAID_AT)
                .forEach(
                        row ->
                                spoken.putIfAbsent(
                                        row.value1(), new Spoken(row.value2(), row.value3())));
        return spoken;
    }

    /** What they said in these conversations, apart from that for whose sake we began them. */
    private Map<UUID, List<Message>> replies(
            Sight sight, Collection<UUID> conversations, Collection<Part> all) {
        // Of one that was merged, in the one that goes on.
        var lies = CONVERSATION.as("lies");
        var homes =
                db.select(TURN.MESSAGE_ID, CONVERSATION.ID)
                        .from(CONVERSATION)
                        .leftJoin(lies)
                        .on(lies.NUMBER.eq(CONVERSATION.MERGED_INTO))
                        .join(TURN)
                        .on(TURN.CONVERSATION_ID.eq(coalesce(lies.ID, CONVERSATION.ID)))
                        .where(
                                CONVERSATION.ID.in(conversations),
                                TURN.OURS.isFalse(),
                                TURN.MESSAGE_ID.notIn(
                                        all.stream().map(it -> it.message().value()).toList()))
                        .orderBy(TURN.AT)
                        .fetchMap(TURN.MESSAGE_ID, CONVERSATION.ID);
        return messages.byIds(sight, homes.keySet().stream().map(MessageId::new).toList()).stream()
                .collect(
                        groupingBy(
                                message ->
                                        Objects.requireNonNull(homes.get(message.id().value()))));
    }

    private Set<String> alone(Collection<Part> all) {
        return db.select(LEFT_ALONE.ACCOUNT)
                .from(LEFT_ALONE)
                .where(
                        LEFT_ALONE.BECAUSE.eq(Because.ASKED.word()),
                        LEFT_ALONE.ACCOUNT.in(all.stream().map(Results::hash).toList()))
                .fetchSet(LEFT_ALONE.ACCOUNT);
    }

    private static UUID conversation(Part part) {
        return Objects.requireNonNull(part.conversation()).value();
    }

    private static String hash(Part part) {
        return Objects.requireNonNull(part.account()).hash();
    }

    /** What we said there, by what we said it with. */
    public Map<MessageId, Message> words(Sight sight, Collection<Came> came) {
        return messages
                .byIds(sight, came.stream().map(Came::words).filter(Objects::nonNull).toList())
                .stream()
                .collect(toMap(Message::id, Function.identity()));
    }
}
