package org.tertulia.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.MemberId;

/** What happened to conversations; never what was said in them. */
public sealed interface InboxFact extends DomainEvent {

    BrandId brand();

    /** What happened to one conversation. */
    sealed interface OfOne extends InboxFact {

        /** The number under which people know the conversation. */
        long number();

        @Override
        default String subject() {
            return "conversation:" + number();
        }
    }

    /** Messages opened conversations: one fact for a batch, since many may arrive at once. */
    record ConversationsOpened(BrandId brand, List<Long> numbers, Actor by, Instant at)
            implements InboxFact {

        public ConversationsOpened {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String subject() {
            return "brand:" + brand;
        }
    }

    /** Messages brought closed conversations back. */
    record ConversationsReturned(BrandId brand, List<Long> numbers, Actor by, Instant at)
            implements InboxFact {

        public ConversationsReturned {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String subject() {
            return "brand:" + brand;
        }
    }

    /**
     * A member took it on; {@code from} is from whom, null where nobody held it; {@code reason} is
     * why it was taken over, null where it was not.
     */
    record ConversationClaimed(
            long number,
            BrandId brand,
            MemberId holder,
            @Nullable MemberId from,
            @Nullable String reason,
            Actor by,
            Instant at)
            implements OfOne {}

    /** Its holder gave it to another. */
    record ConversationHandedOver(
            long number, BrandId brand, MemberId holder, MemberId from, Actor by, Instant at)
            implements OfOne {}

    /** Its holder gave it back. */
    record ConversationReleased(long number, BrandId brand, Actor by, Instant at)
            implements OfOne {}

    /** It waits in another queue. */
    record ConversationMoved(
            long number, BrandId brand, QueueId queue, QueueId from, Actor by, Instant at)
            implements OfOne {}

    /** It is put off until a time; the promise runs on. */
    record ConversationSnoozed(long number, BrandId brand, Instant until, Actor by, Instant at)
            implements OfOne {}

    /** It is no longer put off: a member looks at it again, or its time has come. */
    record ConversationWoken(long number, BrandId brand, Actor by, Instant at) implements OfOne {}

    /** A queue was closed, and what was open in it went to the brand's main queue. */
    record ConversationsMoved(
            BrandId brand, QueueId queue, QueueId from, List<Long> numbers, Actor by, Instant at)
            implements InboxFact {

        public ConversationsMoved {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String subject() {
            return "brand:" + brand;
        }
    }

    /** An answer was handed over to be said. */
    record AnswerQueued(
            long number, BrandId brand, UUID message, UUID question, Actor by, Instant at)
            implements OfOne {}

    /** An answer was confirmed and nothing is left open; {@code kept} by the time promised. */
    record ConversationAnswered(
            long number, BrandId brand, UUID message, boolean kept, Actor by, Instant at)
            implements OfOne {}

    /** It ended; {@code reason} is null where it was answered. */
    record ConversationClosed(
            long number,
            BrandId brand,
            String outcome,
            @Nullable String reason,
            Actor by,
            Instant at)
            implements OfOne {}

    /** A member brought it back. */
    record ConversationReopened(long number, BrandId brand, Actor by, Instant at)
            implements OfOne {}

    /** Its clock stands still, at the latest until then. */
    record ClockPaused(
            long number, BrandId brand, String reason, Instant until, Actor by, Instant at)
            implements OfOne {}

    /** A member had its clock go on. */
    record ClockResumed(long number, BrandId brand, Actor by, Instant at) implements OfOne {}

    /** Another conversation is one matter with this one, which has its messages now. */
    record ConversationMerged(long number, BrandId brand, long merged, Actor by, Instant at)
            implements OfOne {}

    /** They are two matters after all. */
    record MergeUndone(long number, BrandId brand, long merged, Actor by, Instant at)
            implements OfOne {}

    /** Some of its messages are a conversation of their own. */
    record ConversationSplit(
            long number, BrandId brand, long part, int messages, Actor by, Instant at)
            implements OfOne {}

    /**
     * Somebody was told that promises run out; {@code time} is 1 for who has them, 2 for who
     * supervises, 3 for who owns.
     */
    record PromisesWarned(BrandId brand, int time, List<Long> numbers, Actor by, Instant at)
            implements InboxFact {

        public PromisesWarned {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String subject() {
            return "brand:" + brand;
        }
    }

    /** Clocks that ran go by what is promised now. */
    record ClocksMoved(BrandId brand, List<Long> numbers, Actor by, Instant at)
            implements InboxFact {

        public ClocksMoved {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String subject() {
            return "brand:" + brand;
        }
    }

    /** Somebody left word for colleagues; {@code mentioned} are those it calls by name. */
    record NoteWritten(
            long number, BrandId brand, UUID note, List<MemberId> mentioned, Actor by, Instant at)
            implements OfOne {

        public NoteWritten {
            mentioned = List.copyOf(mentioned);
        }
    }
}
