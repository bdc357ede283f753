package org.tertulia.playbook.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Clauses that must all hold; there is at least one. */
public record Condition(List<Clause> clauses) {

    public Condition {
        clauses = List.copyOf(clauses);
        if (clauses.isEmpty()) {
            throw new IllegalArgumentException("A condition without a clause");
        }
    }

    /** What made it hold, one finding for each clause; empty where it does not. */
    public Optional<List<Finding>> holds(Facts facts) {
        var findings = new ArrayList<Finding>();
        for (var clause : clauses) {
            var finding = clause.holds(facts);
            if (finding.isEmpty()) {
                return Optional.empty();
            }
            findings.add(finding.get());
        }
        return Optional.of(List.copyOf(findings));
    }

    /** How specific it is. */
    int weight() {
        return clauses.stream().mapToInt(Clause::weight).sum();
    }
}
