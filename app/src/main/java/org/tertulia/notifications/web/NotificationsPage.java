package org.tertulia.notifications.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.notifications.Notification;
import org.tertulia.notifications.Notifications;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Redirect;

/** {@code /notifications}: what the reader was told. */
@Controller
class NotificationsPage {

    private static final int MOST = 50;

    private final Notifications notifications;
    private final Notifying notifying;

    NotificationsPage(Notifications notifications, Notifying notifying) {
        this.notifications = notifications;
        this.notifying = notifying;
    }

    @GetMapping("/notifications")
    Html list(Page page, Sight sight, @RequestParam(required = false) @Nullable UUID before) {
        var whose = sight.who().id();
        var all = notifications.list(whose, before, MOST + 1);
        var shown = all.subList(0, Math.min(MOST, all.size()));
        var view =
                new NotificationsView(
                        shown, notifications.of(whose) > 0, all.size() > MOST ? next(shown) : null);
        var titled = page.titled(page.t("notifications.title"));
        return out -> JtenotificationsGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** Opens one: it counts as read from then on. */
    @PostMapping("/notifications/{id}/reading")
    Redirect open(@PathVariable UUID id, Sight sight) {
        return Redirect.to(notifying.open(id, sight.who().id()));
    }

    @PostMapping("/notifications/reading")
    Redirect readAll(Sight sight) {
        notifying.readAll(sight.who().id());
        return Redirect.to("/notifications");
    }

    private static String next(List<Notification> shown) {
        return "/notifications?before=" + shown.getLast().id();
    }
}
