package org.tertulia.listening.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Role;
import org.tertulia.listening.Watch;
import org.tertulia.listening.Watches;
import org.tertulia.organization.Sights;
import org.tertulia.web.Page;
import org.tertulia.web.PaletteSource;
import org.tertulia.web.Typed;

/** Watches by name, and the way to a new one. */
@Component
class WatchesInPalette implements PaletteSource {

    private final Watches watches;
    private final Sights sights;

    WatchesInPalette(Watches watches, Sights sights) {
        this.watches = watches;
        this.sights = sights;
    }

    @Override
    public List<Entry> matching(Typed typed, Page page) {
        var who = page.who();
        if (who == null) {
            return List.of();
        }
        var saved = watches.all(sights.of(who)).stream().map(WatchesInPalette::entry);
        return Stream.concat(saved, others(page)).filter(entry -> entry.fits(typed)).toList();
    }

    private static Entry entry(Watch watch) {
        return new Entry(
                Kind.WATCH, "ear", watch.name(), watch.query(), "/watches/" + watch.number());
    }

    private static Stream<Entry> others(Page page) {
        var mentions = new Entry(Kind.PAGE, "ear", page.t("listening.mentions"), "", "/mentions");
        var alerts = new Entry(Kind.PAGE, "bell", page.t("listening.alerts"), "", "/alerts");
        var rounds = new Entry(Kind.PAGE, "eye", page.t("listening.rounds"), "", "/rounds");
        var adding = new Entry(Kind.COMMAND, "plus", page.t("listening.new"), "", "/watches/new");
        return page.can(Role.SUPERVISOR)
                ? Stream.of(mentions, alerts, rounds, adding)
                : Stream.of(mentions, alerts, rounds);
    }
}
