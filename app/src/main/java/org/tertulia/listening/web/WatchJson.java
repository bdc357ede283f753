package org.tertulia.listening.web;

import java.time.Instant;
import org.tertulia.listening.Fillings;
import org.tertulia.listening.Watch;

/** A watch as programs see it; {@code filling} is its look through what was heard before. */
record WatchJson(
        int id,
        String name,
        String kind,
        String query,
        String brand,
        String state,
        Instant createdAt,
        Filling filling) {

    record Filling(int read, int found, boolean over) {}

    static WatchJson of(Watch watch, String brand, Fillings.Progress progress) {
        return new WatchJson(
                watch.number(),
                watch.name(),
                watch.kind().word(),
                watch.query(),
                brand,
                watch.state().word(),
                watch.createdAt(),
                new Filling(progress.read(), progress.found(), progress.isOver()));
    }
}
