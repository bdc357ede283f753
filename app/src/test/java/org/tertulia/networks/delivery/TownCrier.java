package org.tertulia.networks.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Reading;
import org.tertulia.networks.Speaking;

/**
 * A network beside all programs of a test: what it took it remembers by itself, whatever their
 * databases say.
 */
@Component
class TownCrier implements Speaking {

    static final String NAME = "towncrier";
    static final List<String> JOURNAL = new CopyOnWriteArrayList<>();
    static volatile boolean listening;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reading read(Channel channel, byte[] payload) {
        return new Reading.Unreadable("networks.quarantine.UnknownKind", null);
    }

    @Override
    public Promise promise(Channel channel) {
        return new Promise(Duration.ZERO, true, 0);
    }

    @Override
    public Delivery send(Channel channel, Outgoing outgoing) {
        if (!listening) {
            return new Delivery.Unreachable("networks.trouble.Unreachable", null);
        }
        JOURNAL.add(outgoing.key());
        return new Delivery.Delivered(outgoing.key(), null);
    }

    @Override
    public Sought seek(Channel channel, Outgoing outgoing) {
        return JOURNAL.contains(outgoing.key())
                ? new Sought.Present(outgoing.key(), null)
                : new Sought.Absent();
    }
}
