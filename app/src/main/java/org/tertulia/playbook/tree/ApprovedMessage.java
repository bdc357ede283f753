package org.tertulia.playbook.tree;

import java.util.List;

/**
 * What is said to the customer, in words that were approved: those of the approved message of a
 * name ({@code says}, empty for none), or words of its own, which {@link Fields} fills.
 */
public record ApprovedMessage(String id, String says, Wording words, String next) implements Step {

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
        return next.equals(from) ? new ApprovedMessage(id, says, words, to) : this;
    }
}
