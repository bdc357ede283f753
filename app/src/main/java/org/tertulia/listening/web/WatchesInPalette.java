package org.tertulia.listening.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Role;
import org.tertulia.language.Text;
import org.tertulia.listening.Watches;
import org.tertulia.organization.Sights;
import org.tertulia.web.Page;
import org.tertulia.web.PaletteSource;

/** Watches by name, and the way to a new one. */
@Component
class WatchesInPalette implements PaletteSource {

    private static final int MOST = 8;

    private final Watches watches;
    private final Sights sights;

    WatchesInPalette(Watches watches, Sights sights) {
        this.watches = watches;
        this.sights = sights;
    }

    @Override
    public List<Entry> matching(String typed, Page page) {
        var who = page.who();
        if (who == null) {
            return List.of();
        }
        var wanted = Text.fold(typed);
        var saved =
                watches.all(sights.of(who)).stream()
                        .map(
                                watch ->
                                        new Entry(
                                                "ear",
                                                watch.name(),
                                                page.t("listening.watch"),
                                                "/watches/" + watch.number()));
        var others = Stream.of(entry(page, "listening.mentions", "/mentions"));
        if (page.can(Role.SUPERVISOR)) {
            others = Stream.concat(others, Stream.of(entry(page, "listening.new", "/watches/new")));
        }
        return Stream.concat(saved, others)
                .filter(entry -> Text.fold(entry.label()).contains(wanted))
                .limit(MOST)
                .toList();
    }

    private static Entry entry(Page page, String key, String path) {
        return new Entry("ear", page.t(key), page.t("web.palette.page"), path);
    }
}
