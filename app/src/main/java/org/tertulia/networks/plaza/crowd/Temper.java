package org.tertulia.networks.plaza.crowd;

import java.time.Duration;

/** How somebody takes things; {@code patience} is how long they wait before they ask again. */
public enum Temper {
    SUNNY(Duration.ofMinutes(40)),
    EVEN(Duration.ofMinutes(25)),
    TOUCHY(Duration.ofMinutes(9)),
    TERSE(Duration.ofMinutes(20));

    private final Duration patience;

    Temper(Duration patience) {
        this.patience = patience;
    }

    public Duration patience() {
        return patience;
    }
}
