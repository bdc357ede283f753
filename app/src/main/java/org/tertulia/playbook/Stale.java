package org.tertulia.playbook;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Members;

/** Whether who changes a version saw it as it is. */
@Component
class Stale {

    private final Protocols protocols;
    private final Members members;

    Stale(Protocols protocols, Members members) {
        this.protocols = protocols;
        this.members = members;
    }

    /** The version that is being written, held, at this revision. */
    Version demandFresh(int number, int revision) {
        var held =
                protocols
                        .holdOpen(number)
                        .orElseThrow(() -> new Refused(new PlaybookRefusal.NothingOpen()));
        if (held.revision() != revision) {
            throw new Refused(new PlaybookRefusal.ChangedMeanwhile(name(held.savedBy())));
        }
        return held;
    }

    String name(MemberId who) {
        return members.names(List.of(who)).getOrDefault(who, "");
    }
}
