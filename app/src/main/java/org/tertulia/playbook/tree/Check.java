package org.tertulia.playbook.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * What the program decides from the facts: the first branch whose condition holds, else {@code
 * otherwise}.
 */
public record Check(String id, Wording words, List<Branch> branches, String otherwise)
        implements Step {

    /** The way that is taken where no condition holds. */
    public static final String OTHERWISE = "otherwise";

    public Check {
        branches = List.copyOf(branches);
    }

    @Override
    public StepKind kind() {
        return StepKind.CONDITION;
    }

    @Override
    public List<Arrow> arrows() {
        var arrows = new ArrayList<Arrow>();
        for (var branch : branches) {
            arrows.add(new Arrow(String.valueOf(arrows.size() + 1), branch.next()));
        }
        arrows.add(new Arrow(OTHERWISE, otherwise));
        return List.copyOf(arrows);
    }

    @Override
    public Step redirected(String from, String to) {
        var redirected =
                branches.stream()
                        .map(it -> it.next().equals(from) ? new Branch(it.condition(), to) : it)
                        .toList();
        return new Check(id, words, redirected, otherwise.equals(from) ? to : otherwise);
    }
}
