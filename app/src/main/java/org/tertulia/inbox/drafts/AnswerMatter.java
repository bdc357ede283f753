package org.tertulia.inbox.drafts;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.approvals.Matter;
import org.tertulia.approvals.Request;
import org.tertulia.approvals.State;
import org.tertulia.inbox.Acts;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Sight;
import org.tertulia.organization.Sights;
import org.tertulia.web.Live;
import org.tertulia.web.Page;

/** Answers, as something that is approved: what was agreed with is said by {@link Answering}. */
@Component
class AnswerMatter implements Matter {

    private final Drafts drafts;
    private final DraftViews views;
    private final Conversations conversations;
    private final Answering answering;
    private final Sights sights;
    private final Acts acts;
    private final Summoning summoning;
    private final Notifying notifying;
    private final Live live;
    private final Clock clock;

    AnswerMatter(
            Drafts drafts,
            DraftViews views,
            Conversations conversations,
            Answering answering,
            Sights sights,
            Acts acts,
            Summoning summoning,
            Notifying notifying,
            Live live,
            Clock clock) {
        this.drafts = drafts;
        this.views = views;
        this.conversations = conversations;
        this.answering = answering;
        this.sights = sights;
        this.acts = acts;
        this.summoning = summoning;
        this.notifying = notifying;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Draft.KIND;
    }

    /** Whatever changes a draft holds its conversation. */
    @Override
    public void hold(UUID subject) {
        conversations.hold(draft(subject).conversation());
    }

    @Override
    public Map<UUID, Shown> show(Sight sight, Page page, Collection<UUID> subjects) {
        return views.of(sight, page, drafts.known(sight, subjects));
    }

    /** It fits where it is going, whoever wrote it. */
    @Override
    public int rewrite(Sight sight, UUID subject, String text) {
        var draft = draft(subject);
        var conversation = conversations.hold(draft.conversation());
        var ready =
                answering.ready(
                        author(draft, conversation), conversation.number(), reply(draft, text));
        if (ready.text().equals(draft.text())) {
            return draft.version();
        }
        var at = clock.instant();
        var changed = draft.saying(ready.text(), at);
        drafts.write(changed, sight.who().id(), at);
        drafts.save(changed);
        return changed.version();
    }

    @Override
    public void waits(Request request, Set<MemberId> approvers) {
        summoning.call(request, approvers);
    }

    @Override
    public void approved(Sight sight, Request request) {
        var draft = draft(request.subject().id());
        var conversation = conversations.hold(draft.conversation());
        var author = author(draft, conversation);
        var at = clock.instant();
        drafts.save(draft.in(State.APPROVED, at));
        var text = draft.text();
        answering.answer(author, conversation.number(), reply(draft, text == null ? "" : text));
        end(sight, draft, conversation, Acts.Approval.APPROVED, null, at);
        tell(sight, draft, conversation, "inbox.notice.approved");
    }

    /**
     * Their key, what they had before their eyes and said beside it: it says a thing once, as
     * theirs.
     */
    private static Reply reply(Draft draft, String text) {
        return new Reply(draft.id(), draft.question(), draft.seen(), text, draft.aid())
                .holding(draft.holding());
    }

    /** Who wrote it still answers here, and holds the conversation. */
    private Sight author(Draft draft, Conversation conversation) {
        var hold = conversation.hold();
        if (hold == null || !hold.holder().equals(draft.author())) {
            throw new Refused(new DraftRefusal.NotHeldAnyMore());
        }
        return sights.of(draft.author())
                .filter(sight -> sight.may(Role.AGENT) && sight.sees(draft.brand()))
                .orElseThrow(() -> new Refused(new DraftRefusal.AuthorUnfit()));
    }

    @Override
    public void returned(Sight sight, Request request, String words) {
        var draft = draft(request.subject().id());
        var conversation = conversations.hold(draft.conversation());
        var at = clock.instant();
        drafts.save(draft.in(State.RETURNED, at));
        end(sight, draft, conversation, Acts.Approval.RETURNED, words, at);
        tell(sight, draft, conversation, "inbox.notice.returned");
    }

    @Override
    public void withdrawn(Sight sight, Request request) {
        var draft = draft(request.subject().id());
        var conversation = conversations.hold(draft.conversation());
        var at = clock.instant();
        drafts.save(draft.in(State.WITHDRAWN, at));
        end(sight, draft, conversation, Acts.Approval.WITHDRAWN, null, at);
    }

    private void end(
            Sight sight,
            Draft draft,
            Conversation conversation,
            Acts.Approval what,
            @Nullable String words,
            Instant at) {
        summoning.settle(draft.approval(), sight);
        acts.approval(conversation, what, sight.who().id(), words, at);
        live.nudge(conversation.brand(), "conversation-" + conversation.number(), "conversations");
    }

    private void tell(Sight sight, Draft draft, Conversation conversation, String key) {
        notifying.tell(
                draft.author(),
                key,
                List.of(sight.who().name(), conversation.number()),
                "/conversations/" + conversation.number());
    }

    private Draft draft(UUID id) {
        return drafts.find(id).orElseThrow(() -> new NotFound("draft:" + id));
    }
}
