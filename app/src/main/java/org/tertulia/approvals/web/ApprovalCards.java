package org.tertulia.approvals.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.approvals.Act;
import org.tertulia.approvals.Deciders;
import org.tertulia.approvals.Matters;
import org.tertulia.approvals.Request;
import org.tertulia.approvals.Requests;
import org.tertulia.approvals.web.ApprovalCard.Typed;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;

/** Puts requests together for who looks at them. */
@Component
class ApprovalCards {

    private final Matters matters;
    private final Requests requests;
    private final Deciders deciders;
    private final AskedForNames names;
    private final Members members;

    ApprovalCards(
            Matters matters,
            Requests requests,
            Deciders deciders,
            AskedForNames names,
            Members members) {
        this.matters = matters;
        this.requests = requests;
        this.deciders = deciders;
        this.names = names;
        this.members = members;
    }

    List<ApprovalCard> of(Sight sight, Page page, List<Request> all) {
        var shown = matters.show(sight, page, all);
        var askers = members.names(all.stream().map(Request::asker).distinct().toList());
        return all.stream()
                .map(
                        request ->
                                new ApprovalCard(
                                        request,
                                        shown.get(request.subject().id()),
                                        askers.getOrDefault(request.asker(), ""),
                                        names.of(sight, request.steps()),
                                        deciders.may(sight, request),
                                        request.asker().equals(sight.who().id()),
                                        List.of(),
                                        Typed.NOTHING))
                .toList();
    }

    /** With all that was done with it. */
    ApprovalCard of(Sight sight, Page page, int number, Typed typed) {
        var request = requests.find(sight, number);
        var card = of(sight, page, List.of(request)).getFirst();
        return new ApprovalCard(
                request,
                card.subject(),
                card.asker(),
                card.steps(),
                card.decides(),
                card.own(),
                done(requests.acts(sight, request)),
                typed);
    }

    private List<ApprovalCard.Done> done(List<Act> acts) {
        var by = members.names(acts.stream().map(Act::by).filter(Objects::nonNull).toList());
        return acts.stream().map(act -> new ApprovalCard.Done(act, name(by, act.by()))).toList();
    }

    private static String name(Map<MemberId, String> names, @Nullable MemberId member) {
        return member == null ? "" : names.getOrDefault(member, "");
    }
}
