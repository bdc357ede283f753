package org.tertulia.shifts.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.tertulia.kernel.Refused;

/** Days that are closed whatever the week says. A year is worked out once. */
public final class Holidays {

    /** So many lines of its own a calendar may have. */
    static final int MOST_LINES = 2_000;

    public static final Holidays NONE = new Holidays(List.of());

    private final List<HolidayRule> rules;
    private final Map<Integer, TreeMap<LocalDate, String>> years = new ConcurrentHashMap<>();

    private Holidays(List<HolidayRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * From lines as {@link HolidayRule} has them; empty ones and those that begin with # say
     * nothing.
     *
     * @throws Refused with {@link HoursRefusal.HolidayUnfit} or {@link
     *     HoursRefusal.TooManyHolidays}
     */
    public static Holidays of(String lines) {
        var rules = new ArrayList<HolidayRule>();
        var number = 0;
        for (var line : lines.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            rules.add(rule(line, number));
        }
        if (rules.size() > MOST_LINES) {
            throw new Refused(new HoursRefusal.TooManyHolidays(MOST_LINES));
        }
        return new Holidays(rules);
    }

    private static HolidayRule rule(String line, int number) {
        return HolidayRule.of(line)
                .orElseThrow(() -> new Refused(new HoursRefusal.HolidayUnfit(number, shown(line))));
    }

    private static String shown(String line) {
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    Holidays and(Holidays others) {
        var all = new ArrayList<>(rules);
        all.addAll(others.rules);
        return new Holidays(all);
    }

    public boolean on(LocalDate date) {
        return !rules.isEmpty() && year(date.getYear()).containsKey(date);
    }

    /** What the day is called, if it is one. */
    public Optional<String> name(LocalDate date) {
        return Optional.ofNullable(year(date.getYear()).get(date));
    }

    /** Those of a year in order, each with its name. */
    public Map<LocalDate, String> in(int year) {
        return year(year);
    }

    private TreeMap<LocalDate, String> year(int year) {
        return years.computeIfAbsent(year, this::worked);
    }

    /** Some are moved across New Year. */
    private TreeMap<LocalDate, String> worked(int year) {
        var days = new TreeMap<LocalDate, String>();
        for (var near : List.of(year - 1, year, year + 1)) {
            for (var rule : rules) {
                rule.in(near)
                        .filter(date -> date.getYear() == year)
                        .forEach(date -> days.putIfAbsent(date, rule.name()));
            }
        }
        return days;
    }
}
