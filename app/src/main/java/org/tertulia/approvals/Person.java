package org.tertulia.approvals;

import java.util.Set;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.organization.DepartmentId;

/** Somebody who may be asked to agree, as of now. */
record Person(MemberId id, Role role, Set<DepartmentId> departments) {

    Person {
        departments = Set.copyOf(departments);
    }

    boolean is(Approvers step) {
        return role.atLeast(Role.AGENT) && step.include(id, role, departments);
    }

    /** An owner may give every step, so that nothing is stuck where nobody else is left. */
    boolean trusted() {
        return role == Role.OWNER;
    }
}
