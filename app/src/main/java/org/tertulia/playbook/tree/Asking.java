package org.tertulia.playbook.tree;

import java.util.List;

/** What the customer is asked for, and then it goes on. */
public record Asking(String id, Wording words, String next) implements Step {

    @Override
    public StepKind kind() {
        return StepKind.ASK;
    }

    @Override
    public List<Arrow> arrows() {
        return List.of(new Arrow(Arrow.ONWARD, next));
    }

    @Override
    public Step redirected(String from, String to) {
        return next.equals(from) ? new Asking(id, words, to) : this;
    }
}
