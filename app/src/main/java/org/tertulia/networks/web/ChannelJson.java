package org.tertulia.networks.web;

import org.tertulia.networks.Channel;
import tools.jackson.databind.JsonNode;

/** A channel as programs see it. */
record ChannelJson(
        int id,
        String network,
        String name,
        String brand,
        String role,
        String state,
        JsonNode settings) {

    static ChannelJson of(Channel channel, String brand) {
        return new ChannelJson(
                channel.number(),
                channel.network(),
                channel.name(),
                brand,
                channel.role().word(),
                channel.state().word(),
                channel.settings());
    }
}
