package org.tertulia.organization;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;

/** Decides what a member may do, and of which brands. */
@UseCase
public class Placing {

    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Placing(Members members, ApplicationEventPublisher events, Clock clock) {
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses to leave the company without an owner. */
    public void place(MemberId id, Role role, Reach reach, Sight sight) {
        Owners.demand(sight);
        reach.demandWithin(sight);
        var owners = members.lockedOwners();
        var member = members.of(id).orElseThrow(() -> new NotFound("member " + id));
        if (role != Role.OWNER && owners.equals(List.of(id))) {
            throw new Refused(new OrganizationRefusal.LastOwner(member.name()));
        }
        members.place(id, role, reach);
        events.publishEvent(
                new MemberPlaced(
                        id,
                        role,
                        reach.all(),
                        reach.brands(),
                        sight.who().actor(),
                        clock.instant()));
    }
}
