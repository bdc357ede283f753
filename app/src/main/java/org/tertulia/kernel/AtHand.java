package org.tertulia.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read a moment ago and is asked for again with every request. Who changes it forgets it
 * here after the commit; what another program changed is seen when it is no longer fresh.
 */
public final class AtHand<K, V> {

    /** How long something that changed elsewhere may go on here. */
    public static final Duration FRESH = Duration.ofSeconds(10);

    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<K, Read<V>> known = new HashMap<>();
    private long changes;

    AtHand(Clock clock) {
        this.clock = clock;
    }

    private record Read<V>(V value, Instant at) {

        boolean fresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }

    public V get(K key, Function<K, V> read) {
        return find(key, each -> Optional.of(read.apply(each))).orElseThrow();
    }

    /** That there is none is not kept. */
    public Optional<V> find(K key, Function<K, Optional<V>> read) {
        var now = clock.instant();
        Read<V> kept;
        long before;
        synchronized (this) {
            kept = known.get(key);
            before = changes;
        }
        if (kept != null && kept.fresh(now)) {
            return Optional.of(kept.value());
        }
        var found = read.apply(key);
        keep(key, found.map(value -> new Read<>(value, now)).orElse(null), before);
        return found;
    }

    /** What was read while something changed may be from before. */
    private synchronized void keep(K key, @Nullable Read<V> read, long before) {
        if (read == null) {
            known.remove(key);
        } else if (changes == before) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, read);
        }
    }

    public synchronized void forget(K key) {
        changes++;
        known.remove(key);
    }

    public synchronized void forgetAll() {
        changes++;
        known.clear();
    }
}
