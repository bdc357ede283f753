package org.tertulia.approvals;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** Who may decide, as of now: role, sight and department are asked anew each time. */
@Component
public class Deciders {

    /** More waiting ones nobody counts. */
    static final int COUNTED = 500;

    private final Requests requests;
    private final Members members;
    private final Departments departments;

    Deciders(Requests requests, Members members, Departments departments) {
        this.requests = requests;
        this.members = members;
        this.departments = departments;
    }

    /** Whether the member may decide on it now. */
    public boolean may(Sight sight, Request request) {
        return sight.may(Role.AGENT)
                && sight.sees(request.subject().brand())
                && request.isFor(person(sight));
    }

    /** Those that wait for the member, the one due first before all. */
    public List<Request> waitingFor(Sight sight) {
        if (!sight.may(Role.AGENT)) {
            return List.of();
        }
        var waiting = requests.waiting(sight, COUNTED);
        if (waiting.isEmpty()) {
            return waiting;
        }
        var who = person(sight);
        return waiting.stream().filter(request -> request.isFor(who)).toList();
    }

    /** Who asks, as somebody who may be asked. */
    Person person(Sight sight) {
        var who = sight.who();
        return new Person(who.id(), who.role(), departments.of(who.id()));
    }

    /** Who is told that a step waits: its approvers, or where there are none, the owners. */
    public Set<MemberId> toCall(Sight sight, Request request) {
        var able = able(sight, request.subject().brand());
        var called = called(able, request, request.step());
        return called.isEmpty()
                ? able.stream()
                        .filter(Person::trusted)
                        .filter(request::isFor)
                        .map(Person::id)
                        .collect(toSet())
                : called;
    }

    private static Set<MemberId> called(List<Person> able, Request request, Approvers step) {
        return able.stream()
                .filter(who -> who.is(step) && request.isFor(who))
                .map(Person::id)
                .collect(toSet());
    }

    /** Whether there is another person for each of the steps, beside who asks. */
    public boolean enough(Sight sight, BrandId brand, List<Approvers> steps) {
        var able =
                able(sight, brand).stream()
                        .filter(who -> !who.id().equals(sight.who().id()))
                        .toList();
        return filled(able, steps, new HashSet<>());
    }

    /** As many candidates as there are steps are enough to try. */
    private static boolean filled(List<Person> able, List<Approvers> steps, Set<MemberId> taken) {
        if (steps.isEmpty()) {
            return true;
        }
        var rest = steps.subList(1, steps.size());
        return able.stream()
                .filter(who -> who.trusted() || who.is(steps.getFirst()))
                .limit(taken.size() + steps.size())
                .filter(who -> !taken.contains(who.id()))
                .anyMatch(
                        who -> {
                            var more = new HashSet<>(taken);
                            more.add(who.id());
                            return filled(able, rest, more);
                        });
    }

    /** Those who answer for a brand, or more. */
    private List<Person> able(Sight sight, BrandId brand) {
        var open = departments.all(sight);
        var able = new ArrayList<Person>();
        for (var member : members.list(sight)) {
            if (!member.left()
                    && member.role().atLeast(Role.AGENT)
                    && member.reach().includes(brand)) {
                Set<DepartmentId> in =
                        open.stream()
                                .filter(department -> department.people().contains(member.id()))
                                .map(department -> department.id())
                                .collect(toSet());
                able.add(new Person(member.id(), member.role(), in));
            }
        }
        return able;
    }
}
