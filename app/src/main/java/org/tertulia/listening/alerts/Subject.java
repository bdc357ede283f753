package org.tertulia.listening.alerts;

import java.util.UUID;
import org.tertulia.kernel.BrandId;
import org.tertulia.listening.WatchId;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelRole;

/**
 * What a rule minds: a watch, or a channel; {@code ours} is a channel that people come to for us.
 */
record Subject(UUID id, boolean ofWatch, boolean ours, BrandId brand) {

    static Subject of(WatchId watch, BrandId brand) {
        return new Subject(watch.value(), true, false, brand);
    }

    static Subject of(Channel channel) {
        return new Subject(
                channel.id().value(),
                false,
                channel.role() == ChannelRole.MANAGED,
                channel.brand());
    }
}
