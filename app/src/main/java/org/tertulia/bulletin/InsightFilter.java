package org.tertulia.bulletin;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.organization.DepartmentId;

/**
 * Which insights. {@code department} null asks for all; {@code words} are sought in title, idea and
 * the messages behind, {@code #12} is a number.
 */
public record InsightFilter(
        Set<InsightState> states, @Nullable DepartmentId department, String words) {

    public InsightFilter {
        states = Set.copyOf(states);
        words = words.strip();
    }

    public static final InsightFilter ALL = new InsightFilter(Phase.ALL.states(), null, "");
}
