package org.tertulia.today.web;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Role;
import org.tertulia.listening.Rise;
import org.tertulia.listening.rounds.Walk;
import org.tertulia.networks.hearing.Health;
import org.tertulia.today.Load;
import org.tertulia.today.Pending;
import org.tertulia.today.Step;
import org.tertulia.web.Page;

/** What this page calls things. */
final class Words {

    private Words() {}

    /** The sentence that says it all. */
    static String verdict(Page page, Load load) {
        return page.can(Role.AGENT) && !page.can(Role.SUPERVISOR)
                ? page.t("today.you", load.open())
                : page.t("today.all", load.open());
    }

    /** When the first one is due, or how many are late. */
    static String next(Page page, Load load) {
        var next = load.next();
        if (next == null) {
            return "";
        }
        var left = Duration.between(page.now(), next);
        return left.isNegative()
                ? page.t("today.late", load.late(), page.span(left))
                : page.t("today.next", page.span(left));
    }

    static String who(Page page, Pending pending) {
        var name = pending.name();
        return name == null || name.isBlank() ? page.t("today.unsigned") : name;
    }

    static boolean mine(Page page, Pending pending) {
        var who = page.who();
        return who != null && who.id().value().equals(pending.holder());
    }

    /** Its page, beside the list in which it lies. */
    static String path(Page page, Pending pending) {
        var tab = pending.holder() == null ? "waiting" : mine(page, pending) ? "mine" : "claimed";
        return "/conversations/" + pending.number() + "?tab=" + tab;
    }

    static String trouble(Page page, @Nullable String delivery) {
        return switch (delivery == null ? "" : delivery) {
            case "rejected" -> page.t("today.trouble.rejected");
            case "needs-person" -> page.t("today.trouble.needsPerson");
            default -> page.t("today.trouble.unknown");
        };
    }

    static String troubleTone(@Nullable String delivery) {
        return "rejected".equals(delivery) ? "bad" : "due";
    }

    static String troubleIcon(@Nullable String delivery) {
        return "rejected".equals(delivery) ? "circle-x" : "alert-triangle";
    }

    static String ailment(Page page, Health health) {
        var trouble = health.trouble();
        if (trouble != null) {
            var detail = health.troubleDetail();
            return page.t(trouble, detail == null ? "" : detail);
        }
        return health.quarantined() > 0
                ? page.t("today.channel.quarantine", health.quarantined())
                : page.t("today.channel.gone");
    }

    /** When channels are to be looked at again. */
    static String nextRound(Page page, Walk.Ahead rounds) {
        return rounds.next()
                .map(next -> page.t("today.rounds.next", page.ago(next)))
                .orElseGet(() -> page.t("today.rounds.none"));
    }

    /** “+140 % since 9:00”. */
    static String rise(Page page, Rise rise) {
        var since =
                ZonedDateTime.ofInstant(page.now(), page.zone())
                        .truncatedTo(ChronoUnit.HOURS)
                        .minusHours(rise.hours() - 1L);
        var hour = DateTimeFormatter.ofPattern(page.t("today.hour"), page.locale());
        return page.t("today.rise", rise.percent(), hour.format(since));
    }

    static String step(Page page, Step.Kind kind) {
        return switch (kind) {
            case BRAND -> page.t("today.step.brand");
            case CHANNEL -> page.t("today.step.channel");
            case HEARD -> page.t("today.step.heard");
            case WATCH -> page.t("today.step.watch");
            case WATCH_US -> page.t("today.step.watchUs");
            case WATCH_RIVAL -> page.t("today.step.watchRival");
            case ANSWER -> page.t("today.step.answer");
            case COLLEAGUE -> page.t("today.step.colleague");
            case OWN_CLAIM -> page.t("today.step.ownClaim");
            case OWN_ANSWER -> page.t("today.step.ownAnswer");
            case OWN_CLOSURE -> page.t("today.step.ownClosure");
        };
    }
}
