package org.tertulia.networks.mastodon;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.tertulia.networks.ChannelId;

/** How the streams of this program are: looks are rarer where one tells at once. */
@Component
class StreamStates {

    private final ConcurrentMap<ChannelId, State> states = new ConcurrentHashMap<>();

    enum State {
        NONE,
        LIVE,
        /** The server has none. */
        LACKING
    }

    State of(ChannelId channel) {
        return states.getOrDefault(channel, State.NONE);
    }

    void set(ChannelId channel, State state) {
        states.put(channel, state);
    }
}
