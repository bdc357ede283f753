package org.tertulia.playbook.tree;

import java.util.Locale;
import org.tertulia.kernel.Role;

/** Who gets what an agent does not decide alone. */
public sealed interface Recipient {

    /** As the text form writes it. */
    String text();

    /** Whoever has this role or a higher one. */
    record OfRole(Role role) implements Recipient {
        @Override
        public String text() {
            return role.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The people of a department, by its name. */
    record OfDepartment(String name) implements Recipient {

        public OfDepartment {
            name = Wording.line(name);
        }

        @Override
        public String text() {
            return "department " + name;
        }
    }
}
