package org.tertulia.listening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.listening.matching.Query;
import org.tertulia.listening.matching.Reading.Mistake;
import org.tertulia.listening.matching.Reading.Parsed;
import org.tertulia.listening.matching.Watchers;

/** All watches that listen, ready to be asked; kept in memory and brought up to date by number. */
@Component
class ActiveWatches {

    private static final Logger LOG = LoggerFactory.getLogger(ActiveWatches.class);

    /** People speak of other things tomorrow. */
    private static final Duration PLANS_LAST = Duration.ofDays(1);

    private final Watches watches;
    private final Clock clock;
    private final Map<WatchId, Listening> known = new HashMap<>();
    private Watchers<Listening> watchers = new Watchers<>();
    private long revision;
    private Instant planned;

    ActiveWatches(Watches watches, Clock clock) {
        this.watches = watches;
        this.clock = clock;
        planned = clock.instant();
    }

    /** A watch as it listens now. */
    record Listening(WatchId id, int edition, BrandId brand, WatchKind kind, Query query) {}

    /** With every change that was committed by now, whichever instance made it. */
    synchronized Watchers<Listening> current() {
        var newest = watches.revision();
        if (newest != revision) {
            var ended = new ArrayList<Listening>();
            var added = new HashMap<Listening, Query>();
            for (var watch : watches.changedSince(revision)) {
                var before = known.remove(watch.id());
                if (before != null) {
                    ended.add(before);
                }
                if (watch.state() == WatchState.ACTIVE) {
                    listen(watch, added);
                }
            }
            watchers.change(ended, added);
            revision = newest;
        }
        if (planned.plus(PLANS_LAST).isBefore(clock.instant())) {
            watchers.replan();
            planned = clock.instant();
        }
        return watchers;
    }

    private void listen(Watch watch, Map<Listening, Query> added) {
        switch (Query.parse(watch.query())) {
            case Parsed parsed -> {
                var query = parsed.query();
                var listening =
                        new Listening(
                                watch.id(), watch.edition(), watch.brand(), watch.kind(), query);
                known.put(watch.id(), listening);
                added.put(listening, query);
            }
            // It was fit when it was saved: the language has become narrower since.
            case Mistake mistake ->
                    LOG.error(
                            "WTCH-01: watch {} cannot be read any more: {}",
                            watch.number(),
                            mistake);
        }
    }

    synchronized void forget() {
        known.clear();
        watchers = new Watchers<>();
        revision = 0;
    }
}
