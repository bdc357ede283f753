package org.tertulia.bulletin;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** Whether who changes an insight saw it as it is. */
@Component
class Stale {

    private final Steps steps;
    private final Members members;

    Stale(Steps steps, Members members) {
        this.steps = steps;
        this.members = members;
    }

    /** Whether this very step was taken by this person from that version: the form came twice. */
    boolean repeats(Sight sight, Insight held, int version, Step.What what) {
        return held.version() > version
                && steps.find(held.number(), version + 1)
                        .filter(step -> step.by().equals(sight.who().id()))
                        .filter(step -> step.what().equals(what))
                        .isPresent();
    }

    /**
     * More messages behind it make no other insight of it; a version that never was, nobody saw.
     */
    void demandFresh(Insight held, int version) {
        if (version > held.version()) {
            throw new Refused(new BulletinRefusal.VersionMissing());
        }
        var since =
                steps.of(held).stream()
                        .filter(step -> step.n() > version)
                        .filter(step -> !(step.what() instanceof Step.Added))
                        .toList();
        if (!since.isEmpty()) {
            throw new Refused(new BulletinRefusal.ChangedMeanwhile(name(since)));
        }
    }

    private String name(List<Step> since) {
        var by = since.getLast().by();
        return members.names(List.of(by)).getOrDefault(by, "");
    }
}
