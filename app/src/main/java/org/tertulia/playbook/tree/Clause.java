package org.tertulia.playbook.tree;

import java.util.List;
import java.util.Optional;

/**
 * One thing that must be so: the message has one of the values, or with {@code not} none of them.
 * What is not known is nothing of the kind: neither the one holds nor the other.
 */
public record Clause(Aspect aspect, boolean not, List<String> values) {

    public Clause {
        values = values.stream().map(Wording::line).toList();
    }

    /** What made it hold; empty where it does not. */
    public Optional<Finding> holds(Facts facts) {
        if (!aspect.known(facts)) {
            return Optional.empty();
        }
        var found = aspect.found(facts, values);
        return not
                ? found.isPresent()
                        ? Optional.empty()
                        : Optional.of(new Finding(aspect, true, String.join(", ", values)))
                : found.map(value -> new Finding(aspect, false, value));
    }

    int weight() {
        return not ? 1 : aspect.weight();
    }
}
