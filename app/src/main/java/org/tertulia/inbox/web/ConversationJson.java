package org.tertulia.inbox.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.State;
import org.tertulia.inbox.complaints.Complaint;
import org.tertulia.inbox.leads.web.LeadJson;
import org.tertulia.inbox.tasks.web.TaskJson;
import org.tertulia.messages.Message;
import org.tertulia.messages.web.MediaJson;
import org.tertulia.playbook.tree.Passage;
import org.tertulia.playbook.tree.Way;

/**
 * A conversation as programs see it. {@code state} is {@code waiting}, {@code claimed}, {@code
 * answered}, {@code begun}, {@code snoozed}, {@code closed} or {@code merged}, with the number of
 * the one that has its messages in {@code mergedInto}; {@code rule} is the name of the rule that
 * chose the queue, {@code lead} says that it is one and how it ended, {@code urgency} is {@code
 * none}, {@code urgent} or {@code crisis}; {@code due} is when an answer was promised, null where
 * nothing is asked; {@code pausedUntil} is when its clock goes on at the latest, null where it
 * runs; {@code complaint} is the reference of a formal complaint, {@code complaintDue} by when it
 * is to be resolved, null once it is; {@code tasks} are the open ones; {@code delivery} says what
 * keeps our latest answers from being certain; {@code approval} is the request for which an answer
 * waits; {@code aside} says that it goes on in private, {@code closingNoteMissing} that it did and
 * nothing was said in public since; {@code satisfaction} is what they were asked about it; {@code
 * next} goes on with the messages and notes before these, null when they are all.
 */
record ConversationJson(
        long number,
        String state,
        @Nullable Instant due,
        @Nullable Instant asked,
        int questions,
        @Nullable Instant pausedUntil,
        @Nullable String complaint,
        @Nullable LocalDate complaintDue,
        ChannelRef channel,
        QueueRef queue,
        @Nullable LeadJson lead,
        @Nullable String rule,
        String urgency,
        @Nullable Instant snoozedUntil,
        @Nullable String contact,
        @Nullable String holder,
        @Nullable String delivery,
        @Nullable Integer approval,
        boolean aside,
        boolean closingNoteMissing,
        Instant lastAt,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable Long mergedInto,
        List<Said> messages,
        List<Note> notes,
        List<TaskJson> tasks,
        List<SatisfactionJson> satisfaction,
        @Nullable String next) {

    /** {@code id} is the channel's number. */
    record ChannelRef(int id, String network, String name) {}

    /** {@code id} is the queue's number. */
    record QueueRef(int id, String name) {}

    /**
     * {@code direction} is {@code in} or {@code out}; {@code delivery} and {@code protocol} belong
     * to ours alone, {@code holding} is that one of ours only says that we are on it.
     */
    record Said(
            UUID id,
            String direction,
            String kind,
            @Nullable String author,
            @Nullable String text,
            Instant at,
            @Nullable String url,
            boolean edited,
            @Nullable Instant deletedAt,
            @Nullable UUID inReplyTo,
            List<MediaJson> media,
            @Nullable String delivery,
            boolean holding,
            @Nullable ProtocolPath protocol) {}

    /** By which version of which protocol it was said, and the way that led there. */
    record ProtocolPath(int protocol, int version, List<Passed> path) {}

    /** A step that was left: {@code by} is {@code chosen}, {@code decided} or {@code done}. */
    record Passed(String step, String by, @Nullable String way) {

        static Passed of(Passage passage) {
            return switch (passage.way()) {
                case Way.Chosen(var way) -> new Passed(passage.step(), "chosen", way);
                case Way.Decided(var way, var _) -> new Passed(passage.step(), "decided", way);
                case Way.Done() -> new Passed(passage.step(), "done", null);
            };
        }
    }

    /** Word among colleagues; the text is null once erased. */
    record Note(UUID id, String by, @Nullable String text, Instant at) {}

    /**
     * How it was, from 1 to 5, and when they said so; or as long as they did not, the {@code link}
     * by which they can, until when, and when they got it (null as far as we know of nobody).
     */
    record SatisfactionJson(
            @Nullable Integer score,
            @Nullable Instant at,
            @Nullable String link,
            @Nullable Instant until,
            @Nullable Instant askedAt) {}

    private static List<SatisfactionJson> asked(Line line) {
        if (line instanceof Line.Rated rated) {
            return List.of(new SatisfactionJson(rated.score(), rated.at(), null, null, null));
        }
        return line instanceof Line.Asking asking
                ? List.of(
                        new SatisfactionJson(
                                null, null, asking.url(), asking.until(), asking.sent()))
                : List.of();
    }

    static ConversationJson of(Pane pane) {
        var conversation = pane.conversation();
        var question = conversation.question();
        var hold = conversation.hold();
        var delivery = conversation.delivery();
        return new ConversationJson(
                conversation.number(),
                conversation.state().slug(),
                question == null ? null : question.due(),
                question == null ? null : question.asked(),
                question == null ? 0 : question.count(),
                pane.pause() == null ? null : pane.pause().until(),
                pane.complaint() == null ? null : pane.complaint().reference(),
                complaintDue(pane.complaint()),
                new ChannelRef(pane.where().number(), pane.where().network(), pane.where().name()),
                new QueueRef(pane.placed().queue().number(), pane.placed().queue().name()),
                LeadJson.of(pane.placed().queue(), pane.placed().lead()),
                pane.placed().rule(),
                conversation.urgency().word(),
                conversation.state() instanceof State.Snoozed(_, var until) ? until : null,
                pane.name(),
                hold == null ? null : hold.name(),
                delivery == null ? null : delivery.slug(),
                pane.approval().waits() ? pane.approval().number() : null,
                pane.apart().open(),
                pane.apart().untold(),
                conversation.latest().at(),
                outcome(conversation),
                reason(conversation),
                conversation.state() instanceof State.Merged(var into) ? into : null,
                pane.lines().stream().flatMap(line -> said(line).stream()).toList(),
                pane.lines().stream().flatMap(line -> note(line).stream()).toList(),
                pane.tasks().stream().map(TaskJson::of).toList(),
                pane.lines().stream().flatMap(line -> asked(line).stream()).toList(),
                pane.earliest() == null ? null : pane.earliest().toString());
    }

    /** It stays open when its conversation is closed. */
    private static @Nullable LocalDate complaintDue(@Nullable Complaint complaint) {
        return complaint == null || !complaint.open() ? null : complaint.dueOn();
    }

    private static @Nullable String outcome(Conversation conversation) {
        return conversation.state() instanceof State.Closed closed
                ? switch (closed.closure()) {
                    case State.Closure.AsAnswered _ -> "answered";
                    case State.Closure.NoAnswerNeeded _ -> "no-answer-needed";
                    case State.Closure.Unasked _ -> "unasked";
                }
                : null;
    }

    private static @Nullable String reason(Conversation conversation) {
        return conversation.state()
                        instanceof State.Closed(_, _, State.Closure.NoAnswerNeeded(_, var reason))
                ? reason.slug()
                : null;
    }

    private static List<Said> said(Line line) {
        return switch (line) {
            case Line.Theirs theirs ->
                    List.of(said(theirs.message(), theirs.who(), "in", null, false, null));
            case Line.Ours ours ->
                    List.of(
                            said(
                                    ours.message(),
                                    ours.who(),
                                    "out",
                                    ours.sent().delivery().slug(),
                                    ours.holding(),
                                    path(ours.led())));
            case Line.Heard heard when heard.other() == null ->
                    List.of(said(heard.message(), heard.who(), "in", null, false, null));
            case Line.Noted _,
                    Line.Done _,
                    Line.Asking _,
                    Line.Rated _,
                    Line.Situated _,
                    Line.Tasked _,
                    Line.Turned _,
                    Line.Heard _,
                    Line.Strayed _ ->
                    List.of();
        };
    }

    private static @Nullable ProtocolPath path(@Nullable Led led) {
        return led == null
                ? null
                : new ProtocolPath(
                        led.walked().protocol(),
                        led.walked().version(),
                        led.walked().path().stream().map(Passed::of).toList());
    }

    private static Said said(
            Message message,
            @Nullable String author,
            String direction,
            @Nullable String delivery,
            boolean holding,
            @Nullable ProtocolPath protocol) {
        var parent = message.parent();
        return new Said(
                message.id().value(),
                direction,
                message.kind().name().toLowerCase(Locale.ROOT),
                author,
                message.text(),
                message.at(),
                message.url(),
                message.edited(),
                message.deletedAt(),
                parent == null ? null : parent.value(),
                message.media().stream().map(MediaJson::of).toList(),
                delivery,
                holding,
                protocol);
    }

    private static List<Note> note(Line line) {
        return switch (line) {
            case Line.Noted note ->
                    List.of(new Note(note.note(), note.who(), note.text(), note.at()));
            case Line.Theirs _,
                    Line.Turned _,
                    Line.Heard _,
                    Line.Strayed _,
                    Line.Ours _,
                    Line.Done _,
                    Line.Asking _,
                    Line.Rated _,
                    Line.Situated _,
                    Line.Tasked _ ->
                    List.of();
        };
    }
}
