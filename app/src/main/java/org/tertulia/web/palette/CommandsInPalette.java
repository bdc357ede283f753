package org.tertulia.web.palette;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.web.Page;
import org.tertulia.web.PaletteSource;
import org.tertulia.web.Typed;

/** What can be done from anywhere: how the pages look, the keys, and the way out. */
@Component
class CommandsInPalette implements PaletteSource {

    @Override
    public List<Entry> matching(Typed typed, Page page) {
        return all(page).stream().filter(entry -> typed.isIn(entry.label())).toList();
    }

    /** What holds already is left out. */
    static List<Entry> all(Page page) {
        var theme = page.look().theme();
        var density = page.look().density();
        var keys = page.look().singleKeys() ? "on" : "off";
        var looks =
                Stream.of(
                        look(page, "sun", "web.palette.light", "theme", "light", theme),
                        look(page, "moon", "web.palette.dark", "theme", "dark", theme),
                        look(page, "device-desktop", "web.palette.auto", "theme", "auto", theme),
                        look(
                                page,
                                "adjustments",
                                "web.palette.comfortable",
                                "density",
                                "comfortable",
                                density),
                        look(
                                page,
                                "adjustments",
                                "web.palette.compact",
                                "density",
                                "compact",
                                density),
                        look(page, "keyboard", "web.palette.keys.on", "keys", "on", keys),
                        look(page, "keyboard", "web.palette.keys.off", "keys", "off", keys));
        var out =
                new Entry(
                        Kind.COMMAND,
                        "logout",
                        page.t("web.signOut"),
                        "",
                        new Way.By("/sign-out", "", ""));
        return Stream.concat(looks.flatMap(List::stream), Stream.of(out)).toList();
    }

    private static List<Entry> look(
            Page page, String icon, String key, String name, String value, String now) {
        return value.equals(now)
                ? List.of()
                : List.of(
                        new Entry(
                                Kind.COMMAND,
                                icon,
                                page.t(key),
                                "",
                                new Way.By("/look", name, value)));
    }
}
