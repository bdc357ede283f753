package org.tertulia.inbox.drafts;

import java.util.List;
import java.util.UUID;
import org.tertulia.approvals.Approvers;
import org.tertulia.kernel.BrandId;

/**
 * Which answers of a brand need approval, and whose, one step after the other; {@code number} names
 * it in URLs, {@code version} grows with each change.
 */
public record Rule(
        UUID id,
        int number,
        BrandId brand,
        String name,
        When when,
        List<Approvers> steps,
        boolean active,
        int version) {

    public Rule {
        steps = List.copyOf(steps);
    }

    /** Whether two rules say the same, whatever they are called. */
    boolean saysTheSame(Rule other) {
        return brand.equals(other.brand)
                && when.equals(other.when)
                && steps.equals(other.steps)
                && active == other.active
                && name.equals(other.name);
    }
}
