package org.tertulia.operations.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.Connecting;
import org.tertulia.networks.Networks;
import org.tertulia.networks.Submittable;
import org.tertulia.networks.Submittable.Format;
import org.tertulia.networks.hearing.Submitting;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;

/**
 * Brings in what was said elsewhere in the fortnight before the curtain rises, so that watches have
 * found something and charts have a shape. The same again is nothing new.
 */
@InDemo
@Component
class Fortnight {

    private static final String NAME = "Foros del barrio";

    private final Channels channels;
    private final Networks networks;
    private final Connecting connecting;
    private final Submitting submitting;
    private final Clock clock;

    Fortnight(
            Channels channels,
            Networks networks,
            Connecting connecting,
            Submitting submitting,
            Clock clock) {
        this.channels = channels;
        this.networks = networks;
        this.connecting = connecting;
        this.submitting = submitting;
        this.clock = clock;
    }

    void bring(Sight sight, Brand brand) {
        var lines = Rumours.until(clock.instant()).getBytes(UTF_8);
        submitting.submit(
                channel(sight, brand),
                new ByteArrayInputStream(lines),
                Format.NDJSON,
                Submitting.Way.NEW,
                (tally, faults) -> {});
    }

    private Channel channel(Sight sight, Brand brand) {
        return channels.all(sight).stream()
                .filter(channel -> channel.name().equals(NAME))
                .filter(channel -> channel.state() == ChannelState.ACTIVE)
                .findFirst()
                .orElseGet(() -> connect(sight, brand));
    }

    /** Only listened to: what is said there opens no conversation. */
    private Channel connect(Sight sight, Brand brand) {
        var network =
                networks.connectable().stream()
                        .filter(Submittable.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        var found = (Found.Ready) network.seek(Map.of("name", NAME));
        return connecting.connect(sight, brand, network.name(), found, NAME, ChannelRole.WATCHED);
    }
}
