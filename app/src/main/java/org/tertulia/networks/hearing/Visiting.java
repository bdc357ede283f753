package org.tertulia.networks.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Room;
import org.tertulia.networks.ChannelConnected;
import org.tertulia.networks.ChannelResumed;
import org.tertulia.networks.ChannelSignedIn;
import org.tertulia.networks.Looking;
import org.tertulia.networks.Networks;

/**
 * Looks at the channels that are due, each on a thread of its own and outside transactions. A host
 * that is slow holds up its own channels only: while one of them is being looked at, no other of
 * that host is begun.
 */
@Component
public class Visiting extends Loop {

    private static final Logger log = LoggerFactory.getLogger(Visiting.class);
    private static final int AT_ONCE = 32;

    private final Visits visits;
    private final Networks networks;
    private final Room room;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ConcurrentMap<String, Integer> busy = new ConcurrentHashMap<>();

    Visiting(
            Visits visits,
            Networks networks,
            Room room,
            @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.visits = visits;
        this.networks = networks;
        this.room = room;
    }

    /** Looks at all that are due now, and waits for the last of them. */
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
        if (free == 0 || room.none()) {
            return List.of();
        }
        var begun = new ArrayList<Thread>();
        for (var visit : visits.claim(free, List.copyOf(busy.keySet()))) {
            places.acquireUninterruptibly();
            busy.merge(visit.host(), 1, Integer::sum);
            begun.add(Thread.ofVirtual().name("visit").start(() -> visit(visit)));
        }
        return begun;
    }

    private void visit(Visit visit) {
        try {
            if (!visits.settle(visit, look(visit))) {
                log.warn("HEAR-01: The look at channel {} took too long", visit.channel().number());
            }
        } catch (RuntimeException e) {
            // The lease runs out, and then it is looked at again.
            log.error(
                    "HEAR-02: The look at channel {} was not stored", visit.channel().number(), e);
        } finally {
            busy.computeIfPresent(visit.host(), (host, many) -> many == 1 ? null : many - 1);
            places.release();
            wake();
        }
    }

    private Looking.Looked look(Visit visit) {
        try {
            if (networks.of(visit.channel()) instanceof Looking network) {
                return network.look(visit.channel(), visit.cursor());
            }
            throw new IllegalStateException("Nothing to look at on " + visit.channel().network());
        } catch (RuntimeException | StackOverflowError e) {
            log.error("HEAR-03: Looking at channel {} failed", visit.channel().number(), e);
            return new Looking.Looked.Failed(
                    "networks.trouble.Bug", e.getClass().getSimpleName(), null);
        }
    }

    @EventListener(id = "networks.visiting.connected")
    void on(ChannelConnected event) {
        AfterCommit.run(this::wake);
    }

    @EventListener(id = "networks.visiting.signedIn")
    void on(ChannelSignedIn event) {
        AfterCommit.run(this::wake);
    }

    @EventListener(id = "networks.visiting.resumed")
    void on(ChannelResumed event) {
        AfterCommit.run(this::wake);
    }
}
