package org.tertulia.listening.alerts.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
import org.tertulia.listening.alerts.Acknowledging;
import org.tertulia.listening.alerts.Alert;
import org.tertulia.listening.alerts.Alerts;
import org.tertulia.listening.alerts.Alerts.Which;
import org.tertulia.listening.alerts.AlertsRefusal;
import org.tertulia.listening.alerts.Evidence;
import org.tertulia.listening.alerts.Reason;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;
import org.tertulia.web.Shown;

/** Alerts, for programs. */
@RestController
@RequestMapping("/api/v1/alerts")
class AlertsApi {

    private final Alerts alerts;
    private final Evidence evidence;
    private final AlertViews views;
    private final Acknowledging acknowledging;

    AlertsApi(Alerts alerts, Evidence evidence, AlertViews views, Acknowledging acknowledging) {
        this.alerts = alerts;
        this.evidence = evidence;
        this.views = views;
        this.acknowledging = acknowledging;
    }

    /** {@code next} is the number to go on after; null at the end. */
    record AlertsJson(List<AlertJson> items, @Nullable Integer next) {}

    /** One of {@code on-it}, {@code expected}, {@code not-ours}, {@code false-alarm}. */
    record AlertFound(@Nullable String reason) {}

    /** The rules that told of it say nothing of its subjects for so many hours. */
    record AlertQuiet(@Nullable Integer hours) {}

    /** The messages behind an alert, the oldest first. */
    record AlertMessagesJson(List<UUID> items, @Nullable Integer next) {}

    /** The newest first; {@code state} is {@code open}, {@code current} or {@code all}. */
    @GetMapping
    AlertsJson list(
            Sight sight,
            @RequestParam(defaultValue = "all") String state,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(defaultValue = "100") int limit) {
        var most = Paging.size(limit);
        var found = alerts.list(sight, which(state), Paging.after(after), most + 1);
        var items = json(sight, found.stream().limit(most).toList());
        return new AlertsJson(items, found.size() > most ? items.getLast().id() : null);
    }

    private static Which which(String state) {
        return switch (state) {
            case "open" -> Which.OPEN;
            case "current" -> Which.CURRENT;
            case "all" -> Which.ALL;
            default -> throw new Refused(new AlertsRefusal.StateUnfit(Shown.beginning(state)));
        };
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    AlertJson show(Sight sight, @PathVariable int number) {
        return json(sight, List.of(alerts.find(sight, number))).getFirst();
    }

    @GetMapping("/{number:[0-9]{1,9}}/messages")
    AlertMessagesJson messages(Sight sight, @PathVariable int number) {
        var pieces = evidence.of(alerts.find(sight, number));
        return new AlertMessagesJson(
                pieces.stream().map(piece -> piece.message().value()).toList(), null);
    }

    @PostMapping("/{number:[0-9]{1,9}}/acknowledgement")
    AlertJson acknowledge(Sight sight, @PathVariable int number, @RequestBody AlertFound found) {
        var reason = found.reason() == null ? "" : found.reason();
        var alert =
                acknowledging.acknowledge(
                        sight,
                        number,
                        Reason.of(reason)
                                .orElseThrow(() -> new Refused(new AlertsRefusal.ReasonUnfit())));
        return json(sight, List.of(alert)).getFirst();
    }

    @PostMapping("/{number:[0-9]{1,9}}/hush")
    AlertJson hush(Sight sight, @PathVariable int number, @RequestBody AlertQuiet quiet) {
        var hours = quiet.hours() == null ? 0 : Math.clamp(quiet.hours(), 0, 10_000);
        acknowledging.hush(sight, number, Duration.ofHours(hours));
        return show(sight, number);
    }

    private List<AlertJson> json(Sight sight, List<Alert> some) {
        return views.rows(sight, some, (key, args) -> key).stream().map(AlertsApi::json).toList();
    }

    private static AlertJson json(AlertsView.Row row) {
        var alert = row.alert();
        var acknowledgement = alert.acknowledgement();
        return new AlertJson(
                alert.number(),
                row.brand(),
                alert.kind().word(),
                alert.state().name().toLowerCase(Locale.ROOT),
                alert.begunAt(),
                alert.raisedAt(),
                alert.endedAt(),
                acknowledgement == null
                        ? null
                        : new AlertJson.AlertAcknowledgedJson(
                                acknowledgement.by().value(),
                                row.by(),
                                acknowledgement.at(),
                                acknowledgement.reason().word()),
                row.signs().stream()
                        .map(
                                seen ->
                                        new AlertJson.AlertSignJson(
                                                seen.sign().kind().word(),
                                                seen.path(),
                                                seen.name(),
                                                seen.sign().found(),
                                                seen.sign().authors(),
                                                seen.sign().minutes(),
                                                seen.sign().usual(),
                                                seen.sign().peak(),
                                                seen.sign().met(),
                                                seen.sign().lastAt(),
                                                seen.sign().endedAt()))
                        .toList());
    }
}
