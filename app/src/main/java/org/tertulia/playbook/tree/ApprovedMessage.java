package org.tertulia.playbook.tree;

import java.util.List;

/** What is said to the customer, in words that were approved; {@link Fields} fills them. */
public record ApprovedMessage(String id, Wording words, String next) implements Step {

    @Override
    public StepKind kind() {
        return StepKind.MESSAGE;
    }

    @Override
    public List<Arrow> arrows() {
        return List.of(new Arrow(Arrow.ONWARD, next));
    }

    @Override
    public Step redirected(String from, String to) {
        return next.equals(from) ? new ApprovedMessage(id, words, to) : this;
    }
}
