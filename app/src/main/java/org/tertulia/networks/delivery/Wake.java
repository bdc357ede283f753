package org.tertulia.networks.delivery;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Tells the courier that there is something to send, so that it need not wait for its next look.
 */
@Component
class Wake {

    private final Semaphore signal = new Semaphore(0);

    void up() {
        signal.release();
    }

    /** Waits for a signal, at most that many milliseconds; takes all signals given meanwhile. */
    void await(long milliseconds) throws InterruptedException {
        if (signal.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }
}
