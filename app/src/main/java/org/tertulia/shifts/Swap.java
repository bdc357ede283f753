package org.tertulia.shifts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/**
 * One member asks another to take a shift, for one of theirs ({@code inReturn}) or for none; {@code
 * number} names it in URLs.
 */
public record Swap(
        int number,
        MemberId from,
        Side shift,
        MemberId to,
        @Nullable Side inReturn,
        State state,
        Instant askedAt) {

    /** A shift as it was when the swap was asked. */
    public record Side(int shift, int version) {}

    /** How far it got. */
    public enum State {
        /** Waits for the other one. */
        ASKED,
        /** Waits for a supervisor. */
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        /** The roster is changed. */
        APPROVED,
        REFUSED,
        /** Its shift began, or is another one, before it was decided. */
        LAPSED;

        public boolean open() {
            return this == ASKED || this == ACCEPTED;
        }
    }
}
