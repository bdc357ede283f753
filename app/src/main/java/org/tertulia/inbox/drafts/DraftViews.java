package org.tertulia.inbox.drafts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.coalesce;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.db.Tables.TURN;
import static org.tertulia.inbox.drafts.db.Tables.DRAFT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
import org.tertulia.approvals.Matter.Heard;
import org.tertulia.approvals.Matter.Shown;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.writing.Enclosing;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Visible;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.networks.Author;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;

/** Puts drafts before whoever decides on them, beside what they answer. */
@Component
@Transactional(readOnly = true)
class DraftViews {

    /** The latest of what somebody wrote; the conversation has the rest. */
    private static final int HEARD = 6;

    private final DSLContext db;
    private final Messages messages;
    private final Voices voices;
    private final Brands brands;
    private final Enclosing enclosing;

    DraftViews(
            DSLContext db, Messages messages, Voices voices, Brands brands, Enclosing enclosing) {
        this.db = db;
        this.messages = messages;
        this.voices = voices;
        this.brands = brands;
        this.enclosing = enclosing;
    }

    private record Around(
            long number, UUID channel, @Nullable Instant asked, @Nullable Instant due) {}

    private record Turn(UUID draft, MessageId message) {}

    Map<UUID, Shown> of(Sight sight, Page page, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return Map.of();
        }
        var ids = drafts.stream().map(Draft::id).collect(toSet());
        var around = around(drafts);
        var turns = turns(ids);
        var said =
                messages
                        .byIds(sight, turns.stream().map(Turn::message).distinct().toList())
                        .stream()
                        .collect(toMap(Message::id, Function.identity()));
        var heard = turns.stream().collect(groupingBy(Turn::draft));
        var named = brands.list(sight).stream().collect(toMap(Brand::id, Brand::name));
        var shown = new HashMap<UUID, Shown>();
        for (var draft : drafts) {
            var theirs =
                    heard.getOrDefault(draft.id(), List.of()).stream()
                            .map(turn -> said.get(turn.message()))
                            .filter(Objects::nonNull)
                            .toList();
            var there = Objects.requireNonNull(around.get(draft.conversation().value()));
            shown.put(draft.id(), shown(sight, page, draft, there, theirs, named));
        }
        return shown;
    }

    private Shown shown(
            Sight sight,
            Page page,
            Draft draft,
            Around around,
            List<Message> theirs,
            Map<BrandId, String> brands) {
        var voice = voices.on(new ChannelId(around.channel()));
        var author = theirs.isEmpty() ? null : theirs.getLast().author();
        var channel = voice.channel().name();
        return new Shown(
                who(page, author),
                "/conversations/" + around.number(),
                voice.channel().network(),
                brands.size() < 2 ? channel : channel + " · " + brands.get(draft.brand()),
                around.asked(),
                around.due(),
                theirs.stream()
                        .skip(Math.max(0, theirs.size() - HEARD))
                        .map(message -> heard(page, draft, message))
                        .toList(),
                draft.text(),
                remarks(sight, page, draft, voice.channel().id()),
                voice.measure(author).limit(),
                why(page, draft));
    }

    /** Why somebody has to agree, and what the answer is not. */
    private static List<String> why(Page page, Draft draft) {
        var grounds = GroundWords.of(page, draft.grounds());
        return draft.holding()
                ? Stream.concat(grounds.stream(), Stream.of(page.t("inbox.approval.holding")))
                        .toList()
                : grounds;
    }

    private List<String> remarks(Sight sight, Page page, Draft draft, ChannelId channel) {
        var remarks = new ArrayList<String>();
        var meant = draft.aid().meant();
        if (Visible.in(meant)) {
            remarks.add(page.t("inbox.approval.meant", meant.strip()));
        }
        var files = enclosing.of(sight, channel, draft.aid());
        if (!files.isEmpty()) {
            var names = files.stream().map(each -> each.file().name()).toList();
            remarks.add(page.t("inbox.approval.files", String.join(", ", names)));
        }
        return remarks;
    }

    /** Ids grow in the order in which messages came in sight. */
    private static Heard heard(Page page, Draft draft, Message message) {
        return new Heard(
                who(page, message.author()),
                message.text(),
                message.at(),
                message.id().value().toString().compareTo(draft.seen().value().toString()) > 0);
    }

    private static String who(Page page, @Nullable Author author) {
        if (author == null) {
            return page.t("inbox.nobody");
        }
        return author.name().isBlank() ? author.key() : author.name();
    }

    private Map<UUID, Around> around(List<Draft> drafts) {
        return db.select(
                        CONVERSATION.ID,
                        CONVERSATION.NUMBER,
                        CONVERSATION.CHANNEL_ID,
                        CONVERSATION.ASKED_AT,
                        CONVERSATION.DUE_AT)
                .from(CONVERSATION)
                .where(
                        CONVERSATION.ID.in(
                                drafts.stream().map(it -> it.conversation().value()).toList()))
                .fetchMap(
                        CONVERSATION.ID,
                        row -> new Around(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** What each answers, and all that was asked since nobody answered, oldest first. */
    private List<Turn> turns(Collection<UUID> drafts) {
        var question = TURN.as("question");
        return db.select(DRAFT.ID, TURN.MESSAGE_ID)
                .from(DRAFT)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(DRAFT.CONVERSATION_ID))
                .join(question)
                .on(question.MESSAGE_ID.eq(DRAFT.QUESTION_ID))
                .join(TURN)
                .on(
                        TURN.CONVERSATION_ID.eq(DRAFT.CONVERSATION_ID),
                        TURN.OURS.isFalse(),
                        TURN.AT
                                .ge(coalesce(CONVERSATION.ASKED_AT, question.AT))
                                .or(TURN.MESSAGE_ID.eq(DRAFT.QUESTION_ID)))
                .where(DRAFT.ID.in(drafts))
                .orderBy(TURN.AT, TURN.MESSAGE_ID)
                .fetch(row -> new Turn(row.value1(), new MessageId(row.value2())));
    }
}
