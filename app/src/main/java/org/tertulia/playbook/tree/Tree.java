package org.tertulia.playbook.tree;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a version of a protocol says. It begins with its first step; it is proposed where one of the
 * conditions in {@code applies} holds, and never by itself where there is none.
 *
 * @param handle names the protocol for ever: {@code complaint}
 * @param tongues the languages in which everything must be said
 * @param about when to follow it, for who looks for one
 */
public record Tree(
        String handle,
        Set<Tongue> tongues,
        Wording title,
        Wording about,
        List<Condition> applies,
        List<Step> steps) {

    public Tree {
        title = title.onOneLine();
        tongues = Set.copyOf(tongues);
        applies = List.copyOf(applies);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A protocol without a step");
        }
    }

    public Step first() {
        return steps.getFirst();
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    public Tree with(List<Step> others) {
        return new Tree(handle, tongues, title, about, applies, others);
    }
}
