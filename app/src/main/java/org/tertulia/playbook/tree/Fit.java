package org.tertulia.playbook.tree;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Why a protocol fits a message, and how specifically it does. */
public record Fit(List<Finding> findings, int weight) {

    public Fit {
        findings = List.copyOf(findings);
    }

    /** By the most specific of its conditions that hold; empty where none does. */
    public static Optional<Fit> of(Tree tree, Facts facts) {
        return tree.applies().stream()
                .flatMap(
                        it ->
                                it
                                        .holds(facts)
                                        .map(findings -> new Fit(findings, it.weight()))
                                        .stream())
                .max(Comparator.comparingInt(Fit::weight));
    }
}
