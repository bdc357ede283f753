package org.tertulia.listening;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes who fills new watches; a look each second makes up for what another instance rang. */
@Component
class FillingBell {

    private final Semaphore rings = new Semaphore(0);

    void ring() {
        rings.release();
    }

    void await() throws InterruptedException {
        if (rings.tryAcquire(1, TimeUnit.SECONDS)) {
            rings.drainPermits();
        }
    }
}
