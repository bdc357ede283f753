package org.tertulia.inbox.drafts;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** What happened to the rules by which answers need approval. */
public sealed interface ApprovalRuleFact extends DomainEvent {

    /** The number of the rule. */
    int rule();

    @Override
    default String subject() {
        return "approval-rule:" + rule();
    }

    /** A rule is new, or is another one than before; {@code steps} is how many agree. */
    record ApprovalRuleSaved(
            int rule, BrandId brand, int steps, boolean active, int version, Actor by, Instant at)
            implements ApprovalRuleFact {}

    /** A rule is no more; what waits because of it goes on waiting. */
    record ApprovalRuleRemoved(int rule, BrandId brand, Actor by, Instant at)
            implements ApprovalRuleFact {}
}
