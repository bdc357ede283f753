package org.tertulia.playbook.situations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/** How far a situation got. */
public sealed interface SituationState {

    /** As addresses, the API and the database name it. */
    String slug();

    /** The key of its word. */
    String key();

    /** The version that is written for it, or came of it; null where there is none. */
    default @Nullable Written written() {
        return null;
    }

    /** Nobody did anything about it yet. */
    record Open() implements SituationState {
        @Override
        public String slug() {
            return "open";
        }

        @Override
        public String key() {
            return "playbook.situation.state.open";
        }
    }

    /** A version is being written for it. */
    record Proposed(Written written) implements SituationState {
        @Override
        public String slug() {
            return "proposed";
        }

        @Override
        public String key() {
            return "playbook.situation.state.proposed";
        }
    }

    /** That version waits for its review. */
    record InReview(Written written) implements SituationState {
        @Override
        public String slug() {
            return "in-review";
        }

        @Override
        public String key() {
            return "playbook.situation.state.in-review";
        }
    }

    /** Somebody who supervises decided what becomes of it. */
    sealed interface Decided extends SituationState {

        MemberId by();

        Instant at();
    }

    /** It is in the manual, by that version. */
    record Adopted(Written written, MemberId by, Instant at) implements Decided {
        @Override
        public String slug() {
            return "adopted";
        }

        @Override
        public String key() {
            return "playbook.situation.state.adopted";
        }
    }

    /** It stays out of the manual; why is null once the person it is about was erased. */
    record Declined(@Nullable String reason, MemberId by, Instant at) implements Decided {
        @Override
        public String slug() {
            return "declined";
        }

        @Override
        public String key() {
            return "playbook.situation.state.declined";
        }
    }

    /** A protocol says it already. */
    record Covered(int protocol, MemberId by, Instant at) implements Decided {
        @Override
        public String slug() {
            return "covered";
        }

        @Override
        public String key() {
            return "playbook.situation.state.covered";
        }
    }

    /** It goes with another one. */
    record Joined(int with, MemberId by, Instant at) implements Decided {
        @Override
        public String slug() {
            return "joined";
        }

        @Override
        public String key() {
            return "playbook.situation.state.joined";
        }
    }
}
