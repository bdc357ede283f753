package org.tertulia.inbox.drafts;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tertulia.approvals.Deciders;
import org.tertulia.approvals.Requests;
import org.tertulia.inbox.Conversation;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Sights;

/**
 * Whom a conversation waits for in which an answer waits for approval: its author did their part.
 */
@Component
public class Awaited {

    private final Drafts drafts;
    private final Requests requests;
    private final Deciders deciders;
    private final Sights sights;

    Awaited(Drafts drafts, Requests requests, Deciders deciders, Sights sights) {
        this.drafts = drafts;
        this.requests = requests;
        this.deciders = deciders;
        this.sights = sights;
    }

    /** Nobody where none waits. */
    public Set<MemberId> in(Conversation conversation) {
        return drafts.waitingIn(conversation.id()).map(this::of).orElse(Set.of());
    }

    private Set<MemberId> of(Draft draft) {
        return sights.of(draft.author())
                .map(author -> deciders.toCall(author, requests.find(author, draft.approval())))
                .orElse(Set.of());
    }
}
