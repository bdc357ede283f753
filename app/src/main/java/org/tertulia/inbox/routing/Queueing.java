package org.tertulia.inbox.routing;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.routing.RoutingFact.QueueClosed;
import org.tertulia.inbox.routing.RoutingFact.QueueReopened;
import org.tertulia.inbox.routing.RoutingFact.QueueSaved;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;

/** Makes queues, says whose they are and how they are shared, and closes them. */
@UseCase
public class Queueing {

    public static final int FEWEST = 1;
    public static final int MOST = 500;

    /** What open browsers hear. */
    static final String NUDGE = "conversations";

    private final Queues queues;
    private final Departments departments;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Queueing(
            Queues queues,
            Departments departments,
            ApplicationEventPublisher events,
            Live live,
            Clock clock) {
        this.queues = queues;
        this.departments = departments;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** A new one; its number is given here. A form sent twice makes one. */
    public Queue add(Sight sight, Queue asked) {
        var queue = fit(sight, asked, null);
        var number = queues.add(queue);
        if (number == 0) {
            return queues.open(sight).stream()
                    .filter(there -> saysTheSame(there, queue))
                    .findFirst()
                    .orElseThrow(
                            () -> new Refused(new RoutingRefusal.QueueNameTaken(queue.name())));
        }
        return saved(sight, number);
    }

    private static boolean saysTheSame(Queue there, Queue asked) {
        return new Queue(
                        there.id(),
                        there.number(),
                        asked.brand(),
                        asked.name(),
                        asked.department(),
                        there.main(),
                        asked.sharing(),
                        asked.most(),
                        asked.spoken(),
                        asked.leads(),
                        there.closed(),
                        there.version())
                .equals(there);
    }

    /** In place of the one of this number, if its version is still what the queue says. */
    public Queue change(Sight sight, Queue asked) {
        var before = queues.hold(sight, asked.number());
        if (before.version() != asked.version() || !before.brand().equals(asked.brand())) {
            throw new Refused(new RoutingRefusal.QueueChanged());
        }
        var queue = fit(sight, asked, before.department());
        if (!before.closed() && queues.taken(queue)) {
            throw new Refused(new RoutingRefusal.QueueNameTaken(queue.name()));
        }
        queues.change(queue);
        return saved(sight, queue.number());
    }

    private Queue saved(Sight sight, int number) {
        queues.changed();
        var queue = queues.find(sight, number);
        events.publishEvent(
                new QueueSaved(
                        number,
                        queue.brand(),
                        queue.sharing().word(),
                        queue.version(),
                        sight.who().actor(),
                        clock.instant()));
        live.nudge(queue.brand(), NUDGE);
        return queue;
    }

    /** Nothing more comes into it, and what was open goes to the main one; twice is once. */
    public void close(Sight sight, int number) {
        var queue = queues.hold(sight, number);
        if (queue.main()) {
            throw new Refused(new RoutingRefusal.MainQueueStays());
        }
        if (queue.closed()) {
            return;
        }
        queues.closed(queue, clock.instant());
        queues.changed();
        events.publishEvent(
                new QueueClosed(
                        number,
                        queue.id(),
                        queue.brand(),
                        queues.main(queue.brand()),
                        sight.who().actor(),
                        clock.instant()));
        live.nudge(queue.brand(), NUDGE);
    }

    /** Conversations can come into it again; doing so twice changes nothing. */
    public void reopen(Sight sight, int number) {
        var queue = queues.hold(sight, number);
        if (!queue.closed()) {
            return;
        }
        if (queues.taken(queue)) {
            throw new Refused(new RoutingRefusal.QueueNameTaken(queue.name()));
        }
        queues.closed(queue, null);
        queues.changed();
        events.publishEvent(
                new QueueReopened(number, queue.brand(), sight.who().actor(), clock.instant()));
        live.nudge(queue.brand(), NUDGE);
    }

    /** {@code kept} is the department that it has, which may have been closed since. */
    private Queue fit(Sight sight, Queue asked, @Nullable DepartmentId kept) {
        if (!sight.sees(asked.brand())) {
            throw new Refused(new RoutingRefusal.BrandUnfit());
        }
        var most = asked.most();
        if (most != null && (most < FEWEST || most > MOST)) {
            throw new Refused(new RoutingRefusal.MostUnfit(FEWEST, MOST));
        }
        var owner = asked.department();
        if (owner != null && !owner.equals(kept)) {
            var department = departments.known(List.of(owner)).get(owner);
            if (department == null || department.closed()) {
                throw new Refused(new RoutingRefusal.DepartmentUnfit());
            }
        }
        return new Queue(
                asked.id(),
                asked.number(),
                asked.brand(),
                Names.fit(asked.name()),
                owner,
                asked.main(),
                asked.sharing(),
                most,
                asked.spoken(),
                asked.leads(),
                asked.closed(),
                asked.version());
    }
}
