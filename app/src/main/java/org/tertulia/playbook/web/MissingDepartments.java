package org.tertulia.playbook.web;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.organization.Department;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.tree.Escalation;
import org.tertulia.playbook.tree.Recipient;
import org.tertulia.playbook.tree.Tree;

/**
 * Departments that a protocol names and that there are not, or no more. It can be followed all the
 * same: who supervises gets what would go there.
 */
@Component
class MissingDepartments {

    private final Departments departments;

    MissingDepartments(Departments departments) {
        this.departments = departments;
    }

    /** By name, each once; none of what cannot be read. */
    List<String> of(Sight sight, @Nullable Tree tree) {
        var named = tree == null ? List.<String>of() : named(tree);
        if (named.isEmpty()) {
            return named;
        }
        var known =
                departments.open(sight).stream()
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .collect(toSet());
        return named.stream().filter(it -> !known.contains(it.toLowerCase(Locale.ROOT))).toList();
    }

    /** Those that there are, by name. */
    List<String> open(Sight sight) {
        return departments.open(sight).stream().map(Department::name).sorted().toList();
    }

    private static List<String> named(Tree tree) {
        return tree.steps().stream()
                .filter(Escalation.class::isInstance)
                .map(it -> ((Escalation) it).to())
                .filter(Recipient.OfDepartment.class::isInstance)
                .map(it -> ((Recipient.OfDepartment) it).name())
                .distinct()
                .toList();
    }
}
