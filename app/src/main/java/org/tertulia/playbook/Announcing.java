package org.tertulia.playbook;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.SignedIn;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;

/** Tells colleagues what waits for them in the playbook. */
@Component
class Announcing {

    /** What an open browser hears. */
    static final String NUDGE = "playbook";

    private final Members members;
    private final Acknowledgements acknowledgements;
    private final Notifying notifying;
    private final Live live;

    Announcing(Members members, Acknowledgements acknowledgements, Notifying notifying, Live live) {
        this.members = members;
        this.acknowledgements = acknowledgements;
        this.notifying = notifying;
        this.live = live;
    }

    /** Who supervises learns that it waits for a review. */
    void proposed(SignedIn by, Version version) {
        members.supervising().stream()
                .filter(who -> !who.equals(by.id()))
                .forEach(who -> tell(who, "playbook.notice.proposed", by, version));
        live.nudgeAll(NUDGE);
    }

    /** Who proposed it learns that it holds; everybody else who answers, that there is news. */
    void approved(Sight by, Version version) {
        var proposer = version.proposedBy();
        if (proposer != null && !proposer.equals(by.who().id())) {
            tell(proposer, "playbook.notice.approved", by.who(), version);
        }
        acknowledgements.missing(by, version).stream()
                .map(Member::id)
                .filter(who -> !who.equals(proposer))
                .forEach(who -> tell(who, "playbook.notice.changed", by.who(), version));
        live.nudgeAll(NUDGE);
    }

    void returned(SignedIn by, Version version) {
        var proposer = version.proposedBy();
        if (proposer != null && !proposer.equals(by.id())) {
            tell(proposer, "playbook.notice.returned", by, version);
        }
        live.nudgeAll(NUDGE);
    }

    private void tell(MemberId whom, String key, SignedIn by, Version version) {
        notifying.tell(
                whom,
                key,
                List.of(by.name(), version.handle()),
                "/playbook/protocols/" + version.protocol());
    }
}
