package org.tertulia.identity;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * How often something may be tried before a pause.
 *
 * @param subject SHA-256 of what is counted
 * @param free failures without a pause
 */
record AttemptLimit(byte[] subject, int free) {

    /** Long enough that a password of eight characters outlives its owner, short enough to bear. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    static AttemptLimit account(String email) {
        return new AttemptLimit(Sha256.of("account " + Email.folded(email)), 5);
    }

    /** A whole office may stand behind one address. */
    static AttemptLimit address(String from) {
        return new AttemptLimit(Sha256.of("address " + network(from)), 30);
    }

    /** One second after the first failure that is not free, then twice as long each time. */
    Duration pause(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        var pause = Duration.ofSeconds(1L << Math.min(failures - free, 20));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
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
