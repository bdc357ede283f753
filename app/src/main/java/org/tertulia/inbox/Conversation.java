package org.tertulia.inbox;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.State.Answered;
import org.tertulia.inbox.State.Awake;
import org.tertulia.inbox.State.Begun;
import org.tertulia.inbox.State.Claimed;
import org.tertulia.inbox.State.Closed;
import org.tertulia.inbox.State.Closure.AsAnswered;
import org.tertulia.inbox.State.Closure.NoAnswerNeeded;
import org.tertulia.inbox.State.Closure.Unasked;
import org.tertulia.inbox.State.Ended;
import org.tertulia.inbox.State.Merged;
import org.tertulia.inbox.State.Snoozed;
import org.tertulia.inbox.State.Waiting;
import org.tertulia.inbox.routing.Placement;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.language.Urgency;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;

/**
 * One matter with one contact of one brand. {@code contact} is null where nobody signed; {@code
 * place} is where the latest question was asked; {@code delivery} is what keeps our latest answers
 * from being certain, null when nothing does; {@code placement} is in which queue it waits, {@code
 * urgency} the gravest that was understood of what was asked, or that a rule says of it.
 */
public record Conversation(
        ConversationId id,
        long number,
        BrandId brand,
        @Nullable ContactId contact,
        Instant openedAt,
        Place place,
        State state,
        Latest latest,
        @Nullable Uncertainty delivery,
        Placement placement,
        Urgency urgency) {

    /** Where the latest question was asked, and how. */
    public record Place(ChannelId channel, Message.Kind kind) {}

    /** The latest message; {@code at} is the network's time. */
    public record Latest(MessageId message, Instant at) {

        Latest or(Latest other) {
            return other.at.isBefore(at) ? this : other;
        }
    }

    /** It has no number before it is stored. */
    static Conversation openedBy(Asked asked, Placement placement, Instant now) {
        return new Conversation(
                ConversationId.next(),
                0,
                asked.brand(),
                asked.contact(),
                now,
                asked.place(),
                new Waiting(asked.question()),
                asked.latest(),
                null,
                placement,
                asked.urgency());
    }

    /** Whether we began it and nobody has asked us anything yet. */
    public boolean begun() {
        return wake().state instanceof Begun;
    }

    /** In which queue it waits. */
    public QueueId queue() {
        return placement.queue();
    }

    Conversation numbered(long number) {
        return new Conversation(
                id, number, brand, contact, openedAt, place, state, latest, delivery, placement,
                urgency);
    }

    /** It waits in another queue. */
    Conversation placed(Placement other) {
        return with(place, state, latest, delivery, other, urgency);
    }

    /** It is as urgent as that at least. */
    Conversation raised(Urgency least) {
        return with(place, state, latest, delivery, placement, Together.graver(urgency, least));
    }

    /** A question was asked: it waits for an answer, whatever came before. */
    Conversation asked(Asked asked) {
        return with(
                asked.place(),
                switch (state) {
                    case Awake awake -> asked.of(awake);
                    case Snoozed(var before, _) -> asked.of(before);
                    case Closed _ -> new Waiting(asked.question());
                    case Merged _ -> throw new IllegalStateException("Merged: #" + number);
                },
                latest.or(asked.latest()),
                delivery,
                placement,
                question() == null ? asked.urgency() : Together.graver(urgency, asked.urgency()));
    }

    /** A member takes it on; doing so twice changes nothing. */
    Conversation claim(SignedIn who, Instant at) {
        return switch (state) {
            case Waiting waiting -> in(new Claimed(waiting.question(), Hold.of(who, at)));
            case Claimed claimed when claimed.hold().isOf(who) -> this;
            case Claimed claimed -> throw claimed.hold().taken();
            case Answered(var answered, var kept, var hold) when hold == null ->
                    in(new Answered(answered, kept, Hold.of(who, at)));
            case Answered(_, _, var hold) when hold.isOf(who) -> this;
            case Answered(_, _, var hold) -> throw hold.taken();
            case Begun(var began, var hold) when hold == null ->
                    in(new Begun(began, Hold.of(who, at)));
            case Begun(_, var hold) when hold.isOf(who) -> this;
            case Begun(_, var hold) -> throw hold.taken();
            case Snoozed(var before, _) -> in(before).claim(who, at);
            case Ended ended -> throw new Refused(ended.why());
        };
    }

    /** A member takes it on, from whoever holds it. */
    Conversation takeOver(SignedIn who, Instant at) {
        return wake().assign(Hold.of(who, at));
    }

    /** The program gives to somebody what nobody has; it leaves alone what cannot be given. */
    Conversation give(Hold hold) {
        return switch (state) {
            case Waiting(var question) -> in(new Claimed(question, hold));
            case Claimed _, Answered _, Begun _, Snoozed _, Ended _ -> this;
        };
    }

    /** It is put off until a time; the promise runs on. Its holder does so, where it has one. */
    Conversation snooze(SignedIn who, Instant until) {
        mustHoldIfHeld(hold(), who);
        return switch (state) {
            case Awake awake -> in(new Snoozed(awake, until));
            case Snoozed(var before, _) -> in(new Snoozed(before, until));
            case Ended ended -> throw new Refused(ended.why());
        };
    }

    /** It is as it was before it was put off; what is awake stays as it is. */
    Conversation wake() {
        return state instanceof Snoozed(var before, _) ? in(before) : this;
    }

    /** Its holder gives it back to all. */
    Conversation release(SignedIn who) {
        mustBeHeldBy(who);
        return release();
    }

    /** Its holder gives it to another. */
    Conversation handOver(SignedIn who, Hold next) {
        mustBeHeldBy(who);
        return assign(next);
    }

    /** Nobody holds it any more. */
    Conversation release() {
        return switch (state) {
            case Claimed(var question, _) -> in(new Waiting(question));
            case Answered(var answered, var kept, _) -> in(new Answered(answered, kept, null));
            case Begun(var began, _) -> in(new Begun(began, null));
            case Snoozed(var before, var until) ->
                    in(new Snoozed(awake(in(before).release()), until));
            case Waiting _, Ended _ -> this;
        };
    }

    /**
     * The network has our answer. {@code still} is what was asked after the answer was written,
     * null when nothing was.
     */
    Conversation answered(Instant at, @Nullable Question still) {
        return switch (state) {
            case Waiting(var question) ->
                    in(
                            still == null
                                    ? new Answered(at, question.keptBy(at), null)
                                    : new Waiting(still));
            case Claimed(var question, var hold) ->
                    in(
                            still == null
                                    ? new Answered(at, question.keptBy(at), hold)
                                    : new Claimed(still, hold));
            // Whatever we add afterwards breaks no promise, and what is closed stays closed.
            case Answered _, Ended _ -> this;
            // What we say of our own accord answers nothing.
            case Begun _ -> this;
            case Snoozed(var before, var until) ->
                    in(new Snoozed(awake(in(before).answered(at, still)), until));
        };
    }

    /** The clock stands still, for a reason that its holder has. */
    Conversation paused(SignedIn who, Instant from, Instant until) {
        if (state instanceof Ended ended) {
            throw new Refused(ended.why());
        }
        if (question() == null) {
            throw new Refused(new InboxRefusal.NothingAsked());
        }
        mustHoldIfHeld(hold(), who);
        return with(question -> question.mustRun(from).paused(from, until));
    }

    /** The clock goes on. */
    Conversation resumed(Instant at) {
        if (question() == null) {
            throw new Refused(new InboxRefusal.NotPaused());
        }
        return with(question -> question.mustStand(at).resumed(at));
    }

    /** The same with its question seen otherwise; where nothing is asked, it is as it was. */
    Conversation with(UnaryOperator<Question> seen) {
        return switch (state) {
            case Waiting(var question) -> in(new Waiting(seen.apply(question)));
            case Claimed(var question, var hold) -> in(new Claimed(seen.apply(question), hold));
            case Snoozed(var before, var until) ->
                    in(new Snoozed(awake(in(before).with(seen)), until));
            case Answered _, Begun _, Ended _ -> this;
        };
    }

    /** It is given to a member, whoever holds it. */
    Conversation assign(Hold to) {
        return switch (state) {
            case Waiting(var question) -> in(new Claimed(question, to));
            case Claimed(var question, _) -> in(new Claimed(question, to));
            case Answered(var answered, var kept, _) -> in(new Answered(answered, kept, to));
            case Begun(var began, _) -> in(new Begun(began, to));
            case Snoozed(var before, var until) ->
                    in(new Snoozed(awake(in(before).assign(to)), until));
            case Ended ended -> throw new Refused(ended.why());
        };
    }

    /** It ends with the answer that was confirmed. */
    Conversation closeAsAnswered(SignedIn who, Instant at) {
        return switch (state) {
            case Waiting _ -> throw notAnswered();
            case Claimed claimed -> {
                claimed.hold().mustBeOf(who);
                throw notAnswered();
            }
            case Answered(var answered, var kept, var hold) -> {
                mustHoldIfHeld(hold, who);
                mustBeCertain();
                yield in(new Closed(at, who.id(), new AsAnswered(answered, kept)));
            }
            case Begun _ -> throw new Refused(new InboxRefusal.NobodyAsked());
            case Snoozed(var before, _) -> in(before).closeAsAnswered(who, at);
            case Ended ended -> throw new Refused(ended.why());
        };
    }

    /** It ends without an answer, for a reason. */
    Conversation closeUnanswered(SignedIn who, Reason reason, Instant at) {
        return switch (state) {
            case Waiting(var question) -> {
                mustBeCertain();
                yield in(new Closed(at, who.id(), new NoAnswerNeeded(question, reason)));
            }
            case Claimed(var question, var hold) -> {
                hold.mustBeOf(who);
                yield in(new Waiting(question)).closeUnanswered(who, reason, at);
            }
            case Answered _ -> throw new Refused(new InboxRefusal.AlreadyAnswered());
            case Begun _ -> throw new Refused(new InboxRefusal.NobodyAsked());
            case Snoozed(var before, _) -> in(before).closeUnanswered(who, reason, at);
            case Ended ended -> throw new Refused(ended.why());
        };
    }

    /** A member finds that it had not ended: it is theirs, with what was left open. */
    Conversation reopen(SignedIn who, Instant at) {
        return switch (state) {
            case Closed(_, _, AsAnswered(var answered, var kept)) ->
                    in(new Answered(answered, kept, Hold.of(who, at)));
            case Closed(_, _, NoAnswerNeeded(var left, _)) ->
                    in(new Claimed(left, Hold.of(who, at)));
            case Merged merged -> throw new Refused(merged.why());
            case Closed(_, _, Unasked(var began)) -> in(new Begun(began, Hold.of(who, at)));
            case Awake _, Snoozed _ -> throw new Refused(new InboxRefusal.NotClosed());
        };
    }

    /**
     * What seemed a question was our own answer, heard before the network told us that it had it:
     * where nothing else was asked, nothing is left.
     */
    Conversation echoed(Instant at) {
        var question = question();
        return question == null || question.count() > 1
                ? this
                : in(new Closed(at, null, new NoAnswerNeeded(question, Reason.DUPLICATE)));
    }

    Conversation with(@Nullable Uncertainty uncertainty) {
        return with(place, state, latest, uncertainty, placement, urgency);
    }

    /** We said something; whether the network has it is another matter. */
    Conversation said(Latest ours) {
        return with(
                place,
                state,
                latest.or(ours),
                Uncertainty.SENDING.or(delivery),
                placement,
                urgency);
    }

    /** The member who has it; null where nobody does. */
    public @Nullable Hold hold() {
        return switch (state) {
            case Awake awake -> awake.hold();
            case Snoozed snoozed -> snoozed.before().hold();
            case Ended _ -> null;
        };
    }

    /** What waits for an answer; null where nothing does. */
    public @Nullable Question question() {
        return switch (state) {
            case Awake awake -> awake.question();
            case Snoozed snoozed -> snoozed.before().question();
            case Ended _ -> null;
        };
    }

    private static Awake awake(Conversation conversation) {
        return (Awake) conversation.state;
    }

    Conversation with(
            Place place,
            State state,
            Latest latest,
            @Nullable Uncertainty delivery,
            Placement placement,
            Urgency urgency) {
        return new Conversation(
                id, number, brand, contact, openedAt, place, state, latest, delivery, placement,
                urgency);
    }

    Conversation in(State next) {
        return with(place, next, latest, delivery, placement, urgency);
    }

    /** While an answer is on its way, or may be there unseen, nothing ends. */
    void mustBeCertain() {
        if (delivery != null && delivery.open()) {
            throw new Refused(new InboxRefusal.AnswerUnderWay());
        }
    }

    private Refused notAnswered() {
        mustBeCertain();
        return new Refused(new InboxRefusal.NotAnsweredYet());
    }

    private void mustBeHeldBy(SignedIn who) {
        if (state instanceof Ended ended) {
            throw new Refused(ended.why());
        }
        var hold = hold();
        if (hold == null) {
            throw new Refused(new InboxRefusal.NotClaimed());
        }
        hold.mustBeOf(who);
    }

    static void mustHoldIfHeld(@Nullable Hold hold, SignedIn who) {
        if (hold != null) {
            hold.mustBeOf(who);
        }
    }
}
