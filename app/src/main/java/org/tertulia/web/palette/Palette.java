package org.tertulia.web.palette;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.EnumMap;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.PaletteSource;
import org.tertulia.web.PaletteSource.Entry;
import org.tertulia.web.PaletteSource.Kind;
import org.tertulia.web.Typed;

/** {@code GET /palette?q=}: what fits, under a heading per kind; the best kind comes first. */
@Controller
class Palette {

    private final ObjectProvider<PaletteSource> sources;

    Palette(ObjectProvider<PaletteSource> sources) {
        this.sources = sources;
    }

    /** Entries of one kind, the best first, and how well that one fits. */
    record Group(Kind kind, List<Entry> entries, int fit) {}

    @GetMapping("/palette")
    Html find(Page page, @RequestParam(defaultValue = "") String q) {
        var typed = new Typed(q);
        var groups = typed.isBlank() ? house(page) : found(typed, page);
        return out -> JteentriesGenerated.render(out, Html.PLAIN, page, typed.text(), groups);
    }

    /** While nothing has been typed: the pages, and what can be done anywhere. */
    private static List<Group> house(Page page) {
        return List.of(
                new Group(Kind.PAGE, PlacesInPalette.all(page), 0),
                new Group(Kind.COMMAND, CommandsInPalette.all(page), 0));
    }

    private List<Group> found(Typed typed, Page page) {
        var kinds =
                sources.stream()
                        .flatMap(source -> source.matching(typed, page).stream())
                        .collect(
                                groupingBy(Entry::kind, () -> new EnumMap<>(Kind.class), toList()));
        return kinds.entrySet().stream()
                .map(kind -> group(kind.getKey(), kind.getValue(), typed))
                .sorted(comparingInt(Group::fit))
                .toList();
    }

    private static Group group(Kind kind, List<Entry> entries, Typed typed) {
        var best =
                entries.stream()
                        .sorted(comparingInt(entry -> typed.fit(entry.label())))
                        .limit(PaletteSource.MOST)
                        .toList();
        return new Group(kind, best, typed.fit(best.getFirst().label()));
    }
}
