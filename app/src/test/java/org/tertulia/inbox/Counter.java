package org.tertulia.inbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Reading;
import org.tertulia.networks.Speaking;

/** A network of the tests that can be spoken on, 280 characters at a time; nobody listens there. */
@Component
public class Counter implements Speaking {

    public static final String NAME = "counter";

    static final int LIMIT = 280;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reading read(Channel channel, byte[] payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Promise promise(Channel channel) {
        return new Promise(Duration.ZERO, false, LIMIT);
    }

    @Override
    public boolean posts() {
        return true;
    }

    @Override
    public boolean takesDirect() {
        return true;
    }

    /** Letters are taken for a day. */
    @Override
    public @Nullable Duration window(Channel channel, Outgoing.Kind kind) {
        return kind == Outgoing.Kind.DIRECT ? Duration.ofDays(1) : null;
    }

    @Override
    public Delivery send(Channel channel, Outgoing outgoing) {
        return new Delivery.Unknown("nobody listens");
    }

    @Override
    public Sought seek(Channel channel, Outgoing outgoing) {
        return new Sought.Undecided("nobody listens");
    }
}
