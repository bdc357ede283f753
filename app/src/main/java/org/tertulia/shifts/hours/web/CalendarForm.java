package org.tertulia.shifts.hours.web;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refused;
import org.tertulia.shifts.hours.Block;
import org.tertulia.shifts.hours.Calendar;
import org.tertulia.shifts.hours.HoursRefusal;
import org.tertulia.shifts.hours.Kept;
import org.tertulia.shifts.hours.Region;
import org.tertulia.shifts.hours.Week;
import org.tertulia.web.kit.Choices;

/** A calendar as somebody filled it in: days by {@code mon} to {@code sun}. */
record CalendarForm(
        String name,
        String zone,
        String region,
        Map<String, String> days,
        String own,
        @Nullable Integer version) {

    static CalendarForm of(Map<String, String> given) {
        var days = new HashMap<String, String>();
        for (var day : DayOfWeek.values()) {
            days.put(Week.slug(day), given.getOrDefault(Week.slug(day), ""));
        }
        return new CalendarForm(
                given.getOrDefault("name", ""),
                given.getOrDefault("zone", ""),
                given.getOrDefault("region", ""),
                days,
                given.getOrDefault("own", ""),
                number(given.getOrDefault("version", "")));
    }

    static CalendarForm of(Calendar calendar) {
        return new CalendarForm(
                calendar.name(),
                calendar.zone().getId(),
                calendar.region() == null ? "" : calendar.region().code(),
                days(calendar.week()),
                calendar.own(),
                calendar.version());
    }

    /** As most offices are open, to begin with. */
    static CalendarForm fresh(String zone, String language) {
        var week = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        var day = Week.day(language.equals("es") ? "9-14, 16-19" : "9-17");
        for (var each : List.of(DayOfWeek.values()).subList(0, 5)) {
            week.put(each, day);
        }
        return new CalendarForm("", zone, "", days(new Week(week)), "", null);
    }

    static Map<String, String> days(Week week) {
        var days = new LinkedHashMap<String, String>();
        for (var day : DayOfWeek.values()) {
            days.put(Week.slug(day), week.text(day));
        }
        return days;
    }

    String day(DayOfWeek day) {
        return days.getOrDefault(Week.slug(day), "");
    }

    /**
     * What it says.
     *
     * @throws Refused with {@link HoursRefusal.ZoneUnknown}, {@link HoursRefusal.RegionUnknown},
     *     {@link HoursRefusal.BlockUnfit} or {@link HoursRefusal.TooManyBlocks}
     */
    Kept kept() {
        var week = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, Week.day(day(day)));
        }
        return new Kept(
                name,
                Choices.zone(zone)
                        .orElseThrow(() -> new Refused(new HoursRefusal.ZoneUnknown(zone))),
                new Week(week),
                region.isEmpty()
                        ? null
                        : Region.of(region)
                                .orElseThrow(
                                        () -> new Refused(new HoursRefusal.RegionUnknown(region))),
                own);
    }

    private static @Nullable Integer number(String given) {
        return given.matches("[0-9]{1,9}") ? Integer.valueOf(given) : null;
    }
}
