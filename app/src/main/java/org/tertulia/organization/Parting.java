package org.tertulia.organization;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.identity.Disabling;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;

/** Ends a membership, or takes somebody back; what the person did stays under the person's name. */
@UseCase
public class Parting {

    private final Members members;
    private final Disabling disabling;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Parting(Members members, Disabling disabling, ApplicationEventPublisher events, Clock clock) {
        this.members = members;
        this.disabling = disabling;
        this.events = events;
        this.clock = clock;
    }

    /** Sessions and tokens end at once. Refuses to leave the company without an owner. */
    public void part(MemberId id, Sight sight) {
        Owners.demand(sight);
        var owners = members.lockedOwners();
        var member = members.of(id).orElseThrow(() -> new NotFound("member " + id));
        if (owners.equals(List.of(id))) {
            throw new Refused(new OrganizationRefusal.LastOwner(member.name()));
        }
        if (member.left()) {
            return;
        }
        var by = sight.who().actor();
        members.left(id, clock.instant());
        disabling.disable(id, by);
        events.publishEvent(new MemberLeft(id, by, clock.instant()));
    }

    public void takeBack(MemberId id, Sight sight) {
        Owners.demand(sight);
        var member = members.of(id).orElseThrow(() -> new NotFound("member " + id));
        if (!member.left()) {
            return;
        }
        var by = sight.who().actor();
        members.left(id, null);
        disabling.enable(id, by);
        events.publishEvent(new MemberReturned(id, by, clock.instant()));
    }
}
