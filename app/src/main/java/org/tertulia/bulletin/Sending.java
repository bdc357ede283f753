package org.tertulia.bulletin;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.bulletin.InsightFact.InsightSent;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Department;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;

/** Sends an insight to the department that can act on it. */
@UseCase
public class Sending {

    private final Insights insights;
    private final Steps steps;
    private final Rights rights;
    private final Stale stale;
    private final Departments departments;
    private final Announcing announcing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sending(
            Insights insights,
            Steps steps,
            Rights rights,
            Stale stale,
            Departments departments,
            Announcing announcing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.insights = insights;
        this.steps = steps;
        this.rights = rights;
        this.stale = stale;
        this.departments = departments;
        this.announcing = announcing;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who decides about it, and who proposed it while nobody decided, may send it on; to the same
     * one again changes nothing.
     *
     * @param version of it which the person saw
     */
    public Insight send(Sight sight, int number, int version, @Nullable Integer department) {
        var held = insights.hold(sight, number);
        var to = department(sight, department);
        if (Objects.equals(to, held.department())) {
            return held;
        }
        var mine =
                held.state() == InsightState.PROPOSED && held.proposedBy().equals(sight.who().id());
        if (!mine && !rights.of(sight, held).decides()) {
            throw new Refused(new BulletinRefusal.OnlyHeadsDecide());
        }
        stale.demandFresh(held, version);
        if (held.state().isEnd()) {
            throw new Refused(new BulletinRefusal.NotFromHere());
        }
        var now = clock.instant();
        insights.send(number, to);
        steps.take(held, sight.who().id(), new Step.Sent(to), now);
        announcing.sent(sight.who(), number, to);
        announcing.changed(number);
        events.publishEvent(new InsightSent(number, to, sight.who().actor(), now));
        // Not found anew: a head who sends it on may see it no more.
        return new Insight(
                number,
                held.title(),
                held.idea(),
                held.state(),
                to,
                held.proposedBy(),
                held.proposedAt(),
                held.decidedAt(),
                held.endedAt(),
                held.version() + 1);
    }

    /** The department of this number, which is open; null for null. */
    @Nullable DepartmentId department(Sight sight, @Nullable Integer number) {
        if (number == null) {
            return null;
        }
        var department = known(sight, number);
        if (department.closed()) {
            throw new Refused(new BulletinRefusal.DepartmentShut(department.name()));
        }
        return department.id();
    }

    private Department known(Sight sight, int number) {
        try {
            return departments.find(sight, number);
        } catch (NotFound e) {
            throw new Refused(new BulletinRefusal.DepartmentUnknown());
        }
    }
}
