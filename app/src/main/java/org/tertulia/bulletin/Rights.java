package org.tertulia.bulletin;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;

/** Who may do what with an insight that they see. */
@Component
public class Rights {

    private final Departments departments;

    Rights(Departments departments) {
        this.departments = departments;
    }

    /** What this person may do: decide about it, and say how far it is. */
    public record Held(boolean decides, boolean reports) {

        /** Whether the person may bring it there. */
        public boolean allows(InsightState state) {
            return state.isDecision() ? decides : reports;
        }
    }

    public Held of(Sight sight, Insight insight) {
        var id = insight.department();
        var who = sight.who().id();
        var supervises = sight.may(Role.SUPERVISOR);
        var department = id == null ? null : departments.known(List.of(id)).get(id);
        return new Held(
                supervises || (department != null && department.heads().contains(who)),
                supervises || (department != null && department.people().contains(who)));
    }
}
