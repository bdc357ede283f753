package org.tertulia.shifts.emergency.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.shifts.emergency.EmergencyHour;

/**
 * The duty rules of the reader's brands, the hour that they have, and all hours where they
 * supervise; {@code back} is where they came from, {@code reason} what they typed.
 */
record EmergencyView(
        List<Rule> rules,
        @Nullable EmergencyHour own,
        List<Row> rows,
        @Nullable String next,
        String back,
        String reason,
        String error) {

    /** A brand, and whether only who is on duty answers there. */
    record Rule(int brand, String name, boolean holds) {}

    /** An hour, and whose. */
    record Row(
            String id,
            String name,
            String reason,
            Instant beginsAt,
            Instant endsAt,
            boolean runs) {}

    boolean any() {
        return rules.stream().anyMatch(Rule::holds);
    }
}
