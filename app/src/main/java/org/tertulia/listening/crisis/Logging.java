package org.tertulia.listening.crisis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Uuid7;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;
import org.tertulia.web.Shown;

/** What people do in a room: all of it is a line of its log. */
@UseCase
public class Logging {

    private static final Duration FURTHEST = Duration.ofDays(31);

    private final Rooms rooms;
    private final Members members;
    private final Notifying notifying;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Logging(
            Rooms rooms,
            Members members,
            Notifying notifying,
            ApplicationEventPublisher events,
            Live live,
            Clock clock) {
        this.rooms = rooms;
        this.members = members;
        this.notifying = notifying;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** What an open browser of this room hears. */
    static String nudge(Room room) {
        return "crisis-" + room.number();
    }

    /**
     * A note or a decision; who says it is in.
     *
     * @param key the same twice is one line
     */
    public void say(Sight sight, int number, UUID key, Entry.Kind kind, String text) {
        if (kind != Entry.Kind.NOTE && kind != Entry.Kind.DECISION) {
            throw new Refused(new CrisisRefusal.EntryUnfit());
        }
        var fit = Texts.fit(text, Texts.LONGEST);
        var room = held(sight, number);
        enter(sight, room);
        write(sight, room, key, kind, fit);
    }

    /** Somebody is to do something until a time, and is told. */
    public void give(Sight sight, int number, UUID key, String text, String handle, Instant dueAt) {
        var fit = Texts.fit(text, Texts.LONGEST);
        var now = clock.instant();
        if (!dueAt.isAfter(now) || dueAt.isAfter(now.plus(FURTHEST))) {
            throw new Refused(new CrisisRefusal.DeadlineUnfit());
        }
        var room = held(sight, number);
        var who =
                members.find(handle, sight)
                        .filter(member -> fits(member, room))
                        .orElseThrow(() -> new Refused(new CrisisRefusal.NobodyToDo()));
        enter(sight, room);
        var n = write(sight, room, key, Entry.Kind.TASK, fit);
        if (n > 0) {
            rooms.give(room, n, who.id(), dueAt);
            if (!who.id().equals(sight.who().id())) {
                notifying.tell(
                        who.id(),
                        "listening.crisis.task.told",
                        List.of(sight.who().name(), Shown.beginning(fit)),
                        "/crisis-rooms/" + number);
            }
        }
    }

    /** Whether the member answers, and sees the brand of the room. */
    public static boolean fits(Member member, Room room) {
        return !member.left()
                && member.role().atLeast(Role.AGENT)
                && member.reach().includes(room.brand());
    }

    /** Done once, whoever says it twice or at once. */
    public void done(Sight sight, int number, int task) {
        var room = held(sight, number);
        var found =
                rooms.tasks(room).stream()
                        .filter(each -> each.n() == task)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("task:" + task));
        if (rooms.done(room, task, sight.who().id(), clock.instant())) {
            write(sight, room, Uuid7.next(), Entry.Kind.DONE, found.text());
        }
    }

    public void enter(Sight sight, int number) {
        enter(sight, held(sight, number));
    }

    private void enter(Sight sight, Room room) {
        if (rooms.enter(room, sight.who().id(), clock.instant())) {
            write(sight, room, Uuid7.next(), Entry.Kind.ENTERED, "");
        }
    }

    public void leave(Sight sight, int number) {
        var room = held(sight, number);
        if (rooms.leave(room, sight.who().id(), clock.instant())) {
            write(sight, room, Uuid7.next(), Entry.Kind.LEFT, "");
        }
    }

    /** Nothing more happens there; what was not done stays written down as such. */
    public void close(Sight sight, int number, String conclusion) {
        var fit = Texts.clean(conclusion);
        if (fit.isEmpty() || fit.length() > Texts.LONGEST) {
            throw new Refused(new CrisisRefusal.ConclusionMissing(Texts.LONGEST));
        }
        var room = held(sight, number);
        var now = clock.instant();
        write(sight, room, Uuid7.next(), Entry.Kind.CLOSED, fit);
        rooms.close(room, new Room.Closure(sight.who().id(), now, fit));
        events.publishEvent(new RoomClosed(number, room.brand(), fit, sight.who().actor(), now));
        live.nudge(room.brand(), "alerts");
    }

    private Room held(Sight sight, int number) {
        var room = rooms.hold(sight, number);
        if (!room.open()) {
            throw new Refused(new CrisisRefusal.RoomOver());
        }
        return room;
    }

    /** The line's number; 0 where it is there already. */
    private int write(Sight sight, Room room, UUID key, Entry.Kind kind, String text) {
        var now = clock.instant();
        var n = rooms.add(room, key, kind, text, sight.who().id(), now).orElse(0);
        if (n > 0) {
            live.nudge(room.brand(), nudge(room));
            events.publishEvent(
                    new RoomEntryMade(
                            room.number(), room.brand(), n, kind.word(), sight.who().actor(), now));
        }
        return n;
    }
}
