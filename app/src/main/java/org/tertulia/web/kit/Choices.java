package org.tertulia.web.kit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tertulia.web.Texts;

/** The languages and the time zones that a person can choose. */
public final class Choices {

    /** The world's regions in the IANA database; other names in it are old or technical. */
    private static final Set<String> REGIONS =
            Set.of(
                    "Africa",
                    "America",
                    "Antarctica",
                    "Asia",
                    "Atlantic",
                    "Australia",
                    "Europe",
                    "Indian",
                    "Pacific");

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("OOOO");

    private Choices() {}

    /** Each under the name that its own speakers give it. */
    public static List<Option> languages() {
        return Texts.LOCALES.stream()
                .map(locale -> new Option(locale.getLanguage(), name(locale)))
                .toList();
    }

    /** {@code Europe/Madrid (GMT+01:00)}, with the offsets of this moment. */
    public static List<Option> zones(Instant now) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(Choices::regional)
                .sorted()
                .map(id -> new Option(id, label(ZoneId.of(id), now)))
                .toList();
    }

    /** The zone of this name, if it is one. */
    public static Optional<ZoneId> zone(String id) {
        return ZoneId.getAvailableZoneIds().contains(id)
                ? Optional.of(ZoneId.of(id))
                : Optional.empty();
    }

    private static boolean regional(String id) {
        return id.equals("UTC") || REGIONS.contains(id.split("/")[0]) && id.contains("/");
    }

    private static String label(ZoneId zone, Instant now) {
        return "%s (%s)"
                .formatted(
                        zone.getId().replace('_', ' '),
                        OFFSET.withLocale(Locale.ENGLISH).format(now.atZone(zone)));
    }

    private static String name(Locale locale) {
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
