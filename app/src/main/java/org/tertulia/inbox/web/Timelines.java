package org.tertulia.inbox.web;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.tertulia.inbox.db.Tables.ACT;
import static org.tertulia.inbox.db.Tables.ANSWER;
import static org.tertulia.inbox.db.Tables.NOTE;
import static org.tertulia.inbox.db.Tables.TURN;
import static org.tertulia.inbox.routing.db.Tables.QUEUE;
import static org.tertulia.networks.read.Tables.CHANNEL;
import static org.tertulia.networks.read.Tables.DELIVERY;
import static org.tertulia.organization.read.Tables.MEMBER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.ConversationId;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.Voice;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.tasks.web.TaskView;
import org.tertulia.inbox.tasks.web.TaskViews;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.messages.Position;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.situations.Situation;
import org.tertulia.playbook.situations.Situations;

/** What was said and done in a conversation, in order. */
@Component
@Transactional(readOnly = true)
class Timelines {

    private final DSLContext db;
    private final Messages messages;
    private final Opinions opinions;
    private final Leads leads;
    private final Situations situations;
    private final Members members;
    private final TaskViews tasks;
    private final Margins margins;
    private final Voices voices;

    Timelines(
            DSLContext db,
            Messages messages,
            Opinions opinions,
            Leads leads,
            Situations situations,
            Members members,
            TaskViews tasks,
            Margins margins,
            Voices voices) {
        this.db = db;
        this.messages = messages;
        this.opinions = opinions;
        this.leads = leads;
        this.situations = situations;
        this.members = members;
        this.tasks = tasks;
        this.margins = margins;
        this.voices = voices;
    }

    /**
     * Lines, oldest first; {@code earliest} goes on with those before, null at the first; {@code
     * tasks} are all of the conversation.
     */
    record Timeline(List<Line> lines, @Nullable Position earliest, List<TaskView> tasks) {}

    /** With so many messages at most, the latest behind a place (null: the latest of all). */
    Timeline of(Sight sight, Conversation conversation, @Nullable Position behind, int turns) {
        var found = latest(conversation.id(), behind, turns + 1);
        var shown = found.subList(0, Math.min(turns, found.size()));
        var earliest = found.size() > turns ? shown.getLast() : null;
        var since = earliest == null ? Instant.MIN : earliest.at();
        var until = behind == null ? Instant.MAX : behind.at();
        var said = said(sight, shown);
        var asked = tasks.of(sight, conversation);
        var beside =
                Stream.of(
                                notes(conversation.id()),
                                acts(conversation.id()),
                                situated(sight, conversation),
                                asked.stream().flatMap(Timelines::tasked).toList(),
                                margins.of(sight, conversation, said.values()),
                                opinions.of(sight, conversation, said.values()))
                        .flatMap(Collection::stream)
                        .filter(line -> !line.at().isBefore(since) && line.at().isBefore(until));
        var lines =
                Stream.concat(spoken(sight, conversation, said).stream(), beside)
                        .sorted(Comparator.comparing(Line::at).thenComparing(Line::id))
                        .toList();
        return new Timeline(lines, earliest, asked);
    }

    private List<Position> latest(
            ConversationId conversation, @Nullable Position behind, int limit) {
        var further =
                behind == null
                        ? noCondition()
                        : row(TURN.AT, TURN.MESSAGE_ID).lt(behind.at(), behind.message().value());
        return db.select(TURN.AT, TURN.MESSAGE_ID)
                .from(TURN)
                .where(TURN.CONVERSATION_ID.eq(conversation.value()))
                .and(further)
                .orderBy(TURN.AT.desc(), TURN.MESSAGE_ID.desc())
                .limit(limit)
                .fetch(turn -> new Position(turn.value1(), new MessageId(turn.value2())));
    }

    /** What they said last, so many messages at most, in order. */
    List<Message> theirs(Sight sight, Conversation conversation, int most) {
        return said(sight, latest(conversation.id(), null, 2 * most)).values().stream()
                .filter(message -> !message.ours())
                .sorted(Comparator.comparing(Message::at))
                .toList();
    }

    private Map<MessageId, Message> said(Sight sight, List<Position> turns) {
        var ids = turns.stream().map(Position::message).toList();
        return messages.byIds(sight, ids).stream().collect(toMap(Message::id, Function.identity()));
    }

    private List<Line> spoken(
            Sight sight, Conversation conversation, Map<MessageId, Message> said) {
        var places = places(said.values());
        var speaking = voices.on(places.keySet());
        var sent = sent(conversation.id());
        var led = leads.of(sight, sent.keySet().stream().filter(said::containsKey).toList());
        var lines = new ArrayList<Line>();
        for (var message : said.values()) {
            var answer = sent.get(message.id());
            lines.add(
                    answer == null
                            ? theirs(sight, conversation, message, places, speaking)
                            : ours(message, answer, said, led.get(message.id())));
        }
        return lines;
    }

    private Line theirs(
            Sight sight,
            Conversation conversation,
            Message message,
            Map<ChannelId, Line.Where> places,
            Map<ChannelId, Voice> speaking) {
        var voice = speaking.get(message.channel());
        return new Line.Theirs(
                message,
                message.edited() ? messages.versions(sight, message.id()) : List.of(),
                Objects.requireNonNull(places.get(message.channel())),
                !message.channel().equals(conversation.place().channel()),
                voice == null ? null : voice.doubt(message.author()));
    }

    /** What is answered is quoted, unless it stands right above. */
    private static Line ours(
            Message message, Answered answer, Map<MessageId, Message> said, @Nullable Led led) {
        var question = said.get(answer.question());
        var between =
                said.values().stream()
                        .anyMatch(
                                other ->
                                        question != null
                                                && !other.ours()
                                                && other.at().isAfter(question.at())
                                                && other.at().isBefore(message.at()));
        return new Line.Ours(
                message,
                answer.name(),
                answer.member(),
                answer.sent(),
                between ? question : null,
                answer.holding(),
                led);
    }

    private Map<ChannelId, Line.Where> places(Collection<Message> said) {
        var ids = said.stream().map(message -> message.channel().value()).distinct().toList();
        var places = new HashMap<ChannelId, Line.Where>();
        db.select(CHANNEL.ID, CHANNEL.NUMBER, CHANNEL.NETWORK, CHANNEL.NAME)
                .from(CHANNEL)
                .where(CHANNEL.ID.in(ids))
                .forEach(
                        row ->
                                places.put(
                                        new ChannelId(row.value1()),
                                        new Line.Where(row.value2(), row.value3(), row.value4())));
        return places;
    }

    private record Answered(
            UUID member, String name, MessageId question, boolean holding, Line.Sent sent) {}

    private Map<MessageId, Answered> sent(ConversationId conversation) {
        var sent = new HashMap<MessageId, Answered>();
        db.select(
                        ANSWER.MESSAGE_ID,
                        ANSWER.MEMBER_ID,
                        MEMBER.NAME,
                        ANSWER.QUESTION_ID,
                        ANSWER.HOLDING,
                        ANSWER.DELIVERY,
                        DELIVERY.WAITS,
                        DELIVERY.TROUBLE,
                        DELIVERY.TROUBLE_DETAIL,
                        DELIVERY.REMOTE_URL)
                .from(ANSWER)
                .leftJoin(MEMBER)
                .on(MEMBER.ID.eq(ANSWER.MEMBER_ID))
                .leftJoin(DELIVERY)
                .on(DELIVERY.MESSAGE_ID.eq(ANSWER.MESSAGE_ID))
                .where(ANSWER.CONVERSATION_ID.eq(conversation.value()))
                .forEach(
                        row ->
                                sent.put(
                                        new MessageId(row.get(ANSWER.MESSAGE_ID)),
                                        new Answered(
                                                row.get(ANSWER.MEMBER_ID),
                                                row.get(MEMBER.NAME),
                                                new MessageId(row.get(ANSWER.QUESTION_ID)),
                                                row.get(ANSWER.HOLDING),
                                                new Line.Sent(
                                                        Delivery.of(row.get(ANSWER.DELIVERY)),
                                                        Boolean.TRUE.equals(
                                                                row.get(DELIVERY.WAITS)),
                                                        row.get(DELIVERY.TROUBLE),
                                                        row.get(DELIVERY.TROUBLE_DETAIL),
                                                        row.get(DELIVERY.REMOTE_URL)))));
        return sent;
    }

    private List<Line> notes(ConversationId conversation) {
        return db.select(NOTE.ID, MEMBER.NAME, NOTE.MEMBER_ID, NOTE.AT, NOTE.TEXT)
                .from(NOTE)
                .leftJoin(MEMBER)
                .on(MEMBER.ID.eq(NOTE.MEMBER_ID))
                .where(NOTE.CONVERSATION_ID.eq(conversation.value()))
                .orderBy(NOTE.AT)
                .fetch(
                        row ->
                                new Line.Noted(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5()));
    }

    private List<Line> situated(Sight sight, Conversation conversation) {
        var reported = situations.of(sight, conversation.number());
        var names = members.names(reported.stream().map(Situation::by).distinct().toList());
        return reported.stream()
                .<Line>map(it -> new Line.Situated(it, names.getOrDefault(it.by(), "")))
                .toList();
    }

    private static Stream<Line> tasked(TaskView view) {
        var task = view.task();
        var end = task.end();
        var asked = new Line.Tasked(task, task.askedAt(), view.asker(), view.whom());
        return end == null
                ? Stream.of(asked)
                : Stream.of(
                        asked,
                        new Line.Tasked(
                                task,
                                end.at(),
                                view.ender() == null ? "" : view.ender(),
                                view.whom()));
    }

    private List<Line> acts(ConversationId conversation) {
        var from = MEMBER.as("from_member");
        return db.select(
                        ACT.ID,
                        ACT.AT,
                        ACT.WHAT,
                        MEMBER.NAME,
                        from.NAME,
                        ACT.OUTCOME,
                        ACT.REASON,
                        ACT.WORDS,
                        QUEUE.NAME,
                        ACT.UNTIL,
                        ACT.OTHER)
                .from(ACT)
                .leftJoin(MEMBER)
                .on(MEMBER.ID.eq(ACT.MEMBER_ID))
                .leftJoin(from)
                .on(from.ID.eq(ACT.FROM_ID))
                .leftJoin(QUEUE)
                .on(QUEUE.ID.eq(ACT.QUEUE_ID))
                .where(ACT.CONVERSATION_ID.eq(conversation.value()))
                .orderBy(ACT.AT)
                .fetch(
                        row ->
                                new Line.Done(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        row.value8(),
                                        row.value9(),
                                        row.value10(),
                                        row.value11()));
    }
}
