package org.tertulia.playbook.tree;

import java.util.List;

/** The conversation is given to somebody who may decide it; {@code words} say with what. */
public record Escalation(String id, Recipient to, Wording words, String next) implements Step {

    @Override
    public StepKind kind() {
        return StepKind.ESCALATE;
    }

    @Override
    public List<Arrow> arrows() {
        return List.of(new Arrow(Arrow.ONWARD, next));
    }

    @Override
    public Step redirected(String from, String target) {
        return next.equals(from) ? new Escalation(id, to, words, target) : this;
    }
}
