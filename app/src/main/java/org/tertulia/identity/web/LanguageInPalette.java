package org.tertulia.identity.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.web.Page;
import org.tertulia.web.PaletteSource;
import org.tertulia.web.Typed;

/** The other language, in its own words: who wants it may not read this one. */
@Component
class LanguageInPalette implements PaletteSource {

    @Override
    public List<Entry> matching(Typed typed, Page page) {
        var other = page.locale().getLanguage().equals("es") ? "en" : "es";
        var changing =
                new Entry(
                        Kind.COMMAND,
                        "language",
                        page.t("identity.language.other"),
                        page.t("identity.language"),
                        new PaletteSource.Way.By("/account", "language", other));
        return Stream.of(changing).filter(entry -> entry.fits(typed)).toList();
    }
}
