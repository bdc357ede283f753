package org.tertulia.playbook.said;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Members;

/** Whether who changes an edition, or decides about it, saw it as it is. */
@Component
class Seen {

    private final Members members;

    Seen(Members members) {
        this.members = members;
    }

    void demand(@Nullable Edition there, int edition, int revision) {
        if (there != null && (there.n() != edition || there.revision() != revision)) {
            var who = there.savedBy();
            throw new Refused(
                    new SaidRefusal.TextChangedMeanwhile(
                            members.names(List.of(who)).getOrDefault(who, "")));
        }
    }
}
