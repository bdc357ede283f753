package org.tertulia.messages;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.AfterCommit;

/**
 * Wakes those who wait for new lines of the stream; a poll each second makes up for a lost ring.
 */
@Component
class Bell {

    private static final long POLL_MILLIS = 1_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long rings;

    /** Rings once the lines of this transaction can be read. */
    void ringAfterCommit() {
        AfterCommit.run(this::ring);
    }

    void ring() {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How often it rang until now: taken before looking, given to {@link #await}. */
    long rings() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a ring after the given count, for a second at most. */
    void await(long heardBefore) throws InterruptedException {
        lock.lock();
        try {
            var left = TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS);
            while (rings == heardBefore && left > 0) {
                left = rung.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
