package org.tertulia.listening.crisis.web;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refusal;
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
import org.tertulia.listening.crisis.web.RoomView.Typed;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Option;

/** {@code /crisis-rooms}: where people come together over an alert. */
@Controller
@RequestMapping("/crisis-rooms")
class RoomPages {

    private static final int SHOWN = 100;

    private final Rooms rooms;
    private final Opening opening;
    private final Logging logging;
    private final Alerts alerts;
    private final Members members;

    RoomPages(Rooms rooms, Opening opening, Logging logging, Alerts alerts, Members members) {
        this.rooms = rooms;
        this.opening = opening;
        this.logging = logging;
        this.alerts = alerts;
        this.members = members;
    }

    @GetMapping
    Html list(Sight sight, Page page) {
        var all = rooms.list(sight, null, SHOWN);
        var names = members.names(all.stream().map(Room::openedBy).toList());
        var view =
                new RoomsView(
                        all.stream()
                                .map(
                                        room ->
                                                new RoomsView.Row(
                                                        room,
                                                        names.getOrDefault(room.openedBy(), "")))
                                .toList());
        var titled = page.at(Place.LISTENING).titled(page.t("listening.crisis.rooms"));
        return out -> JteroomsGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** From an alert; who comes later comes into the same one. */
    @PostMapping
    Redirect open(Sight sight, Page page, @RequestParam(defaultValue = "0") int alert) {
        var title = page.t("listening.crisis.title", String.valueOf(alert));
        return Redirect.to("/crisis-rooms/" + opening.open(sight, alert, title).number());
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    Html show(Sight sight, Page page, @PathVariable int number) {
        return html(sight, page, number, "", Typed.NOTHING);
    }

    @PostMapping("/{number:[0-9]{1,9}}/entries")
    Object say(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable UUID key,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text) {
        try {
            var said =
                    Entry.Kind.said(kind)
                            .orElseThrow(() -> new Refused(new CrisisRefusal.EntryUnfit()));
            logging.say(sight, number, keyed(key), said, text);
            return Redirect.to("/crisis-rooms/" + number);
        } catch (Refused refused) {
            var typed = new Typed(text, "", "", "", "");
            return again(sight, page, number, refused.refusal(), typed);
        }
    }

    @PostMapping("/{number:[0-9]{1,9}}/tasks")
    Object give(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable UUID key,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String due) {
        try {
            logging.give(sight, number, keyed(key), task, who, Moments.read(due, page.zone()));
            return Redirect.to("/crisis-rooms/" + number);
        } catch (Refused refused) {
            var typed = new Typed("", task, who, due, "");
            return again(sight, page, number, refused.refusal(), typed);
        }
    }

    @PostMapping("/{number:[0-9]{1,9}}/tasks/{task:[0-9]{1,9}}/completion")
    Redirect done(Sight sight, @PathVariable int number, @PathVariable int task) {
        logging.done(sight, number, task);
        return Redirect.to("/crisis-rooms/" + number);
    }

    @PostMapping("/{number:[0-9]{1,9}}/presence")
    Redirect enter(Sight sight, @PathVariable int number) {
        logging.enter(sight, number);
        return Redirect.to("/crisis-rooms/" + number);
    }

    @PostMapping("/{number:[0-9]{1,9}}/absence")
    Redirect leave(Sight sight, @PathVariable int number) {
        logging.leave(sight, number);
        return Redirect.to("/crisis-rooms/" + number);
    }

    @PostMapping("/{number:[0-9]{1,9}}/closure")
    Object close(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String conclusion) {
        try {
            logging.close(sight, number, conclusion);
            return Redirect.to("/crisis-rooms/" + number).saying("listening.crisis.closed");
        } catch (Refused refused) {
            var typed = new Typed("", "", "", "", conclusion);
            return again(sight, page, number, refused.refusal(), typed);
        }
    }

    private static UUID keyed(@Nullable UUID key) {
        return key == null ? Uuid7.next() : key;
    }

    /** What was written is not lost. */
    private ResponseEntity<Html> again(
            Sight sight, Page page, int number, Refusal refusal, Typed typed) {
        var status =
                refusal instanceof Refusal.Unfit
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : HttpStatus.CONFLICT;
        return ResponseEntity.status(status)
                .body(html(sight, page, number, page.t(refusal), typed));
    }

    private Html html(Sight sight, Page page, int number, String error, Typed typed) {
        var room = rooms.find(sight, number);
        var log = rooms.log(room);
        var tasks = rooms.tasks(room);
        var present = rooms.present(room);
        var closure = room.closure();
        var ids = new HashSet<MemberId>(present);
        log.forEach(entry -> ids.add(entry.by()));
        tasks.forEach(task -> ids.add(task.who()));
        Optional.ofNullable(closure).ifPresent(it -> ids.add(it.by()));
        Map<MemberId, String> names = members.names(ids);
        var lines =
                log.reversed().stream()
                        .map(entry -> new RoomView.Line(entry, names.getOrDefault(entry.by(), "")))
                        .toList();
        var view =
                new RoomView(
                        room,
                        alerts.find(sight, room.alert()).map(Alert::number).orElse(0),
                        lines,
                        lines.stream()
                                .filter(line -> line.entry().kind() == Entry.Kind.DECISION)
                                .toList(),
                        tasks.stream()
                                .map(
                                        task ->
                                                new RoomView.Duty(
                                                        task,
                                                        names.getOrDefault(task.who(), ""),
                                                        task.doneAt() == null
                                                                && task.dueAt()
                                                                        .isBefore(page.now())))
                                .toList(),
                        present.stream().map(who -> names.getOrDefault(who, "")).toList(),
                        present.contains(sight.who().id()),
                        people(sight, room),
                        Uuid7.next(),
                        Moments.write(page.now().plus(Duration.ofHours(1)), page.zone()),
                        closure == null ? "" : names.getOrDefault(closure.by(), ""),
                        error,
                        typed);
        var titled = page.at(Place.LISTENING).titled(room.title());
        return out -> JteroomGenerated.render(out, Html.PLAIN, titled, view);
    }

    private List<Option> people(Sight sight, Room room) {
        return members.list(sight).stream()
                .filter(member -> Logging.fits(member, room))
                .map(member -> new Option(member.handle(), member.name()))
                .toList();
    }
}
