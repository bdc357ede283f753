package org.tertulia.inbox.drafts;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.approvals.Approvers;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.walking.Standing;
import org.tertulia.inbox.walking.Walks;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Department;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.tree.Instruction;
import org.tertulia.playbook.tree.Passage;
import org.tertulia.playbook.tree.Recipient;
import org.tertulia.playbook.tree.Tongue;
import org.tertulia.playbook.tree.Walk;

/** What a protocol that is followed, or was left, lets nobody grant alone. */
@Component
class Granting {

    private final Walks walks;
    private final Standing standing;
    private final Departments departments;

    Granting(Walks walks, Standing standing, Departments departments) {
        this.walks = walks;
        this.standing = standing;
        this.departments = departments;
    }

    /** What a protocol asks for, by its name in the author's language. */
    record Grant(String protocol, Approvers approvers) {}

    /**
     * Of the ways that were gone, and of where one stands or stood when it was left; nothing that
     * the author may grant.
     */
    List<Grant> of(Sight author, Conversation conversation) {
        return walks.of(author, conversation).stream()
                .filter(walked -> walked.binds(conversation))
                .flatMap(walked -> standing.of(author, walked).stream())
                .flatMap(walk -> grants(author, walk).stream())
                .distinct()
                .toList();
    }

    private List<Grant> grants(Sight author, Walk walk) {
        var asked =
                Stream.concat(
                                walk.path().stream()
                                        .map(Passage::step)
                                        .map(walk.tree()::step)
                                        .flatMap(Optional::stream),
                                Stream.of(walk.here()))
                        .filter(Instruction.class::isInstance)
                        .map(step -> ((Instruction) step).approval())
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var title = walk.tree().title().best(Tongue.of(author.who().locale()));
        var in = departments.of(author.who().id());
        var known =
                departments.open(author).stream()
                        .collect(
                                toMap(
                                        each -> each.name().toLowerCase(Locale.ROOT),
                                        Department::id,
                                        (one, _) -> one));
        return asked.stream()
                .map(by -> approvers(by, known))
                .filter(by -> !by.include(author.who().id(), author.who().role(), in))
                .map(by -> new Grant(title, by))
                .toList();
    }

    /** A department that there is no more leaves its place to who supervises. */
    private static Approvers approvers(Recipient by, Map<String, DepartmentId> known) {
        return switch (by) {
            case Recipient.OfRole(var role) -> new Approvers.OfRole(role);
            case Recipient.OfDepartment(var name) -> {
                var id = known.get(name.toLowerCase(Locale.ROOT));
                yield id == null
                        ? new Approvers.OfRole(Role.SUPERVISOR)
                        : new Approvers.OfDepartment(id);
            }
        };
    }
}
