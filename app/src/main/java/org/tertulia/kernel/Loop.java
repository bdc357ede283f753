package org.tertulia.kernel;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that goes on in the background: round after round while there is something to do, else at a
 * wake-up, at the latest after a second. What fails is logged and tried again, ever more slowly.
 */
public abstract class Loop implements SmartLifecycle {

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final int SLOWEST = 30;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Semaphore signal = new Semaphore(0);
    private final boolean enabled;
    private volatile boolean wanted;
    private @Nullable Thread thread;

    protected Loop(boolean enabled) {
        this.enabled = enabled;
    }

    /** Does one round, to its end; whether there was anything to do. */
    public abstract boolean round();

    /** One round as the background does it. */
    protected boolean turn() {
        return round();
    }

    /** There may be work. */
    public void wake() {
        signal.release();
    }

    private void run() {
        var failures = 0;
        while (wanted) {
            try {
                if (!turn()) {
                    rest(IDLE);
                }
                failures = 0;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failures++;
                log.error("RUN-01: A round failed, {} in a row", failures, e);
                if (!pause(Duration.ofSeconds(Math.min(SLOWEST, 1L << Math.min(failures, 5))))) {
                    return;
                }
            }
        }
    }

    private void rest(Duration longest) throws InterruptedException {
        if (signal.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }

    private static boolean pause(Duration length) {
        try {
            Thread.sleep(length);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void start() {
        wanted = true;
        thread = Thread.ofVirtual().name(getClass().getSimpleName()).start(this::run);
    }

    @Override
    public void stop() {
        wanted = false;
        var running = thread;
        if (running == null) {
            return;
        }
        wake();
        try {
            if (!running.join(Duration.ofSeconds(10))) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }
}
