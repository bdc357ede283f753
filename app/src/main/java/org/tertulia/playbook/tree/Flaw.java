package org.tertulia.playbook.tree;

import java.util.List;

/**
 * Why a tree cannot be walked, or not in every language.
 *
 * @param step where; empty for the head of the protocol
 * @param target the arrow that is wrong, by where it leads; empty for the step itself
 * @param key of the sentence
 */
public record Flaw(String step, String target, String key, List<String> arguments) {

    public Flaw {
        arguments = List.copyOf(arguments);
    }
}
