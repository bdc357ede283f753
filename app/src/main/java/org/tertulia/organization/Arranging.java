package org.tertulia.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;

/** Makes departments, says who is in them and who heads them, and closes them. */
@UseCase
public class Arranging {

    private final Departments departments;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arranging(
            Departments departments,
            Members members,
            ApplicationEventPublisher events,
            Clock clock) {
        this.departments = departments;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** A new one of our own. */
    public DepartmentId add(String typed, Set<MemberId> people, Set<MemberId> heads, Sight sight) {
        return add(typed, people, heads, null, sight);
    }

    /**
     * A new one; who heads it is in it. A form sent twice makes one.
     *
     * @param agencyUntil the last day of an agency, null for one of our own
     */
    public DepartmentId add(
            String typed,
            Set<MemberId> people,
            Set<MemberId> heads,
            @Nullable LocalDate agencyUntil,
            Sight sight) {
        Owners.demand(sight);
        var name = Names.demandGood(typed);
        var id = DepartmentId.next();
        if (!departments.add(id, name, agencyUntil, clock.instant())) {
            return departments.open(sight).stream()
                    .filter(there -> there.name().equals(name))
                    .filter(there -> Objects.equals(there.agencyUntil(), agencyUntil))
                    .filter(there -> there.heads().equals(heads))
                    .filter(there -> there.people().equals(together(people, heads)))
                    .map(Department::id)
                    .findFirst()
                    .orElseThrow(
                            () -> new Refused(new OrganizationRefusal.DepartmentNameTaken(name)));
        }
        staff(id, people, heads, sight);
        events.publishEvent(new DepartmentAdded(id, sight.who().actor(), clock.instant()));
        return id;
    }

    /** Another name, other people, another last day of an agency. */
    public void change(
            int number,
            String typed,
            Set<MemberId> people,
            Set<MemberId> heads,
            @Nullable LocalDate agencyUntil,
            Sight sight) {
        Owners.demand(sight);
        var department = departments.find(sight, number);
        var name = Names.demandGood(typed);
        if (!department.closed()) {
            demandFree(name, department);
        }
        departments.change(department.id(), name, agencyUntil);
        var all = staff(department.id(), people, heads, sight);
        events.publishEvent(
                new DepartmentChanged(
                        department.id(),
                        all,
                        heads,
                        agencyUntil,
                        sight.who().actor(),
                        clock.instant()));
    }

    /** Nothing more is sent to it; doing so twice changes nothing. */
    public void close(int number, Sight sight) {
        Owners.demand(sight);
        var department = departments.find(sight, number);
        if (!department.closed()) {
            departments.closed(department.id(), clock.instant());
            events.publishEvent(
                    new DepartmentClosed(department.id(), sight.who().actor(), clock.instant()));
        }
    }

    /** Things can be sent to it again. */
    public void reopen(int number, Sight sight) {
        Owners.demand(sight);
        var department = departments.find(sight, number);
        if (department.closed()) {
            demandFree(department.name(), department);
            departments.closed(department.id(), null);
            events.publishEvent(
                    new DepartmentReopened(department.id(), sight.who().actor(), clock.instant()));
        }
    }

    private void demandFree(String name, Department department) {
        if (departments.taken(name, department.id())) {
            throw new Refused(new OrganizationRefusal.DepartmentNameTaken(name));
        }
    }

    private Set<MemberId> staff(
            DepartmentId id, Set<MemberId> people, Set<MemberId> heads, Sight sight) {
        var all = together(people, heads);
        var inForce =
                members.list(sight).stream()
                        .filter(member -> !member.left())
                        .map(Member::id)
                        .collect(Collectors.toSet());
        if (!inForce.containsAll(all)) {
            throw new NotFound("member");
        }
        departments.staff(id, all, heads);
        return all;
    }

    private static Set<MemberId> together(Set<MemberId> people, Set<MemberId> heads) {
        var all = new HashSet<>(people);
        all.addAll(heads);
        return all;
    }
}
