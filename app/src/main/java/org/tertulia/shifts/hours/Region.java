package org.tertulia.shifts.hours;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A country or a part of one whose holidays are shipped: {@code ES}, {@code ES-AN}. A part has its
 * country's too.
 */
public record Region(String code, String name, Holidays holidays) {

    private static final List<Region> ALL =
            Stream.of(
                            "es", "mx", "ar", "co", "cl", "pe", "uy", "ec", "bo", "py", "ve", "cr",
                            "pa", "do", "gt", "hn", "ni", "sv", "cu")
                    .flatMap(Region::read)
                    .toList();

    /** By country, the country itself first. */
    public static List<Region> all() {
        return ALL;
    }

    public static Optional<Region> of(String code) {
        return ALL.stream().filter(region -> region.code.equals(code)).findFirst();
    }

    /** Whether it is a part of a country. */
    public boolean part() {
        return code.contains("-");
    }

    /** A file has its sources on top, and begins each region with its code and name. */
    private static Stream<Region> read(String country) {
        var regions = new ArrayList<Region>();
        for (var section : ("\n" + file(country)).split("\n= ")) {
            if (section.isBlank() || section.stripLeading().startsWith("#")) {
                continue;
            }
            var head = section.lines().findFirst().orElseThrow().split(" ", 2);
            var own = Holidays.of(section.substring(section.indexOf('\n') + 1));
            var all = regions.isEmpty() ? own : regions.getFirst().holidays.and(own);
            regions.add(new Region(head[0], head[1], all));
        }
        return regions.stream();
    }

    private static String file(String country) {
        try (var in = Region.class.getResourceAsStream("/holidays/" + country + ".txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
