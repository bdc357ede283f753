package org.tertulia.networks.hearing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tertulia.networks.Channel;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Networks;
import org.tertulia.networks.Reading;

/** Lets the network's adapter read bytes, and trusts neither of the two. */
@Component
class Interpreting {

    private static final Logger log = LoggerFactory.getLogger(Interpreting.class);

    private final Networks networks;

    Interpreting(Networks networks) {
        this.networks = networks;
    }

    Meaning of(Channel channel, Unread row) {
        return switch (read(channel, row)) {
            case Reading.Unreadable fault -> new Meaning(List.of(), fault);
            case Reading.Items(var items) -> checked(items, row.receivedAt());
        };
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private Reading read(Channel channel, Unread row) {
        try {
            return row.reading() != null
                    ? row.reading()
                    : networks.of(channel).read(channel, requireNonNull(row.payload()));
        } catch (RuntimeException | StackOverflowError e) {
            log.warn(
                    "HEAR-04: Reading inbound {} of channel {} failed",
                    row.seq(),
                    channel.number(),
                    e);
            return bug(e);
        }
    }

    /** What is said of a bug: its kind, since its message may hold what a customer wrote. */
    static Reading.Unreadable bug(Throwable e) {
        return new Reading.Unreadable("networks.quarantine.Bug", e.getClass().getSimpleName());
    }

    private static Meaning checked(List<NetworkItem> items, Instant heardAt) {
        var good = new ArrayList<NetworkItem>();
        Reading.Unreadable fault = null;
        for (var item : items) {
            var found = Checks.fault(item);
            if (found == null) {
                good.add(Checks.sane(item, heardAt));
            } else {
                fault = fault == null ? found : fault;
            }
        }
        return new Meaning(good, fault);
    }

    /** What could be read, and what is wrong with the rest. */
    record Meaning(List<NetworkItem> items, Reading.@Nullable Unreadable fault) {}
}
