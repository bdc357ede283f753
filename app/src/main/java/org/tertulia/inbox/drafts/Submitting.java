package org.tertulia.inbox.drafts;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.approvals.Asking;
import org.tertulia.approvals.State;
import org.tertulia.inbox.Acts;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Ready;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;

/**
 * Sends answers for approval. What needs none goes at once; the same key waits once, whatever is
 * sent again, and another text of the same key is its next version.
 */
@UseCase
public class Submitting {

    private final Answering answering;
    private final Needs needs;
    private final Drafts drafts;
    private final Asking asking;
    private final Acts acts;
    private final Live live;
    private final Clock clock;

    Submitting(
            Answering answering,
            Needs needs,
            Drafts drafts,
            Asking asking,
            Acts acts,
            Live live,
            Clock clock) {
        this.answering = answering;
        this.needs = needs;
        this.drafts = drafts;
        this.asking = asking;
        this.acts = acts;
        this.live = live;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It needed no approval. */
        record Said(Answering.Said said) implements Outcome {}

        /** It waits: for the request of this number. */
        record Waits(int approval) implements Outcome {}
    }

    /**
     * @throws Refused as {@link Answering#ready}, and with {@link DraftRefusal.AnotherWaits} or
     *     {@link org.tertulia.approvals.ApprovalRefusal.NobodyToAsk}
     */
    public Outcome submit(Sight sight, long number, Reply reply) {
        if (answering.spent(reply.key())) {
            return new Outcome.Said(answering.answer(sight, number, reply));
        }
        var ready = answering.ready(sight, number, reply);
        var conversation = ready.conversation();
        var need = needs.of(sight, conversation, ready.text());
        var known = known(sight, conversation, reply);
        var waiting = drafts.waitingIn(conversation.id());
        if (waiting.filter(other -> !other.id().equals(reply.key())).isPresent()) {
            throw new Refused(new DraftRefusal.AnotherWaits(waiting.get().approval()));
        }
        if (waiting.isPresent()) {
            return new Outcome.Waits(changed(sight, waiting.get(), reply, ready, need));
        }
        return need.none()
                ? new Outcome.Said(answering.answer(sight, number, reply))
                : new Outcome.Waits(asked(sight, known.orElse(null), reply, ready, need));
    }

    /** Somebody else's key, or one of elsewhere, has nothing to say here. */
    private Optional<Draft> known(Sight sight, Conversation conversation, Reply reply) {
        var known = drafts.find(reply.key());
        var theirs =
                known.filter(
                        draft ->
                                !draft.author().equals(sight.who().id())
                                        || !draft.conversation().equals(conversation.id()));
        if (theirs.isPresent()) {
            throw new Refused(new InboxRefusal.SaidOtherwise());
        }
        return known;
    }

    private int asked(Sight sight, @Nullable Draft known, Reply reply, Ready ready, Need need) {
        var at = clock.instant();
        var draft =
                known == null
                        ? begun(sight, reply, ready, need, at)
                        : again(known, reply, ready, need, at);
        var request =
                asking.ask(
                        sight,
                        draft.subject(),
                        draft.version(),
                        need.steps(),
                        due(ready.conversation()));
        var waiting = draft.by(request.number());
        if (known == null) {
            drafts.add(waiting);
            drafts.write(waiting, sight.who().id(), at);
        } else {
            keep(sight, known, waiting, at);
        }
        acts.approval(ready.conversation(), Acts.Approval.ASKED, sight.who().id(), null, at);
        nudge(ready.conversation());
        return request.number();
    }

    private static Draft begun(Sight sight, Reply reply, Ready ready, Need need, Instant at) {
        var conversation = ready.conversation();
        return new Draft(
                reply.key(),
                conversation.id(),
                conversation.brand(),
                sight.who().id(),
                ready.question().id(),
                ready.seen(),
                reply.holding(),
                State.WAITING,
                1,
                ready.text(),
                reply.aid(),
                need.grounds(),
                0,
                at);
    }

    /** What was sent back, taken back or lapsed. */
    private static Draft again(Draft known, Reply reply, Ready ready, Need need, Instant at) {
        return written(known, reply, ready, at)
                .asked(ready.question().id(), ready.seen(), reply.holding(), need.grounds(), at);
    }

    /** What it says of itself is decided on with its text. */
    private static Draft written(Draft known, Reply reply, Ready ready, Instant at) {
        var draft = known.beside(reply.aid());
        return ready.text().equals(draft.text()) && reply.holding() == draft.holding()
                ? draft
                : draft.saying(ready.text(), at);
    }

    private void keep(Sight sight, Draft before, Draft after, Instant at) {
        if (after.version() != before.version()) {
            drafts.write(after, sight.who().id(), at);
        }
        drafts.save(after);
    }

    /**
     * Another text while it waits, another reason, or only a newer look at what the contact wrote.
     */
    private int changed(Sight sight, Draft draft, Reply reply, Ready ready, Need need) {
        var at = clock.instant();
        var written = written(draft, reply, ready, at);
        if (written.equals(draft) && sees(draft, ready)) {
            return draft.approval();
        }
        var request =
                asking.waiting(draft.subject())
                        .orElseThrow(() -> new NotFound("approval:" + draft.approval()));
        var steps = need.none() ? request.steps() : need.steps();
        var grounds = need.none() ? draft.grounds() : need.grounds();
        var changed =
                written.asked(ready.question().id(), ready.seen(), reply.holding(), grounds, at);
        keep(sight, draft, changed, at);
        asking.change(sight, request, changed.version(), steps, due(ready.conversation()));
        nudge(ready.conversation());
        return draft.approval();
    }

    private static boolean sees(Draft draft, Ready ready) {
        return ordered(ready.seen()).compareTo(ordered(draft.seen())) <= 0;
    }

    /** Ids grow in the order in which messages came in sight. */
    private static String ordered(MessageId message) {
        return message.value().toString();
    }

    private static @Nullable Instant due(Conversation conversation) {
        var question = conversation.question();
        return question == null ? null : question.due();
    }

    private void nudge(Conversation conversation) {
        live.nudge(conversation.brand(), "conversation-" + conversation.number(), "conversations");
    }
}
