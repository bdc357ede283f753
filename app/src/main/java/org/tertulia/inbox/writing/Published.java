package org.tertulia.inbox.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Networks;
import org.tertulia.networks.Speaking;

/** Addresses and numbers of ours, which are nobody's personal data. */
@Component
class Published {

    private final Styles styles;
    private final Channels channels;
    private final Networks networks;

    Published(Styles styles, Channels channels, Networks networks) {
        this.styles = styles;
        this.channels = channels;
        this.networks = networks;
    }

    /** Those named for a channel, and where people write to its brand. */
    List<String> on(ChannelId channel) {
        var published = new ArrayList<>(styles.on(channel).published());
        channels.known(List.of(channel)).values().stream()
                .flatMap(
                        asked ->
                                channels.active().stream()
                                        .filter(each -> each.managed())
                                        .filter(each -> each.brand().equals(asked.brand())))
                .map(this::address)
                .filter(Objects::nonNull)
                .forEach(published::add);
        return published;
    }

    private @Nullable String address(Channel channel) {
        return networks.of(channel) instanceof Speaking speaking ? speaking.address(channel) : null;
    }
}
