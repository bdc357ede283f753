package org.tertulia.listening.alerts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;

/**
 * One event out of the ordinary; {@code number} names it in URLs. {@code kind} is that of its
 * gravest sign, {@code about} the channel or watch where it is not of the brand as a whole.
 */
public record Alert(
        UUID id,
        int number,
        BrandId brand,
        Kind kind,
        @Nullable UUID about,
        Instant begunAt,
        Instant raisedAt,
        @Nullable Instant endedAt,
        @Nullable Acknowledgement acknowledgement) {

    /** Who looked at it, and what they found. */
    public record Acknowledgement(MemberId by, Instant at, Reason reason) {}

    /** Nobody looked at it yet. */
    public boolean open() {
        return acknowledgement == null;
    }

    public State state() {
        return open() ? State.OPEN : endedAt == null ? State.ACKNOWLEDGED : State.OVER;
    }

    /** What it needs: open ones a look, others nothing; those over went by and were looked at. */
    public enum State {
        OPEN,
        ACKNOWLEDGED,
        OVER
    }
}
