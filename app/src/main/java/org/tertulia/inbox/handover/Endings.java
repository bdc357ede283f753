package org.tertulia.inbox.handover;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.listening.crisis.Room;
import org.tertulia.listening.crisis.Rooms;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.situations.Situation;
import org.tertulia.playbook.situations.Situations;
import org.tertulia.shifts.Duty;
import org.tertulia.shifts.OnDuty;

/** The end of a shift as its member finds it. */
@Component
@Transactional(readOnly = true)
class Endings {

    private static final int MOST = 500;
    private static final int WAITING = 5;
    private static final int ROOMS = 20;

    private final Holdings holdings;
    private final Successors successors;
    private final Notes notes;
    private final Situations situations;
    private final Rooms rooms;
    private final OnDuty onDuty;

    Endings(
            Holdings holdings,
            Successors successors,
            Notes notes,
            Situations situations,
            Rooms rooms,
            OnDuty onDuty) {
        this.holdings = holdings;
        this.successors = successors;
        this.notes = notes;
        this.situations = situations;
        this.rooms = rooms;
        this.onDuty = onDuty;
    }

    Ending of(Sight sight, Instant now) {
        var held = holdings.own(sight, MOST);
        var at = onDuty.of(sight.who().id(), now).map(Duty::ends).orElse(null);
        return new Ending(
                at,
                held,
                holdings.waiting(sight, WAITING),
                successors.of(sight, held, Objects.requireNonNullElse(at, now)),
                notes.of(sight, now),
                situations(sight, held),
                rooms.list(sight, null, ROOMS).stream().filter(Room::open).toList());
    }

    private List<Situation> situations(Sight sight, List<Holding> held) {
        var numbers = held.stream().map(Holding::number).collect(toSet());
        return situations.undecided(sight).stream()
                .filter(
                        each ->
                                each.by().equals(sight.who().id())
                                        || numbers.contains(each.conversation()))
                .toList();
    }
}
