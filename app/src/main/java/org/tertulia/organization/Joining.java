package org.tertulia.organization;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tertulia.identity.Enrolling;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;

/** Makes a person a member, with an account; part of a use case's transaction. */
@Component
class Joining {

    private final Members members;
    private final Enrolling enrolling;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Joining(Members members, Enrolling enrolling, ApplicationEventPublisher events, Clock clock) {
        this.members = members;
        this.enrolling = enrolling;
        this.events = events;
        this.clock = clock;
    }

    /** The person's actor is told by the new id: who joins acts for themselves. */
    MemberId join(Person person, Role role, Reach reach) {
        var id = MemberId.next();
        var name = Names.demandGood(person.name());
        var by = new Actor.Member(id, name);
        enrolling.enrol(id, person.email(), person.password(), person.locale(), person.zone(), by);
        add(id, name, role, reach);
        events.publishEvent(new MemberJoined(id, role, by, clock.instant()));
        return id;
    }

    private Member add(MemberId id, String name, Role role, Reach reach) {
        var now = clock.instant();
        return Handles.of(name)
                .map(handle -> new Member(id, name, handle, role, reach, false))
                .filter(member -> members.add(member, now))
                .findFirst()
                .orElseThrow();
    }
}
