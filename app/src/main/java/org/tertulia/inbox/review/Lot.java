package org.tertulia.inbox.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Chance that lies in the id of a message: whoever asks again, after a restart or on another node,
 * draws the same. Nobody who answers can know it, for the id is made when the answer is said.
 */
enum Lot {
    REVIEW,
    SECOND;

    /** Whether the message is among so many in a hundred. */
    boolean draws(UUID message, int percent) {
        return place(message) * 100 < percent;
    }

    /** From 0 up to 1, evenly: the first 53 bits of SHA-256 over the lot's name and the id. */
    private double place(UUID message) {
        try {
            var bytes =
                    MessageDigest.getInstance("SHA-256")
                            .digest((name() + message).getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(bytes).getLong() >>> 11) * 0x1.0p-53;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256 here", e);
        }
    }
}
