package org.tertulia.web.palette;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.PaletteSource;

/** {@code GET /palette?q=}: the lines of the palette, from every module that has some. */
@Controller
class Palette {

    private final ObjectProvider<PaletteSource> sources;

    Palette(ObjectProvider<PaletteSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/palette")
    Html find(Page page, @RequestParam(defaultValue = "") String q) {
        var typed = q.strip();
        var entries =
                sources.orderedStream()
                        .flatMap(source -> matching(source, typed, page).stream())
                        .limit(24)
                        .toList();
        return out -> JteentriesGenerated.render(out, Html.PLAIN, page, typed, entries);
    }

    private static List<PaletteSource.Entry> matching(
            PaletteSource source, String typed, Page page) {
        return typed.isEmpty() && !(source instanceof PlacesInPalette)
                ? List.of()
                : source.matching(typed, page);
    }
}
