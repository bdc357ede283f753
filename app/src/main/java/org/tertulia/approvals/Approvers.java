package org.tertulia.approvals;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.organization.DepartmentId;

/** Who may give one step of an approval. */
public sealed interface Approvers {

    /** Whether this person is one of them. */
    boolean include(MemberId who, Role role, Set<DepartmentId> departments);

    /** As it is kept: {@code supervisor}, {@code department:…}, {@code members:…,…}. */
    String text();

    /** Whoever has this role or a higher one. */
    record OfRole(Role least) implements Approvers {

        @Override
        public boolean include(MemberId who, Role role, Set<DepartmentId> departments) {
            return role.atLeast(least);
        }

        @Override
        public String text() {
            return least.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The people of a department. */
    record OfDepartment(DepartmentId department) implements Approvers {

        @Override
        public boolean include(MemberId who, Role role, Set<DepartmentId> departments) {
            return departments.contains(department);
        }

        @Override
        public String text() {
            return "department:" + department.value();
        }
    }

    /** These, whatever their role. */
    record Named(Set<MemberId> members) implements Approvers {

        public Named {
            members = Set.copyOf(members);
        }

        @Override
        public boolean include(MemberId who, Role role, Set<DepartmentId> departments) {
            return members.contains(who);
        }

        @Override
        public String text() {
            return "members:"
                    + members.stream()
                            .map(member -> member.value().toString())
                            .sorted()
                            .collect(joining(","));
        }
    }

    /** From what {@link #text} gave. */
    static Approvers of(String text) {
        var parts = text.split(":", 2);
        return switch (parts[0]) {
            case "department" -> new OfDepartment(new DepartmentId(UUID.fromString(parts[1])));
            case "members" ->
                    new Named(
                            Arrays.stream(parts[1].split(",", -1))
                                    .map(id -> new MemberId(UUID.fromString(id)))
                                    .collect(Collectors.toSet()));
            default -> new OfRole(Role.valueOf(text.toUpperCase(Locale.ROOT)));
        };
    }
}
