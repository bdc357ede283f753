package org.tertulia.networks.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a sealed text belongs to: it opens only with the same. {@code channel} is the channel's id,
 * {@code column} the name of the secret.
 */
public record Aad(String channel, String column, int version) {

    /** With lengths, so that no two of them read alike. */
    byte[] bytes() {
        var first = channel.getBytes(StandardCharsets.UTF_8);
        var second = column.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(12 + first.length + second.length)
                .putInt(first.length)
                .put(first)
                .putInt(second.length)
                .put(second)
                .putInt(version)
                .array();
    }
}
