package org.tertulia.listening.crisis;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Uuid7;
import org.tertulia.listening.alerts.Acknowledging;
import org.tertulia.listening.alerts.Alert;
import org.tertulia.listening.alerts.Alerts;
import org.tertulia.listening.alerts.Reason;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;

/** Opens a crisis room from an alert, and calls in those who answer and supervise. */
@UseCase
public class Opening {

    private final Alerts alerts;
    private final Acknowledging acknowledging;
    private final Rooms rooms;
    private final Members members;
    private final Notifying notifying;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Opening(
            Alerts alerts,
            Acknowledging acknowledging,
            Rooms rooms,
            Members members,
            Notifying notifying,
            ApplicationEventPublisher events,
            Live live,
            Clock clock) {
        this.alerts = alerts;
        this.acknowledging = acknowledging;
        this.rooms = rooms;
        this.members = members;
        this.notifying = notifying;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** Whoever opens it again, or at the same time, comes into the one that is there. */
    public Room open(Sight sight, int number, String title) {
        // Nobody else opens one meanwhile, for both would say that somebody looked.
        var alert = looked(sight, number);
        return rooms.of(sight, alert).orElseGet(() -> begin(sight, alert, title));
    }

    private Alert looked(Sight sight, int number) {
        var alert = alerts.hold(sight, number);
        return alert.open() ? acknowledging.acknowledge(sight, number, Reason.ON_IT) : alert;
    }

    private Room begin(Sight sight, Alert alert, String title) {
        var now = clock.instant();
        var who = sight.who().id();
        var room =
                rooms.add(
                        new Room(
                                Uuid7.next(),
                                0,
                                alert.brand(),
                                alert.id(),
                                Texts.fit(title, Texts.LONGEST_TITLE),
                                now,
                                who,
                                null));
        rooms.add(room, Uuid7.next(), Entry.Kind.OPENED, room.title(), who, now);
        rooms.enter(room, who, now);
        events.publishEvent(
                new RoomOpened(
                        room.number(), alert.number(), alert.brand(), sight.who().actor(), now));
        for (var other : concerned(room)) {
            if (!other.equals(who)) {
                notifying.tell(
                        other,
                        "listening.crisis.told",
                        List.of(sight.who().name(), room.title()),
                        "/crisis-rooms/" + room.number());
            }
        }
        live.nudge(room.brand(), Logging.nudge(room), "alerts");
        return room;
    }

    private List<MemberId> concerned(Room room) {
        return Stream.concat(
                        members.supervising(room.brand()).stream(),
                        members.having(Role.AGENT, room.brand()).stream())
                .distinct()
                .toList();
    }
}
