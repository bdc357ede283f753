package org.tertulia.web.palette;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tertulia.web.Page;
import org.tertulia.web.PaletteSource;

/** The pages of the house; all of them while nothing has been typed. */
@Component
@Order(0)
class PlacesInPalette implements PaletteSource {

    @Override
    public List<Entry> matching(String typed, Page page) {
        var wanted = plain(typed);
        return all(page).filter(entry -> plain(entry.label()).contains(wanted)).toList();
    }

    private static Stream<Entry> all(Page page) {
        var places =
                Stream.concat(page.rail().stream(), page.companyMenu().stream())
                        .map(
                                place ->
                                        new Entry(
                                                place.icon(),
                                                page.t(place.key()),
                                                page.t("web.palette.page"),
                                                place.path()));
        var others =
                Stream.of(
                        new Entry(
                                "user-circle",
                                page.t("web.account"),
                                page.t("web.palette.page"),
                                "/account"),
                        new Entry(
                                "components",
                                page.t("web.kit"),
                                page.t("web.palette.page"),
                                "/kit"));
        return Stream.concat(places, others);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
