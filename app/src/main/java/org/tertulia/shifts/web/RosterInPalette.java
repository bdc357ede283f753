package org.tertulia.shifts.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Role;
import org.tertulia.web.Page;
import org.tertulia.web.PaletteSource;
import org.tertulia.web.Typed;

/** The pages of the roster. */
@Component
class RosterInPalette implements PaletteSource {

    @Override
    public List<Entry> matching(Typed typed, Page page) {
        if (page.who() == null) {
            return List.of();
        }
        var all =
                Stream.of(
                        entry(page, Kind.PAGE, "shifts.roster", "/shifts"),
                        entry(page, Kind.PAGE, "shifts.duty", "/shifts/duty"),
                        entry(page, Kind.PAGE, "shifts.coverage", "/shifts/coverage"),
                        entry(page, Kind.PAGE, "shifts.mine", "/shifts/mine"),
                        entry(page, Kind.PAGE, "shifts.swaps", "/shifts/swaps"),
                        entry(page, Kind.PAGE, "shifts.patterns", "/shifts/patterns"),
                        entry(page, Kind.PAGE, "shifts.reaching.chain", "/shifts/chain"),
                        entry(page, Kind.PAGE, "shifts.reaching.calls", "/calls"),
                        entry(page, Kind.PAGE, "shifts.reaching.title", "/account/reach"),
                        entry(page, Kind.PAGE, "shifts.emergency", "/shifts/emergency"));
        var own =
                page.can(Role.AGENT)
                        ? Stream.of(entry(page, Kind.PAGE, "shifts.handover", "/handover"))
                        : Stream.<Entry>empty();
        var adding =
                page.can(Role.SUPERVISOR)
                        ? Stream.of(entry(page, Kind.COMMAND, "shifts.new", "/shifts/new"))
                        : Stream.<Entry>empty();
        return Stream.of(all, own, adding)
                .flatMap(Function.identity())
                .filter(entry -> entry.fits(typed))
                .toList();
    }

    private static Entry entry(Page page, Kind kind, String key, String url) {
        var icon = kind == Kind.COMMAND ? "plus" : "calendar";
        return new Entry(kind, icon, page.t(key), "", url);
    }
}
