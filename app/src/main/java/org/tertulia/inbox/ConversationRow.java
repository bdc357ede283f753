package org.tertulia.inbox;

import static java.util.Objects.requireNonNull;
import static org.tertulia.inbox.db.Tables.CONVERSATION;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.Conversation.Latest;
import org.tertulia.inbox.Conversation.Place;
import org.tertulia.inbox.State.Answered;
import org.tertulia.inbox.State.Awake;
import org.tertulia.inbox.State.Begun;
import org.tertulia.inbox.State.Claimed;
import org.tertulia.inbox.State.Closed;
import org.tertulia.inbox.State.Closure;
import org.tertulia.inbox.State.Closure.AsAnswered;
import org.tertulia.inbox.State.Closure.NoAnswerNeeded;
import org.tertulia.inbox.State.Closure.Unasked;
import org.tertulia.inbox.State.Merged;
import org.tertulia.inbox.State.Snoozed;
import org.tertulia.inbox.State.Waiting;
import org.tertulia.inbox.db.tables.records.ConversationRecord;
import org.tertulia.inbox.promise.Terms;
import org.tertulia.inbox.routing.Placement;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.language.Urgency;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;

/** A conversation as a row and back: here alone the sealed states meet the columns. */
final class ConversationRow {

    /** What we write; the rest the database makes of it. */
    static final Field<?>[] WRITTEN =
            Stream.of(CONVERSATION.fields())
                    .filter(field -> !field.equals(CONVERSATION.STANDS_AT))
                    // What is opened by a message is nobody's other matter.
                    .filter(field -> !field.equals(CONVERSATION.APART))
                    .toArray(Field<?>[]::new);

    private static final Duration MICRO = Duration.of(1, ChronoUnit.MICROS);

    private ConversationRow() {}

    /** {@code holder} is the name of who holds it; null where nobody does. */
    static Conversation read(
            Record row, @Nullable String holder, Function<@Nullable UUID, Terms> terms) {
        var contact = row.get(CONVERSATION.CONTACT_ID);
        return new Conversation(
                new ConversationId(row.get(CONVERSATION.ID)),
                row.get(CONVERSATION.NUMBER),
                new BrandId(row.get(CONVERSATION.BRAND_ID)),
                contact == null ? null : new ContactId(contact),
                row.get(CONVERSATION.OPENED_AT),
                new Place(
                        new ChannelId(row.get(CONVERSATION.CHANNEL_ID)),
                        kind(row.get(CONVERSATION.KIND))),
                state(row, holder, terms),
                new Latest(
                        new MessageId(row.get(CONVERSATION.LAST_MESSAGE_ID)),
                        row.get(CONVERSATION.LAST_AT)),
                uncertainty(row.get(CONVERSATION.DELIVERY)),
                placement(row),
                Urgency.of(row.get(CONVERSATION.URGENCY)));
    }

    private static Placement placement(Record row) {
        var mover = row.get(CONVERSATION.MOVER_ID);
        return new Placement(
                new QueueId(row.get(CONVERSATION.QUEUE_ID)),
                row.get(CONVERSATION.RULE_ID),
                row.get(CONVERSATION.WHY),
                mover == null ? null : new MemberId(mover));
    }

    private static State state(
            Record row, @Nullable String holder, Function<@Nullable UUID, Terms> terms) {
        var closer = row.get(CONVERSATION.CLOSED_BY);
        return switch (row.get(CONVERSATION.STATE)) {
            case "waiting", "claimed", "answered", "begun" -> awake(row, holder, terms);
            case "snoozed" ->
                    new Snoozed(awake(row, holder, terms), row.get(CONVERSATION.SNOOZED_UNTIL));
            case "closed" ->
                    new Closed(
                            row.get(CONVERSATION.CLOSED_AT),
                            closer == null ? null : new MemberId(closer),
                            closure(row, terms));
            case "merged" -> new Merged(row.get(CONVERSATION.MERGED_INTO));
            case String other -> throw new IllegalStateException("No such state: " + other);
        };
    }

    /** Who holds it and what was asked tell it, whether it is put off or not. */
    private static Awake awake(
            Record row, @Nullable String holder, Function<@Nullable UUID, Terms> terms) {
        var hold = hold(row, holder);
        if (row.get(CONVERSATION.BEGUN_AT) != null) {
            return new Begun(row.get(CONVERSATION.BEGUN_AT), hold);
        }
        if (row.get(CONVERSATION.ASKED_AT) == null) {
            return new Answered(
                    row.get(CONVERSATION.ANSWERED_AT), row.get(CONVERSATION.KEPT), hold);
        }
        var question = question(row, terms);
        return hold == null ? new Waiting(question) : new Claimed(question, hold);
    }

    private static Question question(Record row, Function<@Nullable UUID, Terms> terms) {
        var from = row.get(CONVERSATION.PAUSE_FROM);
        var told = row.get(CONVERSATION.TOLD);
        var since = row.get(CONVERSATION.CLOCK_AT);
        return new Question(
                row.get(CONVERSATION.ASKED_AT),
                since == null ? row.get(CONVERSATION.ASKED_AT) : since,
                row.get(CONVERSATION.DUE_AT),
                row.get(CONVERSATION.QUESTIONS),
                terms.apply(row.get(CONVERSATION.TERMS_ID)),
                paused(row.get(CONVERSATION.PAUSED_MICROS)),
                from == null ? null : new Pause(from, row.get(CONVERSATION.PAUSE_UNTIL)),
                told == null ? 0 : told);
    }

    private static Duration paused(@Nullable Long micros) {
        return micros == null ? Duration.ZERO : MICRO.multipliedBy(micros);
    }

    private static @Nullable Hold hold(Record row, @Nullable String name) {
        var holder = row.get(CONVERSATION.HOLDER_ID);
        return holder == null
                ? null
                : new Hold(
                        new MemberId(holder),
                        requireNonNull(name, () -> "No member " + holder),
                        row.get(CONVERSATION.HELD_AT));
    }

    private static Closure closure(Record row, Function<@Nullable UUID, Terms> terms) {
        if (row.get(CONVERSATION.BEGUN_AT) != null) {
            return new Unasked(row.get(CONVERSATION.BEGUN_AT));
        }
        var reason = row.get(CONVERSATION.REASON);
        return reason == null
                ? new AsAnswered(row.get(CONVERSATION.ANSWERED_AT), row.get(CONVERSATION.KEPT))
                : new NoAnswerNeeded(question(row, terms), Reason.of(reason).orElseThrow());
    }

    static ConversationRecord opened(Conversation conversation) {
        var contact = conversation.contact();
        var row = changing(conversation);
        row.setId(conversation.id().value());
        row.setNumber(conversation.number());
        row.setBrandId(conversation.brand().value());
        row.setContactId(contact == null ? null : contact.value());
        row.setOpenedAt(conversation.openedAt());
        return row;
    }

    static ConversationRecord changed(Conversation conversation) {
        var row = changing(conversation);
        row.setId(conversation.id().value());
        row.touched(CONVERSATION.ID, false);
        return row;
    }

    /** The columns that were set. */
    static List<Field<?>> touched(ConversationRecord row) {
        return row.fieldStream().filter(row::touched).toList();
    }

    private static ConversationRecord changing(Conversation conversation) {
        var row = new ConversationRecord();
        row.setChannelId(conversation.place().channel().value());
        row.setKind(slug(conversation.place().kind()));
        row.setLastMessageId(conversation.latest().message().value());
        row.setLastAt(conversation.latest().at());
        row.setDelivery(conversation.delivery() == null ? null : conversation.delivery().slug());
        row.setQueueId(conversation.placement().queue().value());
        row.setRuleId(conversation.placement().rule());
        row.setWhy(conversation.placement().why());
        row.setMoverId(mover(conversation.placement()));
        row.setUrgency(conversation.urgency().word());
        row.setState(conversation.state().slug());
        write(conversation.state(), row);
        return row;
    }

    private static @Nullable UUID mover(Placement placement) {
        var mover = placement.mover();
        return mover == null ? null : mover.value();
    }

    private static void write(State state, ConversationRecord row) {
        row.setSnoozedUntil(state instanceof Snoozed(_, var until) ? until : null);
        row.setMergedInto(state instanceof Merged(var into) ? into : null);
        row.setBegunAt(begun(state));
        switch (state) {
            case Awake awake -> write(awake, row);
            case Snoozed(var before, _) -> write(before, row);
            case Closed(var at, var by, var closure) -> {
                write((Hold) null, row);
                row.setClosedAt(at);
                row.setClosedBy(by == null ? null : by.value());
                write(closure, row);
            }
            case Merged _ -> {
                write((Question) null, row);
                write((Hold) null, row);
                write(null, null, row);
            }
        }
    }

    /** Null from the first message on that they send us. */
    private static @Nullable Instant begun(State state) {
        return switch (state) {
            case Begun(var at, _) -> at;
            case Snoozed(var before, _) -> begun(before);
            case Closed(_, _, Unasked(var at)) -> at;
            case Waiting _, Claimed _, Answered _, Closed _, Merged _ -> null;
        };
    }

    private static void write(Awake awake, ConversationRecord row) {
        switch (awake) {
            case Waiting(var question) -> {
                write(question, row);
                write((Hold) null, row);
                write(null, null, row);
            }
            case Claimed(var question, var hold) -> {
                write(question, row);
                write(hold, row);
                write(null, null, row);
            }
            case Answered(var at, var kept, var hold) -> {
                write((Question) null, row);
                write(hold, row);
                write(null, null, row);
                row.setAnsweredAt(at);
                row.setKept(kept);
            }
            case Begun(_, var hold) -> {
                write((Question) null, row);
                write(hold, row);
                write(null, null, row);
                row.setAnsweredAt(null);
                row.setKept(null);
            }
        }
    }

    private static void write(Closure closure, ConversationRecord row) {
        switch (closure) {
            case AsAnswered(var answered, var kept) -> {
                write((Question) null, row);
                write("answered", null, row);
                row.setAnsweredAt(answered);
                row.setKept(kept);
            }
            case NoAnswerNeeded(var left, var reason) -> {
                write(left, row);
                row.setTellAt(null);
                write("no-answer-needed", reason.slug(), row);
            }
            case Unasked _ -> {
                write((Question) null, row);
                write("unasked", null, row);
            }
        }
    }

    private static void write(@Nullable Question question, ConversationRecord row) {
        row.setAskedAt(question == null ? null : question.asked());
        row.setClockAt(question == null ? null : clock(question));
        row.setDueAt(question == null ? null : question.due());
        row.setQuestions(question == null ? null : question.count());
        var pause = question == null ? null : question.pause();
        row.setTermsId(question == null ? null : question.terms().id());
        row.setPausedMicros(question == null ? null : micros(question.paused()));
        row.setPauseFrom(pause == null ? null : pause.from());
        row.setPauseUntil(pause == null ? null : pause.until());
        row.setTold(question == null || question.told() == 0 ? null : (short) question.told());
        row.setTellAt(question == null ? null : question.tellAt());
    }

    /** Null where it runs from when they first asked. */
    private static @Nullable Instant clock(Question question) {
        return question.since().equals(question.asked()) ? null : question.since();
    }

    private static @Nullable Long micros(Duration paused) {
        return paused.isZero() ? null : paused.dividedBy(MICRO);
    }

    private static void write(@Nullable Hold hold, ConversationRecord row) {
        row.setHolderId(hold == null ? null : hold.holder().value());
        row.setHeldAt(hold == null ? null : hold.since());
    }

    private static void write(
            @Nullable String outcome, @Nullable String reason, ConversationRecord row) {
        row.setOutcome(outcome);
        row.setReason(reason);
        if (outcome == null) {
            row.setClosedAt(null);
            row.setClosedBy((UUID) null);
        }
    }

    private static String slug(Message.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Message.Kind kind(String slug) {
        return Message.Kind.valueOf(slug.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Uncertainty uncertainty(@Nullable String slug) {
        return slug == null ? null : Uncertainty.of(slug).orElseThrow();
    }
}
