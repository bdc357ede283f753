package org.tertulia.inbox.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.approvals.Act;
import org.tertulia.approvals.Deciders;
import org.tertulia.approvals.Requests;
import org.tertulia.approvals.State;
import org.tertulia.approvals.web.AskedForNames;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.drafts.Draft;
import org.tertulia.inbox.drafts.Drafts;
import org.tertulia.inbox.drafts.Needs;
import org.tertulia.inbox.web.Approval.Kind;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** Says before anything is written what an answer needs, and what waits already. */
@Component
class Approvals {

    private final Drafts drafts;
    private final Needs needs;
    private final Requests requests;
    private final Deciders deciders;
    private final AskedForNames names;
    private final Members members;

    Approvals(
            Drafts drafts,
            Needs needs,
            Requests requests,
            Deciders deciders,
            AskedForNames names,
            Members members) {
        this.drafts = drafts;
        this.needs = needs;
        this.requests = requests;
        this.deciders = deciders;
        this.names = names;
        this.members = members;
    }

    /** What waits, or did since this was asked and can be asked for again. */
    Optional<Draft> draft(Sight sight, Conversation conversation) {
        var question = conversation.question();
        return drafts.latest(sight, conversation)
                .filter(
                        draft ->
                                draft.waits()
                                        || draft.state() != State.APPROVED
                                                && question != null
                                                && !draft.changed().isBefore(question.asked()));
    }

    Approval of(Sight sight, Conversation conversation, Optional<Draft> draft, Composer composer) {
        if (draft.isPresent() && draft.get().waits()) {
            return waiting(sight, draft.get());
        }
        if (!(composer instanceof Composer.Answer)) {
            return Approval.NONE;
        }
        return needed(sight, conversation, "", draft.orElse(null));
    }

    private Approval waiting(Sight sight, Draft draft) {
        var request = requests.find(sight, draft.approval());
        return new Approval(
                Kind.WAITING,
                draft.grounds(),
                request.waits() ? names.of(sight, List.of(request.step())) : List.of(),
                draft,
                name(draft.author()),
                null,
                null,
                deciders.may(sight, request));
    }

    /** What this text needs, as it turned out when it was to be sent. */
    Approval needed(Sight sight, Conversation conversation, String text) {
        return needed(sight, conversation, text, null);
    }

    private Approval needed(
            Sight sight, Conversation conversation, String text, @Nullable Draft draft) {
        var need = needs.of(sight, conversation, text);
        var steps = names.of(sight, need.steps());
        if (draft != null && draft.state() == State.RETURNED) {
            var back = returned(sight, draft);
            var by = back == null ? null : back.by();
            return new Approval(
                    Kind.RETURNED,
                    need.grounds(),
                    steps,
                    draft,
                    name(draft.author()),
                    by == null ? null : name(by),
                    back == null ? null : back.words(),
                    false);
        }
        return new Approval(
                need.none() ? Kind.NONE : Kind.NEEDED,
                need.grounds(),
                steps,
                draft,
                draft == null ? "" : name(draft.author()),
                null,
                null,
                false);
    }

    private @Nullable Act returned(Sight sight, Draft draft) {
        return requests.acts(sight, requests.find(sight, draft.approval())).stream()
                .filter(act -> act.what() == Act.What.RETURNED)
                .findFirst()
                .orElse(null);
    }

    private String name(MemberId member) {
        return members.names(List.of(member)).getOrDefault(member, "");
    }
}
