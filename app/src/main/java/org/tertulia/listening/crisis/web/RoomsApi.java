package org.tertulia.listening.crisis.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Uuid7;
import org.tertulia.listening.alerts.Alert;
import org.tertulia.listening.alerts.Alerts;
import org.tertulia.listening.crisis.CrisisRefusal;
import org.tertulia.listening.crisis.Entry;
import org.tertulia.listening.crisis.Logging;
import org.tertulia.listening.crisis.Opening;
import org.tertulia.listening.crisis.Room;
import org.tertulia.listening.crisis.Rooms;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;

/** Crisis rooms, for programs. */
@RestController
@RequestMapping("/api/v1/crisis-rooms")
class RoomsApi {

    private final Rooms rooms;
    private final Opening opening;
    private final Logging logging;
    private final Alerts alerts;

    RoomsApi(Rooms rooms, Opening opening, Logging logging, Alerts alerts) {
        this.rooms = rooms;
        this.opening = opening;
        this.logging = logging;
        this.alerts = alerts;
    }

    /** A room; {@code log}, {@code tasks} and {@code present} where one room is asked for. */
    record CrisisRoomJson(
            int id,
            int alert,
            String title,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable String conclusion,
            @Nullable List<CrisisEntryJson> log,
            @Nullable List<CrisisTaskJson> tasks,
            @Nullable List<UUID> present) {}

    record CrisisEntryJson(int n, Instant at, UUID by, String kind, String text) {}

    /** {@code n} is the entry that gave it. */
    record CrisisTaskJson(int n, String text, UUID who, Instant dueAt, @Nullable Instant doneAt) {}

    record CrisisRoomsJson(List<CrisisRoomJson> items, @Nullable Integer next) {}

    /** From which alert. */
    record RoomAsked(@Nullable Integer alert, @Nullable String title) {}

    /** A {@code note} or a {@code decision}; the same {@code key} twice is one line. */
    record RoomSaid(@Nullable UUID key, @Nullable String kind, @Nullable String text) {}

    /** {@code who} is a member's handle; the same {@code key} twice is one task. */
    record RoomGiven(
            @Nullable UUID key,
            @Nullable String text,
            @Nullable String who,
            @Nullable Instant dueAt) {}

    record RoomConcluded(@Nullable String conclusion) {}

    /** Those that are open first, then the newest first. */
    @GetMapping
    CrisisRoomsJson list(Sight sight, @RequestParam(defaultValue = "100") int limit) {
        return new CrisisRoomsJson(
                rooms.list(sight, null, Paging.size(limit)).stream()
                        .map(room -> json(sight, room, false))
                        .toList(),
                null);
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    CrisisRoomJson show(Sight sight, @PathVariable int number) {
        return json(sight, rooms.find(sight, number), true);
    }

    /** Whoever opens one from the same alert gets the one that is there. */
    @PostMapping
    CrisisRoomJson open(Sight sight, @RequestBody RoomAsked asked) {
        var alert = asked.alert() == null ? 0 : asked.alert();
        var title = asked.title() == null ? "Alert " + alert : asked.title();
        return json(sight, opening.open(sight, alert, title), true);
    }

    @PostMapping("/{number:[0-9]{1,9}}/entries")
    CrisisRoomJson say(Sight sight, @PathVariable int number, @RequestBody RoomSaid said) {
        var kind =
                Entry.Kind.said(said.kind() == null ? "note" : said.kind())
                        .orElseThrow(() -> new Refused(new CrisisRefusal.EntryUnfit()));
        logging.say(sight, number, keyed(said.key()), kind, said.text() == null ? "" : said.text());
        return show(sight, number);
    }

    @PostMapping("/{number:[0-9]{1,9}}/tasks")
    CrisisRoomJson give(Sight sight, @PathVariable int number, @RequestBody RoomGiven given) {
        if (given.dueAt() == null) {
            throw new Refused(new CrisisRefusal.DeadlineUnfit());
        }
        logging.give(
                sight,
                number,
                keyed(given.key()),
                given.text() == null ? "" : given.text(),
                given.who() == null ? "" : given.who(),
                given.dueAt());
        return show(sight, number);
    }

    @PostMapping("/{number:[0-9]{1,9}}/tasks/{task:[0-9]{1,9}}/completion")
    CrisisRoomJson done(Sight sight, @PathVariable int number, @PathVariable int task) {
        logging.done(sight, number, task);
        return show(sight, number);
    }

    @PostMapping("/{number:[0-9]{1,9}}/closure")
    CrisisRoomJson close(
            Sight sight, @PathVariable int number, @RequestBody RoomConcluded concluded) {
        logging.close(sight, number, concluded.conclusion() == null ? "" : concluded.conclusion());
        return show(sight, number);
    }

    private static UUID keyed(@Nullable UUID key) {
        return key == null ? Uuid7.next() : key;
    }

    private CrisisRoomJson json(Sight sight, Room room, boolean whole) {
        var closure = room.closure();
        return new CrisisRoomJson(
                room.number(),
                alerts.find(sight, room.alert()).map(Alert::number).orElse(0),
                room.title(),
                room.openedAt(),
                closure == null ? null : closure.at(),
                closure == null ? null : closure.conclusion(),
                whole ? rooms.log(room).stream().map(RoomsApi::json).toList() : null,
                whole
                        ? rooms.tasks(room).stream()
                                .map(
                                        task ->
                                                new CrisisTaskJson(
                                                        task.n(),
                                                        task.text(),
                                                        task.who().value(),
                                                        task.dueAt(),
                                                        task.doneAt()))
                                .toList()
                        : null,
                whole ? rooms.present(room).stream().map(who -> who.value()).toList() : null);
    }

    private static CrisisEntryJson json(Entry entry) {
        return new CrisisEntryJson(
                entry.n(), entry.at(), entry.by().value(), entry.kind().word(), entry.text());
    }
}
