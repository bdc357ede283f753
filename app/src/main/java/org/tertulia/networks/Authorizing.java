package org.tertulia.networks;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refused;

/** Leads a person to a network's own page and back; asks the network, so never in a transaction. */
@Component
public class Authorizing {

    private final Networks networks;
    private final Authorizations authorizations;

    Authorizing(Networks networks, Authorizations authorizations) {
        this.networks = networks;
        this.authorizations = authorizations;
    }

    /** {@code channel} is the one to be signed in again, null for a new one. */
    public UUID begin(
            Holder holder,
            String network,
            Map<String, String> given,
            @Nullable ChannelId channel,
            URI back) {
        var id = UUID.randomUUID();
        var door = network(network).door(given, back, id.toString());
        authorizations.keep(
                holder, new Authorization(id, network, channel, door.address(), door.kept()));
        return id;
    }

    /**
     * Goes in with the code that the person brought back; what begins here is another way, since
     * the network has seen the name of the first.
     */
    public Authorization enter(Holder holder, Authorization outside, String code) {
        if (outside.door() == null || !authorizations.remove(outside.id())) {
            throw new Refused(new NetworksRefusal.AuthorizationGone());
        }
        var given = network(outside.network()).enter(outside.given(), code);
        var inside =
                new Authorization(
                        UUID.randomUUID(), outside.network(), outside.channel(), null, given);
        authorizations.keep(holder, inside);
        return inside;
    }

    private Authorizable network(String name) {
        return networks.connectable(name)
                .filter(Authorizable.class::isInstance)
                .map(Authorizable.class::cast)
                .orElseThrow(() -> new Refused(new NetworksRefusal.UnknownNetwork(name)));
    }
}
