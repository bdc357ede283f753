package org.tertulia.listening.alerts.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.Refused;
import org.tertulia.listening.alerts.Acknowledging;
import org.tertulia.listening.alerts.Alerts;
import org.tertulia.listening.alerts.Alerts.Which;
import org.tertulia.listening.alerts.AlertsRefusal;
import org.tertulia.listening.alerts.Course;
import org.tertulia.listening.alerts.Evidence;
import org.tertulia.listening.alerts.Kind;
import org.tertulia.listening.alerts.Reason;
import org.tertulia.listening.crisis.Rooms;
import org.tertulia.networks.delivery.Publishing;
import org.tertulia.networks.letters.Letters;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /alerts}: what is out of the ordinary. */
@Controller
@RequestMapping("/alerts")
class AlertPages {

    private static final int SHOWN = 30;

    private final Alerts alerts;
    private final Evidence evidence;
    private final Course course;
    private final AlertViews views;
    private final Acknowledging acknowledging;
    private final Rooms rooms;
    private final Letters letters;
    private final Publishing publishing;
    private final Brands brands;

    AlertPages(
            Alerts alerts,
            Evidence evidence,
            Course course,
            AlertViews views,
            Acknowledging acknowledging,
            Rooms rooms,
            Letters letters,
            Publishing publishing,
            Brands brands) {
        this.alerts = alerts;
        this.evidence = evidence;
        this.course = course;
        this.views = views;
        this.acknowledging = acknowledging;
        this.rooms = rooms;
        this.letters = letters;
        this.publishing = publishing;
        this.brands = brands;
    }

    /** Those that need a look or go on; {@code all} of them where it is asked for. */
    @GetMapping
    Html list(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable Integer before) {
        var found = alerts.list(sight, all ? Which.ALL : Which.CURRENT, before, SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        var next =
                found.size() > SHOWN
                        ? "/alerts?all=" + all + "&before=" + shown.getLast().number()
                        : null;
        var view =
                new AlertsView(
                        views.rows(sight, page, shown), all, brands.list(sight).size() > 1, next);
        var titled = page.at(Place.LISTENING).titled(page.t("listening.alerts"));
        return out -> JtealertsGenerated.render(out, Html.PLAIN, titled, view);
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    Html show(Sight sight, Page page, @PathVariable int number) {
        var alert = alerts.find(sight, number);
        var row = views.rows(sight, page, List.of(alert)).getFirst();
        var pieces = evidence.of(alert);
        var counted =
                row.signs().stream()
                        .map(AlertsView.Seen::sign)
                        .filter(sign -> sign.met() == null && sign.kind() != Kind.SILENCE)
                        .findFirst()
                        .map(sign -> AlertChart.course(course.of(alert, sign), page))
                        .orElse(null);
        var view =
                new AlertView(
                        row,
                        counted,
                        pieces.size() < 2 ? null : AlertChart.spread(pieces, page),
                        views.messages(sight, pieces),
                        pieces.size(),
                        (int) pieces.stream().map(Evidence.Piece::author).distinct().count(),
                        views.talkers(sight, pieces),
                        letters.about(sight, "alert:" + number),
                        alerts.hushedUntil(alert, page.now()),
                        rooms.of(sight, alert).map(room -> room.number()).orElse(0),
                        publishing.pause() != null);
        var titled =
                page.at(Place.LISTENING)
                        .titled(page.t("listening.alert.title", String.valueOf(number)));
        return out -> JtealertGenerated.render(out, Html.PLAIN, titled, view);
    }

    @PostMapping("/{number:[0-9]{1,9}}/acknowledgement")
    Redirect acknowledge(
            Sight sight, @PathVariable int number, @RequestParam(defaultValue = "") String reason) {
        var found =
                Reason.of(reason).orElseThrow(() -> new Refused(new AlertsRefusal.ReasonUnfit()));
        acknowledging.acknowledge(sight, number, found);
        return Redirect.to("/alerts/" + number).saying("listening.alert.acknowledged");
    }

    /** Quiet for so many hours. */
    @PostMapping("/{number:[0-9]{1,9}}/hush")
    Redirect hush(
            Sight sight, @PathVariable int number, @RequestParam(defaultValue = "0") int hours) {
        if (hours < 1 || hours > 31 * 24) {
            throw new Refused(new AlertsRefusal.HushUnfit());
        }
        acknowledging.hush(sight, number, Duration.ofHours(hours));
        return Redirect.to("/alerts/" + number).saying("listening.alert.hushed", hours);
    }
}
