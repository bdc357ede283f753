package org.tertulia.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;

/**
 * One browser on the live stream. What waits to be written is a set of names, each at most once; a
 * reader that lets {@value #MOST} of them pile up is dropped and fetches everything when it is
 * back.
 */
final class LiveConnection {

    static final int MOST = 256;

    private final MemberId who;

    private final Set<BrandId> brands;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LinkedHashMap<String, Long> waiting = new LinkedHashMap<>();
    private boolean closed;

    /** A name, and the number of the change that it tells of. */
    record Nudge(String name, long mark) {}

    LiveConnection(MemberId who, Set<BrandId> brands) {
        this.who = who;
        this.brands = brands;
    }

    MemberId who() {
        return who;
    }

    boolean belongsTo(MemberId member) {
        return who.equals(member);
    }

    boolean sees(BrandId brand) {
        return brands.contains(brand);
    }

    /** False when this reader has not read for so long that it has to be dropped. */
    boolean offer(List<String> names, long mark) {
        lock.lock();
        try {
            names.forEach(name -> waiting.put(name, mark));
            changed.signalAll();
            return waiting.size() <= MOST;
        } finally {
            lock.unlock();
        }
    }

    /** What waits, or nothing after the patience; null when the connection is closed. */
    @Nullable List<Nudge> take(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (waiting.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return closed ? null : drain();
        } finally {
            lock.unlock();
        }
    }

    private List<Nudge> drain() {
        var nudges = new ArrayList<Nudge>(waiting.size());
        waiting.forEach((name, mark) -> nudges.add(new Nudge(name, mark)));
        waiting.clear();
        return nudges;
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
