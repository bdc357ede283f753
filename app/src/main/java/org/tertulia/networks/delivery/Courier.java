package org.tertulia.networks.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Networks;
import org.tertulia.networks.Speaking;

/**
 * Carries what we say to the networks, at most once. It writes down that it is about to send
 * (<em>armed</em>) and commits that before the request leaves; whoever finds an armed row that
 * nobody holds any more knows that the request may have left, and only looks. The rules are those
 * of {@link Way}. A channel that is slow holds up itself only: while something of it is on its way,
 * no more of it is taken.
 */
@Component
class Courier extends Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** How many are on their way at once. */
    private static final int AT_ONCE = 64;

    /** How long what is on its way may take when the program ends in order. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(10);

    private final Desk desk;
    private final Publishing publishing;
    private final Channels channels;
    private final Networks networks;
    private final Carrying carrying;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ConcurrentMap<ChannelId, Integer> busy = new ConcurrentHashMap<>();

    Courier(
            Desk desk,
            Publishing publishing,
            Channels channels,
            Networks networks,
            @Value("${tertulia.background}") boolean background) {
        super(background);
        this.desk = desk;
        this.publishing = publishing;
        this.channels = channels;
        this.networks = networks;
        this.carrying = new Carrying(desk, System::nanoTime);
    }

    /** Sends and seeks what is due now, and waits for the last of them. */
    @Override
    public boolean round() {
        var begun = begin();
        try {
            for (var thread : begun) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !begun.isEmpty();
    }

    @Override
    protected boolean turn() {
        return !begin().isEmpty();
    }

    private List<Thread> begin() {
        var free = places.availablePermits();
        if (free == 0) {
            return List.of();
        }
        var taken = System.nanoTime();
        var begun = new ArrayList<Thread>();
        var paused = publishing.look() != null;
        for (var dispatch : desk.claim(free, Set.copyOf(busy.keySet()), paused)) {
            places.acquireUninterruptibly();
            busy.merge(dispatch.channel(), 1, Integer::sum);
            begun.add(Thread.ofVirtual().name("carry").start(() -> run(dispatch, taken)));
        }
        return begun;
    }

    private void run(Dispatch dispatch, long taken) {
        try {
            carry(dispatch, taken);
        } catch (RuntimeException e) {
            // The lease runs out and the row is looked at again: nothing is lost, nothing sent
            // twice.
            LOG.error(
                    "SEND-01: Message {} stays where it is: {}",
                    dispatch.message(),
                    e.toString(),
                    e);
        } finally {
            busy.computeIfPresent(
                    dispatch.channel(), (channel, many) -> many == 1 ? null : many - 1);
            places.release();
            wake();
        }
    }

    private void carry(Dispatch dispatch, long taken) {
        var channel = channels.known(List.of(dispatch.channel())).get(dispatch.channel());
        if (channel != null && networks.of(channel) instanceof Speaking speaking) {
            carrying.carry(dispatch, channel, speaking, taken);
        } else {
            desk.settle(dispatch, Way.mute());
        }
    }

    /** What is on its way comes home first: an answer cut off would be one in doubt. */
    @Override
    public void stop() {
        super.stop();
        try {
            if (places.tryAcquire(AT_ONCE, LAST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                places.release(AT_ONCE);
            } else {
                LOG.warn(
                        "SEND-06: Ending with {} still on their way",
                        AT_ONCE - places.availablePermits());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
