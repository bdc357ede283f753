package org.tertulia.inbox.drafts;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.approvals.Asking;
import org.tertulia.approvals.State;
import org.tertulia.audience.PersonErased;
import org.tertulia.inbox.Acts;
import org.tertulia.inbox.ContactsWrote;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.InboxFact.ConversationClaimed;
import org.tertulia.inbox.InboxFact.ConversationClosed;
import org.tertulia.inbox.InboxFact.ConversationHandedOver;
import org.tertulia.inbox.InboxFact.ConversationReleased;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.MemberId;

/**
 * What happens to a conversation happens to the draft that waits in it: it lapses with the hold of
 * its author; when the contact writes, it is looked at again.
 */
@Component
class Lapsing {

    private static final Actor PROGRAM = new Actor.Program("inbox");

    private final Drafts drafts;
    private final Asking asking;
    private final Summoning summoning;
    private final Conversations conversations;
    private final Acts acts;
    private final Clock clock;

    Lapsing(
            Drafts drafts,
            Asking asking,
            Summoning summoning,
            Conversations conversations,
            Acts acts,
            Clock clock) {
        this.drafts = drafts;
        this.asking = asking;
        this.summoning = summoning;
        this.conversations = conversations;
        this.acts = acts;
        this.clock = clock;
    }

    @EventListener(id = "inbox.drafts.closed")
    void on(ConversationClosed closed) {
        drafts.waitingIn(closed.number()).ifPresent(draft -> lapse(draft, closed.by()));
    }

    @EventListener(id = "inbox.drafts.released")
    void on(ConversationReleased released) {
        drafts.waitingIn(released.number()).ifPresent(draft -> lapse(draft, released.by()));
    }

    @EventListener(id = "inbox.drafts.handed-over")
    void on(ConversationHandedOver handed) {
        passed(handed.number(), handed.holder(), handed.by());
    }

    @EventListener(id = "inbox.drafts.claimed")
    void on(ConversationClaimed claimed) {
        passed(claimed.number(), claimed.holder(), claimed.by());
    }

    private void passed(long number, MemberId holder, Actor by) {
        drafts.waitingIn(number)
                .filter(draft -> !draft.author().equals(holder))
                .ifPresent(draft -> lapse(draft, by));
    }

    /** What we were about to say, and why it was sent back, goes with the person. */
    @EventListener(id = "inbox.drafts.erasing")
    void on(PersonErased erased) {
        var all = drafts.ofContact(erased.contact());
        all.stream().filter(Draft::waits).forEach(draft -> lapse(draft, erased.by()));
        drafts.erase(erased.contact());
        asking.forget(Draft.KIND, all.stream().map(Draft::id).toList());
    }

    private void lapse(Draft draft, Actor by) {
        var at = clock.instant();
        var conversation = conversations.hold(draft.conversation());
        drafts.save(draft.in(State.LAPSED, at));
        asking.lapse(draft.subject(), by);
        summoning.settle(draft.approval(), null);
        acts.approval(conversation, Acts.Approval.LAPSED, null, null, at);
    }

    /** Whoever agreed did so without what the contact says now. */
    @EventListener(id = "inbox.drafts.wrote")
    void on(ContactsWrote wrote) {
        if (wrote.conversations().isEmpty()) {
            return;
        }
        for (var draft : drafts.waitingIn(wrote.conversations())) {
            var question = conversations.hold(draft.conversation()).question();
            asking.renew(draft.subject(), question == null ? null : question.due(), PROGRAM);
        }
    }
}
