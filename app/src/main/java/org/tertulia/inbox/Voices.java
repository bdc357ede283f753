package org.tertulia.inbox;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Networks;

/** What can be said on the channels. */
@Component
public class Voices {

    private final Channels channels;
    private final Networks networks;

    Voices(Channels channels, Networks networks) {
        this.channels = channels;
        this.networks = networks;
    }

    /** The channel's; a conversation that the member sees named it. */
    public Voice on(ChannelId channel) {
        return Objects.requireNonNull(
                on(List.of(channel)).get(channel), () -> "No channel " + channel);
    }

    /** Those of these channels. */
    public Map<ChannelId, Voice> on(Collection<ChannelId> ids) {
        return channels.known(ids).values().stream()
                .collect(toMap(Channel::id, channel -> new Voice(channel, networks.of(channel))));
    }
}
