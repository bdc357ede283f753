package org.tertulia.listening;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fills new watches in the background. */
@Component
class FillingLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FillingLoop.class);
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final Filling filling;
    private final FillingBell bell;
    private final boolean background;
    private volatile boolean wanted;
    private @Nullable Thread thread;

    FillingLoop(
            Filling filling,
            FillingBell bell,
            @Value("${tertulia.background:true}") boolean background) {
        this.filling = filling;
        this.bell = bell;
        this.background = background;
    }

    private void run() {
        var failures = 0;
        while (wanted) {
            try {
                if (!filling.round()) {
                    bell.await();
                }
                failures = 0;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("A watch could not look through the past, {} in a row", ++failures, e);
                if (!pause(Math.min(LONGEST_PAUSE_MILLIS, 1_000L << Math.min(failures, 5)))) {
                    return;
                }
            }
        }
    }

    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public boolean isAutoStartup() {
        return background;
    }

    @Override
    public synchronized void start() {
        wanted = true;
        thread = Thread.ofVirtual().name("filling").start(this::run);
    }

    @Override
    public synchronized void stop() {
        wanted = false;
        var running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        bell.ring();
        try {
            if (!running.join(java.time.Duration.ofSeconds(10))) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
