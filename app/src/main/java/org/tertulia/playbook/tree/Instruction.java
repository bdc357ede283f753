package org.tertulia.playbook.tree;

import java.util.List;

/** What the person does, and then goes on. */
public record Instruction(String id, Wording words, String next) implements Step {

    @Override
    public StepKind kind() {
        return StepKind.INSTRUCTION;
    }

    @Override
    public List<Arrow> arrows() {
        return List.of(new Arrow(Arrow.ONWARD, next));
    }

    @Override
    public Step redirected(String from, String to) {
        return next.equals(from) ? new Instruction(id, words, to) : this;
    }
}
