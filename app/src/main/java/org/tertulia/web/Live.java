package org.tertulia.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;

/**
 * Tells open browsers that something changed: names only ({@code conversation-1042}, {@code
 * mentions}); whoever shows it fetches it again. All three are heard after the commit, so they are
 * called where the change is made.
 */
@Component
public class Live {

    private final Set<LiveConnection> connections = new CopyOnWriteArraySet<>();

    /** When those left whose browsers are closed. */
    private final Map<MemberId, Instant> left = new ConcurrentHashMap<>();

    private final Clock clock;

    /** Counts what was told, from the hour of the start, so that it grows across restarts. */
    private final AtomicLong mark;

    Live(Clock clock) {
        this.clock = clock;
        mark = new AtomicLong(clock.millis());
    }

    /** The number of the latest change: a page made before it may be old. */
    public long mark() {
        return mark.get();
    }

    /** To everybody who sees the brand. */
    public void nudge(BrandId brand, String... names) {
        after(connection -> connection.sees(brand), names);
    }

    /** To one person, wherever that person is signed in. */
    public void nudge(MemberId who, String... names) {
        after(connection -> connection.belongsTo(who), names);
    }

    /** To everybody. */
    public void nudgeAll(String... names) {
        after(connection -> true, names);
    }

    private void after(Predicate<LiveConnection> whom, String... names) {
        var all = List.of(names);
        AfterCommit.run(() -> tell(whom, all));
    }

    private void tell(Predicate<LiveConnection> whom, List<String> names) {
        var number = mark.incrementAndGet();
        for (var connection : connections) {
            if (whom.test(connection) && !connection.offer(names, number)) {
                leave(connection);
            }
        }
    }

    void join(LiveConnection connection) {
        connections.add(connection);
    }

    void leave(LiveConnection connection) {
        connections.remove(connection);
        left.put(connection.who(), clock.instant());
        connection.close();
    }

    /** Whoever has a page of ours open in front of this program, or had it so short a time ago. */
    public Set<MemberId> seen(Duration lately) {
        var since = clock.instant().minus(lately);
        left.values().removeIf(at -> at.isBefore(since));
        var seen = new HashSet<>(left.keySet());
        connections.forEach(connection -> seen.add(connection.who()));
        return seen;
    }

    int listeners() {
        return connections.size();
    }

    /**
     * Before the server waits for requests to end, or it would wait for these. Browsers connect
     * again by themselves, to the next program that answers here.
     */
    @EventListener(id = "web.live-end", classes = ContextClosedEvent.class)
    void closeAll() {
        connections.forEach(this::leave);
    }
}
