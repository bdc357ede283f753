package org.tertulia.approvals;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Sight;
import org.tertulia.organization.Sights;
import org.tertulia.web.Live;

/** Calls whoever may decide, and lets open lists know. */
@Component
class Calling {

    private final Deciders deciders;
    private final Matters matters;
    private final Sights sights;
    private final Notifying notifying;
    private final Live live;

    Calling(Deciders deciders, Matters matters, Sights sights, Notifying notifying, Live live) {
        this.deciders = deciders;
        this.matters = matters;
        this.sights = sights;
        this.notifying = notifying;
        this.live = live;
    }

    /** Those of the step that waits; not who does this at the moment. */
    void call(Sight sight, Request request) {
        var approvers = deciders.toCall(sight, request);
        for (var who : approvers) {
            if (!who.equals(sight.who().id())) {
                notifying.tell(
                        who,
                        "approvals.notice.asked",
                        List.of(sight.who().name(), request.number()),
                        path(request));
            }
        }
        matters.of(request).waits(request, approvers);
        changed(request);
    }

    /** Those who had agreed with what is another thing now: its first step waits again. */
    void again(Request request, Collection<MemberId> agreed) {
        for (var who : agreed) {
            notifying.tell(who, "approvals.notice.again", List.of(request.number()), path(request));
        }
        if (!agreed.isEmpty()) {
            sights.of(request.asker())
                    .map(asker -> deciders.toCall(asker, request))
                    .ifPresent(approvers -> matters.of(request).waits(request, approvers));
        }
        changed(request);
    }

    void changed(Request request) {
        live.nudge(request.subject().brand(), "approvals");
    }

    private static String path(Request request) {
        return "/approvals/" + request.number();
    }
}
