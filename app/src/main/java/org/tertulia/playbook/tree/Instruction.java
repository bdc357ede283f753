package org.tertulia.playbook.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the person does, and then goes on; {@code approval} is who must agree with an answer that
 * comes of it, null where one may do it alone.
 */
public record Instruction(String id, Wording words, @Nullable Recipient approval, String next)
        implements Step {

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
        return next.equals(from) ? new Instruction(id, words, approval, to) : this;
    }
}
