package org.tertulia.messages;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.Room;

/** Drives every follower of the stream, each on a thread of its own. */
@Component
public class Followers implements SmartLifecycle {

    private static final long LONGEST_PAUSE_MILLIS = 60_000;

    private final List<Following> followings;
    private final Bell bell;
    private final Room room;
    private final boolean background;
    private final List<Thread> threads = new ArrayList<>();
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    Followers(
            ObjectProvider<StreamFollower> followers,
            MessageStream stream,
            DSLContext db,
            TransactionTemplate transaction,
            Bell bell,
            Room room,
            Clock clock,
            @Value("${tertulia.background:true}") boolean background) {
        followings =
                followers
                        .orderedStream()
                        .map(each -> new Following(each, stream, db, transaction, clock))
                        .toList();
        this.bell = bell;
        this.room = room;
        this.background = background;
    }

    /**
     * Gives each follower one batch; says whether there was any. For tests, which drive by hand.
     */
    public boolean round() {
        var worked = false;
        for (var following : followings) {
            worked |= following.round() != Following.Round.IDLE;
        }
        return worked;
    }

    @Override
    public boolean isAutoStartup() {
        return background;
    }

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        for (var following : followings) {
            threads.add(
                    Thread.ofVirtual()
                            .name("follower-" + following.name())
                            .start(() -> drive(following)));
        }
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        bell.ring();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void drive(Following following) {
        while (isRunning()) {
            try {
                var rings = bell.rings();
                switch (room.none() ? Following.Round.IDLE : following.round()) {
                    case WORKED -> {}
                    case IDLE -> bell.await(rings);
                    case FAILED -> {
                        var _ = stopping.await(pause(following.failures()), MILLISECONDS);
                    }
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** A second, then twice as long each time, a minute at most. */
    private static long pause(int failures) {
        return Math.min(LONGEST_PAUSE_MILLIS, 1_000L << Math.clamp(failures - 1L, 0, 6));
    }
}
