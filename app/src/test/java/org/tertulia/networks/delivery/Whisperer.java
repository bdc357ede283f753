package org.tertulia.networks.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Reading;
import org.tertulia.networks.Speaking;

/**
 * A network that answers as the test told it; {@code accepted} is its own journal: what it really
 * took, whatever it answered.
 */
@Component
class Whisperer implements Speaking {

    static final String NAME = "whisperer";

    final Deque<Delivery> deliveries = new ArrayDeque<>();
    final Deque<Sought> sights = new ArrayDeque<>();
    final List<String> accepted = new ArrayList<>();
    Promise promise = new Promise(Duration.ZERO, true, 0);

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
        return promise;
    }

    @Override
    public Delivery send(Channel channel, Outgoing outgoing) {
        var delivery = deliveries.remove();
        if (delivery instanceof Delivery.Delivered || delivery instanceof Delivery.Unknown) {
            accepted.add(outgoing.key());
        }
        return delivery;
    }

    @Override
    public Sought seek(Channel channel, Outgoing outgoing) {
        return sights.remove();
    }
}
