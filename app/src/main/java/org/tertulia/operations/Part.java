package org.tertulia.operations;

import static org.tertulia.operations.Condition.CARE;
import static org.tertulia.operations.Condition.TROUBLE;
import static org.tertulia.operations.Condition.WELL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that was looked at: its figures, and how it is by them. */
public sealed interface Part {

    Condition condition();

    /**
     * The channels that are not closed; {@code ailing} are those that somebody should look at,
     * {@code signedOut} of them because somebody must sign in again.
     */
    record Channels(int well, int paused, int signedOut, List<Ailing> ailing) implements Part {

        public Channels {
            ailing = List.copyOf(ailing);
        }

        public boolean none() {
            return well + paused + ailing.size() == 0;
        }

        @Override
        public Condition condition() {
            return ailing.stream().map(Ailing::condition).reduce(WELL, Condition::or);
        }
    }

    /** A channel by its number; {@code trouble} is the key of a sentence, null when it is gone. */
    record Ailing(
            int number,
            String name,
            Condition condition,
            @Nullable String trouble,
            @Nullable String detail) {}

    /** Whether anything may be sent; {@code why} is {@code copied} or {@code set-back}. */
    record Publishing(@Nullable Instant pausedAt, @Nullable String why) implements Part {

        @Override
        public Condition condition() {
            return pausedAt == null ? WELL : TROUBLE;
        }
    }

    /** What arrived and could not be read. */
    record Quarantine(int waiting) implements Part {

        @Override
        public Condition condition() {
            return waiting == 0 ? WELL : CARE;
        }
    }

    /**
     * Our answers on their way out; {@code oldest} is when the first of those under way was said.
     */
    record Answers(int underWay, int unconfirmed, int needsPerson, @Nullable Instant oldest)
            implements Part {

        @Override
        public Condition condition() {
            return needsPerson + unconfirmed == 0 ? WELL : CARE;
        }
    }

    /** The parts of the program that follow the stream of messages. */
    record Following(List<Follower> followers) implements Part {

        public Following {
            followers = List.copyOf(followers);
        }

        @Override
        public Condition condition() {
            return followers.stream().map(Follower::condition).reduce(WELL, Condition::or);
        }
    }

    /**
     * One of them: {@code behind} lines are still to come, {@code parked} were left aside; {@code
     * trouble} is the code under which the log tells more, null when it goes on.
     */
    record Follower(String name, long behind, @Nullable String trouble, int parked) {

        Condition condition() {
            if (trouble != null) {
                return TROUBLE;
            }
            return parked == 0 ? WELL : CARE;
        }
    }

    /**
     * The index of full-text search; {@code behind} is null when it cannot be read, {@code
     * rebuildBehind} while none is being made anew.
     */
    record Search(@Nullable Long behind, @Nullable Long rebuildBehind) implements Part {

        @Override
        public Condition condition() {
            return behind == null ? TROUBLE : WELL;
        }
    }

    /**
     * What the program learned of what people judged: when it did so last (null while it never
     * did), of how much, and whether it understands so since; {@code held} while judgements count
     * for their own messages only.
     */
    record Learning(@Nullable Instant at, int lessons, boolean adopted, double lost, boolean held)
            implements Part {

        @Override
        public Condition condition() {
            return at != null && !adopted || held ? CARE : WELL;
        }
    }

    /**
     * The record; {@code verifiedAt} is null while nobody has verified it, {@code by} is a name,
     * null when the program did it by itself; {@code overdue} when it has not done so for too long.
     */
    record Chain(
            long entries,
            @Nullable Instant verifiedAt,
            @Nullable String by,
            @Nullable Long firstBad,
            boolean overdue)
            implements Part {

        /** The program verifies it once a day. */
        static final Duration OVERDUE = Duration.ofDays(2);

        @Override
        public Condition condition() {
            if (firstBad != null) {
                return TROUBLE;
            }
            return overdue ? CARE : WELL;
        }
    }

    /**
     * The last backup: when what it holds was so, null while there is none; {@code automatic} when
     * the program makes one a day by itself, {@code there} whether the file still lies where it was
     * written, {@code overdue} when there should be a later one.
     */
    record Backup(
            @Nullable Instant at,
            @Nullable String file,
            long bytes,
            boolean there,
            boolean automatic,
            boolean overdue)
            implements Part {

        @Override
        public Condition condition() {
            return overdue ? CARE : WELL;
        }
    }

    /**
     * The database: {@code own} when the program started it itself; its size in bytes; {@code
     * durable} when a commit is on the disk before it is answered and pages carry checksums.
     */
    record Database(boolean own, String version, long bytes, boolean durable) implements Part {

        @Override
        public Condition condition() {
            return durable ? WELL : TROUBLE;
        }
    }

    /**
     * The disk that the data folder is on, in bytes; once the {@code reserve} is begun, nothing
     * more is heard.
     */
    record Disk(long free, long total, long reserve) implements Part {

        /** About what a busy week of a large company takes. */
        static final long LITTLE = 2L << 30;

        @Override
        public Condition condition() {
            if (free < reserve) {
                return TROUBLE;
            }
            return free < LITTLE ? CARE : WELL;
        }
    }

    /** The program; {@code version} is null where it was not built as a whole. */
    record Program(@Nullable String version, Instant since) implements Part {

        @Override
        public Condition condition() {
            return WELL;
        }
    }
}
