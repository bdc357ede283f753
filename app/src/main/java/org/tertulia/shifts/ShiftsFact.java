package org.tertulia.shifts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.MemberId;

/** What happened to the roster. */
public sealed interface ShiftsFact extends DomainEvent {

    /** What happened to one shift. */
    sealed interface OfShift extends ShiftsFact {
        int shift();

        @Override
        default String subject() {
            return "shift:" + shift();
        }
    }

    /** What happened to one swap. */
    sealed interface OfSwap extends ShiftsFact {
        int swap();

        @Override
        default String subject() {
            return "swap:" + swap();
        }
    }

    /** What happened to one pattern. */
    sealed interface OfPattern extends ShiftsFact {
        int pattern();

        @Override
        default String subject() {
            return "pattern:" + pattern();
        }
    }

    /** What concerns one member. */
    sealed interface OfMember extends ShiftsFact {
        MemberId member();

        @Override
        default String subject() {
            return "member:" + member();
        }
    }

    /** A member has one more shift. */
    record ShiftAdded(
            int shift, MemberId member, Instant begins, Instant ends, Actor by, Instant at)
            implements OfShift {}

    /**
     * It is another's, at another time, or for other channels; {@code from} is whose it was, {@code
     * began} when it would have begun.
     */
    record ShiftChanged(
            int shift,
            MemberId member,
            MemberId from,
            Instant begins,
            Instant ends,
            Instant began,
            Actor by,
            Instant at)
            implements OfShift {}

    /** Somebody stands in for whose it is; {@code from} is who had it until now. */
    record SubstituteNamed(
            int shift, MemberId member, MemberId instead, MemberId from, Actor by, Instant at)
            implements OfShift {}

    /** There is no such shift any more. */
    record ShiftRemoved(
            int shift, MemberId member, Instant begins, Instant ends, Actor by, Instant at)
            implements OfShift {}

    /** A shift comes back: {@code days} of which Monday is 1, every so many weeks. */
    record PatternAdded(
            int pattern,
            MemberId member,
            String days,
            int everyWeeks,
            LocalDate from,
            @Nullable LocalDate until,
            Actor by,
            Instant at)
            implements OfPattern {}

    /** It comes for the last time on or before this date. */
    record PatternEnded(int pattern, LocalDate last, Actor by, Instant at) implements OfPattern {}

    /** A member is on no duty on these dates. */
    record AbsenceNoted(MemberId member, LocalDate from, LocalDate until, Actor by, Instant at)
            implements OfMember {}

    /** The member is there after all. */
    record AbsenceLifted(MemberId member, LocalDate from, LocalDate until, Actor by, Instant at)
            implements OfMember {}

    /** A calendar may fetch the member's shifts by a new secret address; an older one is void. */
    record FeedOpened(MemberId member, Actor by, Instant at) implements OfMember {}

    /** No calendar may fetch them any more. */
    record FeedRevoked(MemberId member, Actor by, Instant at) implements OfMember {}

    /** A member asks another to take a shift, for one of theirs or for none. */
    record SwapAsked(
            int swap,
            MemberId from,
            int shift,
            MemberId to,
            @Nullable Integer inReturn,
            Actor by,
            Instant at)
            implements OfSwap {}

    /** The other one agrees. */
    record SwapAccepted(int swap, Actor by, Instant at) implements OfSwap {}

    /** The other one does not. */
    record SwapDeclined(int swap, Actor by, Instant at) implements OfSwap {}

    /** Who asked needs it no more. */
    record SwapWithdrawn(int swap, Actor by, Instant at) implements OfSwap {}

    /** A supervisor agrees: the roster is changed. */
    record SwapApproved(int swap, Actor by, Instant at) implements OfSwap {}

    /** A supervisor does not. */
    record SwapRefused(int swap, Actor by, Instant at) implements OfSwap {}
}
