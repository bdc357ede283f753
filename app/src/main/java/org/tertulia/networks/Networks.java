package org.tertulia.networks;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The networks that this program knows. */
@Component
public class Networks {

    private final Map<String, Network> byName;

    public Networks(Collection<Network> networks) {
        byName = networks.stream().collect(Collectors.toMap(Network::name, Function.identity()));
    }

    /** The network of a channel: one without its adapter is a bug. */
    public Network of(Channel channel) {
        var network = byName.get(channel.network());
        if (network == null) {
            throw new IllegalStateException(
                    "No adapter for network %s of channel %s"
                            .formatted(channel.network(), channel.id()));
        }
        return network;
    }

    /** Those on which a person can connect a channel, in the order in which they are offered. */
    public List<Connectable> connectable() {
        return byName.values().stream()
                .filter(Connectable.class::isInstance)
                .map(Connectable.class::cast)
                .sorted(Comparator.comparingInt(network -> network.form().place()))
                .toList();
    }

    public Optional<Connectable> connectable(String name) {
        return connectable().stream().filter(network -> network.name().equals(name)).findFirst();
    }

    /** The key of the network's name for people. */
    public String label(String network) {
        return connectable(network).map(known -> known.form().label()).orElse(network);
    }

    /**
     * Where in this house people meet on the channel, as a path; null where they meet elsewhere.
     */
    public @Nullable String room(Channel channel) {
        return of(channel) instanceof Connectable known ? known.room(channel) : null;
    }

    /** Where in this house the network of the channel is tended; null where it is not ours. */
    public @Nullable String controls(Channel channel) {
        return of(channel) instanceof Connectable known ? known.controls(channel) : null;
    }

    /** The network's symbol in the sprite. */
    public String icon(String network) {
        return connectable(network).map(known -> known.form().icon()).orElse("broadcast");
    }
}
