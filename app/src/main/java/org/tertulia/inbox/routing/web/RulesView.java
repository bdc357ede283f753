package org.tertulia.inbox.routing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.routing.Rule;

/** The rules of the brands that a person sees, brand by brand in their order. */
record RulesView(List<Group> groups) {

    /** {@code brand} is null where there is only one; {@code main} takes what no rule takes. */
    record Group(int number, @Nullable String brand, List<Row> rows, String main) {}

    /**
     * A rule in words: {@code asks} what for, {@code does} what; {@code faults} keep it from doing
     * all that it says; {@code days} how many it caught, the oldest day first.
     */
    record Row(Rule rule, String asks, String does, List<String> faults, List<Day> days) {

        int caught() {
            return days.stream().mapToInt(Day::count).sum();
        }

        int most() {
            return days.stream().mapToInt(Day::count).max().orElse(0);
        }
    }

    record Day(LocalDate day, int count) {

        /** A time that is this day wherever one reads it, or nearly so. */
        Instant noon() {
            return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }
    }
}
