package org.tertulia.web.palette;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.web.Page;
import org.tertulia.web.PaletteSource;
import org.tertulia.web.Typed;

/** The pages of the house. */
@Component
class PlacesInPalette implements PaletteSource {

    @Override
    public List<Entry> matching(Typed typed, Page page) {
        return all(page).stream().filter(entry -> typed.isIn(entry.label())).toList();
    }

    static List<Entry> all(Page page) {
        var places =
                Stream.concat(page.rail().stream(), page.companyMenu().stream())
                        .map(place -> entry(page, place.icon(), place.key(), place.path()));
        var others =
                Stream.of(
                        entry(page, "bell", "web.notifications", "/notifications"),
                        entry(page, "user-circle", "web.account", "/account"),
                        entry(page, "components", "web.kit", "/kit"));
        return Stream.concat(places, others).toList();
    }

    private static Entry entry(Page page, String icon, String key, String path) {
        return new Entry(Kind.PAGE, icon, page.t(key), "", path);
    }
}
