package org.tertulia.networks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.files.Attached;

/** A network that can be spoken on. */
public interface Speaking extends Network {

    /** What this network gives us to say a thing once. */
    Promise promise(Channel channel);

    /**
     * How long an answer to this account may be: less than a post where the network has us name
     * whom we answer. {@code answered} is the handle, null where it is not known.
     */
    default Measure measure(Channel channel, @Nullable String answered) {
        return promise(channel).measure();
    }

    /** Whether what lets us into this channel lets us speak there, as far as the network tells. */
    default boolean speaks(Channel channel) {
        return true;
    }

    /** Whether a program of ours fetches what is said here, and takes it where it belongs. */
    default boolean fetched() {
        return false;
    }

    /**
     * For how long after a message an answer of this kind to it is taken; null where at any time.
     * What is promised never ends later.
     */
    default @Nullable Duration window(Channel channel, Outgoing.Kind kind) {
        return null;
    }

    /** Whether something can be said to all that answers nobody. */
    default boolean posts() {
        return false;
    }

    /** Whether what was said to all may be answered to its author alone. */
    default boolean takesDirect() {
        return false;
    }

    /** Whether somebody can be written to who did not write first, by {@link #addressee}. */
    default boolean writesFirst() {
        return false;
    }

    /** Where people write to this channel, as they type it; null where it has no address. */
    default @Nullable String address(Channel channel) {
        return null;
    }

    /** The key of the author whom somebody means by what they typed; null where it names nobody. */
    default @Nullable String addressee(String typed) {
        return null;
    }

    /**
     * Why this author may be somebody else than they say, as the key of a sentence; null where
     * nothing speaks against it.
     */
    default @Nullable String doubt(Author author) {
        return null;
    }

    /** The files that an answer may carry; none where the network takes none. */
    default FilesTaken filesTaken(Channel channel) {
        return FilesTaken.NONE;
    }

    /** Sends once. Runs outside transactions; never retries by itself. */
    Delivery send(Channel channel, Outgoing outgoing);

    /** Looks, without changing anything, whether the network has it. */
    Sought seek(Channel channel, Outgoing outgoing);

    /**
     * Evidence against double sending. {@code idempotency} is how long the same key is recognised
     * (zero: never); {@code seekable} says whether {@link #seek} can prove presence and absence;
     * {@code measure} says how long a text may be.
     */
    record Promise(Duration idempotency, boolean seekable, Measure measure) {

        /** {@code textLimit} is in characters (code points), 0 for none. */
        public Promise(Duration idempotency, boolean seekable, int textLimit) {
            this(idempotency, seekable, Measure.characters(textLimit));
        }
    }

    /**
     * What to say; {@code key} is the idempotency key, fixed before the first attempt; {@code
     * opening} is there where somebody is written to who did not write first; {@code files} go
     * along.
     */
    record Outgoing(
            String key,
            Kind kind,
            @Nullable String inReplyTo,
            String text,
            Instant createdAt,
            @Nullable Opening opening,
            List<Attached> files) {

        public Outgoing {
            files = List.copyOf(files);
        }

        /** An answer, or what is said to all, without files. */
        public Outgoing(
                String key, Kind kind, @Nullable String inReplyTo, String text, Instant createdAt) {
            this(key, kind, inReplyTo, text, createdAt, null, List.of());
        }

        /** Where it is said. */
        public enum Kind {
            COMMENT,
            DIRECT,
            POST
        }
    }

    /** To whom, as the network names them, and about what, where something begins with us. */
    record Opening(String to, String subject) {}

    /** How sending went. */
    sealed interface Delivery {
        /** The network has it, under this id. */
        record Delivered(String remoteId, @Nullable String url) implements Delivery {}

        /** A definite no; {@code reason} is the key of a sentence. */
        record Rejected(String reason, @Nullable String detail) implements Delivery {}

        /** Not now: certainly not taken; again after {@code pause}, where the network said so. */
        record RateLimited(@Nullable Duration pause) implements Delivery {}

        /**
         * Certainly not taken: the request did not leave, or we must sign in again first. It waits.
         */
        record Unreachable(String reason, @Nullable String detail) implements Delivery {}

        /** The request left and no proof came back: it may be there. */
        record Unknown(@Nullable String detail) implements Delivery {}
    }

    /** How looking went. */
    sealed interface Sought {
        record Present(String remoteId, @Nullable String url) implements Sought {}

        record Absent() implements Sought {}

        /** The network could not be asked, or cannot tell. */
        record Undecided(@Nullable String detail) implements Sought {}
    }
}
