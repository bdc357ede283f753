package org.tertulia.networks.http;

import java.time.Duration;

/**
 * How much one request may cost. {@code total} covers everything, names and redirects included;
 * {@code silence} is the longest wait for the next byte; {@code body} is in bytes and holds before
 * and after decompression; {@code headers} is the size of one header line in bytes.
 */
public record Limits(
        Duration total, Duration connect, Duration silence, int body, int headers, int redirects) {

    public static final Limits USUAL =
            new Limits(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    10 * 1024 * 1024,
                    16 * 1024,
                    5);

    public Limits withTotal(Duration total) {
        return new Limits(total, connect, silence, body, headers, redirects);
    }

    public Limits withSilence(Duration silence) {
        return new Limits(total, connect, silence, body, headers, redirects);
    }

    public Limits withBody(int body) {
        return new Limits(total, connect, silence, body, headers, redirects);
    }
}
