package org.tertulia.inbox.satisfaction.web;

import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How often one address may ask for links in a minute: many more than a household does, and far too
 * few to guess one. Each node counts for itself.
 */
@Component
class Throttle {

    /** A whole office may stand behind one address. */
    static final int MOST = 60;

    /** So many addresses at once: beyond, all are forgotten rather than kept. */
    private static final int REMEMBERED = 10_000;

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Clock clock;
    private long minute;

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more; false where it is one too many. */
    boolean admits(String from) {
        turn(clock.instant().getEpochSecond() / 60);
        return asked.merge(network(from), 1, Integer::sum) <= MOST;
    }

    private synchronized void turn(long now) {
        if (now != minute || asked.size() > REMEMBERED) {
            minute = now;
            asked.clear();
        }
    }

    /** Of an IPv6 address the first 64 bits: the rest is free to choose for who holds them. */
    private static String network(String from) {
        if (!from.contains(":")) {
            return from;
        }
        try {
            var bytes = InetAddress.ofLiteral(from).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, 8)));
        } catch (IllegalArgumentException e) {
            return from;
        }
    }
}
