package org.tertulia.web.kit;

import java.text.Collator;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tertulia.web.Texts;

/** The languages and the time zones that a person can choose. */
public final class Choices {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("OOOO");

    private Choices() {}

    /** Some choices under a name of their own; {@code name} is its key. */
    public record Part(String name, List<Option> options) {}

    /** Each under the name that its own speakers give it. */
    public static List<Option> languages() {
        return Texts.LOCALES.stream()
                .map(locale -> new Option(locale.getLanguage(), name(locale)))
                .toList();
    }

    /**
     * {@code Madrid (GMT+01:00)}, with the offsets of this moment, by part of the world and by what
     * the city is called. What holds now comes first where it is none of the usual ones.
     */
    public static List<Part> zones(Instant now, String current, Locale locale) {
        var parts = new ArrayList<Part>();
        if (Zones.KNOWN.values().stream().noneMatch(zones -> zones.contains(current))) {
            zone(current)
                    .map(zone -> new Option(current, label(current, zone, now)))
                    .ifPresent(one -> parts.add(new Part("web.zone.current", List.of(one))));
        }
        Zones.KNOWN.forEach(
                (name, zones) -> parts.add(new Part(name, options(zones, now, locale))));
        return parts;
    }

    private static List<Option> options(List<String> zones, Instant now, Locale locale) {
        return zones.stream()
                .map(id -> new Option(id, label(Cities.name(id, locale), ZoneId.of(id), now)))
                .sorted(Comparator.comparing(Option::label, Collator.getInstance(locale)))
                .toList();
    }

    /** What the city of a zone is called. */
    public static String city(ZoneId zone, Locale locale) {
        return Cities.name(zone.getId(), locale);
    }

    /** The usual ones by their full names, for a field where they are typed. */
    public static List<String> zoneNames() {
        return Zones.KNOWN.values().stream().flatMap(List::stream).toList();
    }

    /** The zone of this name, if it is one. */
    public static Optional<ZoneId> zone(String id) {
        return ZoneId.getAvailableZoneIds().contains(id)
                ? Optional.of(ZoneId.of(id))
                : Optional.empty();
    }

    /** The zone under the name that people know: machines have a dozen for UTC. */
    public static ZoneId familiar(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? UTC : zone;
    }

    private static String label(String name, ZoneId zone, Instant now) {
        return "%s (%s)"
                .formatted(
                        name.replace('_', ' '),
                        OFFSET.withLocale(Locale.ENGLISH).format(now.atZone(zone)));
    }

    private static String name(Locale locale) {
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
