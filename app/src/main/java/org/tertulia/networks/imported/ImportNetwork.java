package org.tertulia.networks.imported;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Reading;
import org.tertulia.networks.Speaking;

/**
 * Channels into which messages are brought. Settings may hold a {@code zone} for times without
 * offset. What is said there goes no further than the channel's own outbox, and is delivered by
 * being in it.
 */
@Component
public final class ImportNetwork implements Speaking {

    private final Clock clock;

    public ImportNetwork(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import";
    }

    /** The rules that hold for the lines of a channel. */
    public LineReading rules(Channel channel) {
        return new LineReading(zone(channel), clock);
    }

    @Override
    public Reading read(Channel channel, byte[] payload) {
        return rules(channel).read(payload);
    }

    @Override
    public Promise promise(Channel channel) {
        return new Promise(Duration.ofDays(36_500), true, 0);
    }

    @Override
    public Delivery send(Channel channel, Outgoing outgoing) {
        return new Delivery.Delivered(remoteId(outgoing), null);
    }

    @Override
    public Sought seek(Channel channel, Outgoing outgoing) {
        return new Sought.Present(remoteId(outgoing), null);
    }

    private static String remoteId(Outgoing outgoing) {
        return "out:" + outgoing.key();
    }

    private static @Nullable ZoneId zone(Channel channel) {
        var name = channel.settings().path("zone").asString("");
        try {
            return name.isBlank() ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
