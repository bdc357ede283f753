package org.tertulia.inbox.routing;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** Who takes from a queue: the people of its department, and whoever supervises them. */
@Component
public class Takers {

    private final Queues queues;
    private final Departments departments;
    private final Members members;

    Takers(Queues queues, Departments departments, Members members) {
        this.queues = queues;
        this.departments = departments;
        this.members = members;
    }

    /**
     * @throws Refused with {@link RoutingRefusal.OfAnotherDepartment}
     */
    public void mustTake(Sight sight, QueueId id) {
        var owner = queues.known(id).department();
        if (owner == null || sight.may(Role.SUPERVISOR)) {
            return;
        }
        if (!departments.of(sight.who().id()).contains(owner)) {
            var department = departments.known(List.of(owner)).get(owner);
            throw new Refused(
                    new RoutingRefusal.OfAnotherDepartment(
                            department == null ? "" : department.name()));
        }
    }

    /**
     * To whom it can be given. Where no department owns it these are the agents of its brand, and
     * where there are none, whoever supervises.
     */
    public Set<MemberId> of(Queue queue) {
        var owner = queue.department();
        var agents = members.having(Role.AGENT, queue.brand());
        var supervising = members.supervising(queue.brand());
        if (owner == null) {
            return Set.copyOf(agents.isEmpty() ? supervising : agents);
        }
        var department = departments.known(List.of(owner)).get(owner);
        var people = department == null ? Set.<MemberId>of() : department.people();
        return Stream.concat(agents.stream(), supervising.stream())
                .filter(people::contains)
                .collect(toSet());
    }

    /** Whether it can be given to this one: also to a supervisor who is in no department. */
    boolean may(MemberId member, Queue queue) {
        return of(queue).contains(member) || members.supervising(queue.brand()).contains(member);
    }
}
