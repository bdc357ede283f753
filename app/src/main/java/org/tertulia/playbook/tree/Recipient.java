package org.tertulia.playbook.tree;

import java.util.Locale;
import java.util.Optional;
import org.tertulia.kernel.Role;

/** Who gets what an agent does not decide alone. */
public sealed interface Recipient {

    /** As the text form writes it. */
    String text();

    /** From what {@link #text} gives; empty where that names nobody. */
    static Optional<Recipient> of(String text) {
        return switch (text) {
            case "agent" -> Optional.of(new OfRole(Role.AGENT));
            case "supervisor" -> Optional.of(new OfRole(Role.SUPERVISOR));
            case "owner" -> Optional.of(new OfRole(Role.OWNER));
            default ->
                    text.startsWith(OF_DEPARTMENT)
                            ? Optional.of(new OfDepartment(text.substring(OF_DEPARTMENT.length())))
                            : Optional.empty();
        };
    }

    /** What stands before the name of one. */
    String OF_DEPARTMENT = "department ";

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
            return OF_DEPARTMENT + name;
        }
    }
}
