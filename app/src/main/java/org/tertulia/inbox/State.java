package org.tertulia.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;

/** Where a conversation stands, each state with exactly what is true only then. */
public sealed interface State {

    /** How addresses, the API and the database name it. */
    default String slug() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Claimed _ -> "claimed";
            case Answered _ -> "answered";
            case Begun _ -> "begun";
            case Snoozed _ -> "snoozed";
            case Closed _ -> "closed";
            case Merged _ -> "merged";
        };
    }

    /**
     * For what is written down with it.
     *
     * @throws Refused with {@link InboxRefusal.MergedInto} where all goes on in another one
     */
    default void mustGoOnHere() {
        if (this instanceof Merged merged) {
            throw new Refused(merged.why());
        }
    }

    /** It is open, and not put off. */
    sealed interface Awake extends State {

        /** What waits for an answer; null where nothing does. */
        @Nullable Question question();

        /** The member who has it; null where nobody does. */
        @Nullable Hold hold();
    }

    /** Somebody asked and nobody has taken it on. */
    record Waiting(Question question) implements Awake {

        @Override
        public @Nullable Hold hold() {
            return null;
        }
    }

    /** Somebody asked, and a member has taken it on. */
    record Claimed(Question question, Hold hold) implements Awake {}

    /**
     * It waits on them: our answer was confirmed at {@code at}, and {@code kept} says whether by
     * the time promised. A hold left here brings the next question back to the same member.
     */
    record Answered(Instant at, boolean kept, @Nullable Hold hold) implements Awake {

        @Override
        public @Nullable Question question() {
            return null;
        }
    }

    /**
     * We began it, at {@code at}, and nobody has asked us anything: nothing is promised, and nobody
     * owes us an answer.
     */
    record Begun(Instant at, @Nullable Hold hold) implements Awake {

        @Override
        public @Nullable Question question() {
            return null;
        }
    }

    /**
     * Put off until a time, when it is as before again; or earlier, when the contact writes or
     * somebody takes it on. What was promised runs on.
     */
    record Snoozed(Awake before, Instant until) implements State {}

    /** Nothing goes on in it. */
    sealed interface Ended extends State {

        /** Why nothing can be done with it. */
        InboxRefusal why();
    }

    /** It ended; {@code by} is null where it turned out to be an echo of our own words. */
    record Closed(Instant at, @Nullable MemberId by, Closure closure) implements Ended {

        @Override
        public InboxRefusal why() {
            return new InboxRefusal.AlreadyClosed();
        }
    }

    /** The conversation of this number has all that was said in it: they are one matter. */
    record Merged(long into) implements Ended {

        @Override
        public InboxRefusal why() {
            return new InboxRefusal.MergedInto(into);
        }
    }

    /** How it ended. */
    sealed interface Closure {

        /** With a confirmed answer. */
        record AsAnswered(Instant answered, boolean kept) implements Closure {}

        /** Without one: what was left open, and why. */
        record NoAnswerNeeded(Question left, Reason reason) implements Closure {}

        /** We had begun it, at {@code begun}, and nobody ever asked us anything. */
        record Unasked(Instant begun) implements Closure {}
    }
}
