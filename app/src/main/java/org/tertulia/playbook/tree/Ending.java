package org.tertulia.playbook.tree;

import java.util.List;

/** It is over: how, and for {@link Outcome#NOT_NEEDED} why; {@code reason} is else empty. */
public record Ending(String id, Outcome outcome, String reason, Wording words) implements Step {

    @Override
    public StepKind kind() {
        return StepKind.END;
    }

    /** As the text form says it: {@code not-needed spam}. */
    public String how() {
        return reason.isEmpty() ? outcome.word() : outcome.word() + " " + reason;
    }

    @Override
    public List<Arrow> arrows() {
        return List.of();
    }

    @Override
    public Step redirected(String from, String to) {
        return this;
    }
}
