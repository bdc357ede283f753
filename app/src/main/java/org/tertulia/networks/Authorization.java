package org.tertulia.networks;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's way into a network, half gone: before the network's page ({@code door} is where it
 * is), or back from it with what lets us in ({@code door} is null). {@code channel} is the one that
 * is signed in again, null for a new one.
 */
public record Authorization(
        UUID id,
        String network,
        @Nullable ChannelId channel,
        @Nullable URI door,
        Map<String, String> given) {

    public Authorization {
        given = Map.copyOf(given);
    }

    /** What was given is secret. */
    @Override
    public String toString() {
        return "Authorization[" + id + "]";
    }
}
