package org.tertulia.approvals.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.approvals.Approvers;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** Names those whose approval is asked for. */
@Component
public class AskedForNames {

    private final Departments departments;
    private final Members members;

    AskedForNames(Departments departments, Members members) {
        this.departments = departments;
        this.members = members;
    }

    /** As colleagues know them, whichever brands the member sees. */
    public List<AskedFor> of(Sight sight, List<Approvers> steps) {
        return steps.stream().map(this::of).toList();
    }

    private AskedFor of(Approvers step) {
        return switch (step) {
            case Approvers.OfRole(var role) -> new AskedFor(role, "");
            case Approvers.OfDepartment(var department) ->
                    new AskedFor(null, department(department));
            case Approvers.Named(var named) ->
                    new AskedFor(
                            null,
                            members.names(named).values().stream().sorted().collect(joining(", ")));
        };
    }

    private String department(DepartmentId id) {
        var known = departments.known(List.of(id)).get(id);
        return known == null ? "" : known.name();
    }
}
