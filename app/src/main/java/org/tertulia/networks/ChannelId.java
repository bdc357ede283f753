package org.tertulia.networks;

import java.util.UUID;
import org.tertulia.kernel.Uuid7;

/** One channel. */
public record ChannelId(UUID value) {

    public static ChannelId next() {
        return new ChannelId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
