package org.tertulia.networks;

import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import tools.jackson.databind.JsonNode;

/**
 * One account, page or feed on a network, of one brand; {@code number} names it in URLs, {@code
 * settings} is what the network's adapter needs to know, without secrets.
 */
public record Channel(
        ChannelId id,
        int number,
        BrandId brand,
        String network,
        String name,
        ChannelRole role,
        ChannelState state,
        JsonNode settings) {

    /** The key of our own account there, as authors are named; null where it is not known. */
    public @Nullable String account() {
        var account = settings.path("account");
        return account.isString() ? account.asString() : null;
    }

    public boolean managed() {
        return role == ChannelRole.MANAGED;
    }
}
