package org.tertulia.shifts.hours;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tertulia.kernel.Refused;

/**
 * The blocks of each day of the week, in order and apart from each other; a closed day has none.
 */
public record Week(Map<DayOfWeek, List<Block>> days) {

    /** Nobody reads a day in more pieces. */
    static final int MOST_BLOCKS = 6;

    public Week {
        var ordered = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            ordered.put(day, joined(days.getOrDefault(day, List.of())));
        }
        days = ordered;
    }

    /** Those that touch are one. */
    private static List<Block> joined(List<Block> blocks) {
        var joined = new ArrayList<Block>();
        blocks.stream()
                .sorted()
                .forEach(
                        block -> {
                            if (!joined.isEmpty() && joined.getLast().meets(block)) {
                                joined.add(joined.removeLast().with(block));
                            } else {
                                joined.add(block);
                            }
                        });
        return List.copyOf(joined);
    }

    public List<Block> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    /** Whether it ever opens. */
    public boolean opens() {
        return days.values().stream().anyMatch(blocks -> !blocks.isEmpty());
    }

    /** How a day is written: {@code 09:00-14:00, 16:00-19:00}. */
    public String text(DayOfWeek day) {
        return on(day).stream().map(Block::toString).collect(joining(", "));
    }

    /**
     * A day from how it is written.
     *
     * @throws Refused with {@link HoursRefusal.BlockUnfit} or {@link HoursRefusal.TooManyBlocks}
     */
    public static List<Block> day(String text) {
        var blocks =
                Arrays.stream(text.split("[,;]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .map(
                                part ->
                                        Block.of(part)
                                                .orElseThrow(
                                                        () ->
                                                                new Refused(
                                                                        new HoursRefusal.BlockUnfit(
                                                                                shown(part)))))
                        .toList();
        if (blocks.size() > MOST_BLOCKS) {
            throw new Refused(new HoursRefusal.TooManyBlocks(MOST_BLOCKS));
        }
        return blocks;
    }

    private static String shown(String part) {
        return part.length() > 40 ? part.substring(0, 40) + "…" : part;
    }

    /** As it is stored: {@code mon=09:00-14:00,16:00-19:00;tue=…}. */
    String stored() {
        return Stream.of(DayOfWeek.values())
                .map(
                        day ->
                                slug(day)
                                        + "="
                                        + on(day).stream()
                                                .map(Block::toString)
                                                .collect(joining(",")))
                .collect(joining(";"));
    }

    static Week ofStored(String stored) {
        var days = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        for (var part : stored.split(";")) {
            days.put(named(part.substring(0, 3)), day(part.substring(4)));
        }
        return new Week(days);
    }

    /** How files, addresses and the API name a day: {@code mon}. */
    public static String slug(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    static DayOfWeek named(String slug) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> slug(day).equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No day: " + slug));
    }
}
