package org.tertulia.listening.rounds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;

/**
 * Who made a round, and what was seen: what lies behind one line of the stream and up to another,
 * the last message of it, and how the channel was.
 */
public record SignOff(
        MemberId by,
        Instant at,
        long after,
        long seen,
        int messages,
        int mentions,
        @Nullable MessageId last,
        String condition) {}
