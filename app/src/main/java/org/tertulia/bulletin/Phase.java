package org.tertulia.bulletin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** States that are looked at together. */
public enum Phase {
    PROPOSED("bulletin.phase.proposed", EnumSet.of(InsightState.PROPOSED)),
    GOING("bulletin.phase.going", EnumSet.of(InsightState.TAKEN_UP, InsightState.UNDER_WAY)),
    DONE(
            "bulletin.phase.done",
            EnumSet.of(InsightState.DONE, InsightState.EFFECTIVE, InsightState.INEFFECTIVE)),
    DECLINED("bulletin.phase.declined", EnumSet.of(InsightState.DECLINED)),
    ALL("bulletin.phase.all", EnumSet.allOf(InsightState.class));

    private final String key;
    private final Set<InsightState> states;

    Phase(String key, Set<InsightState> states) {
        this.key = key;
        this.states = Set.copyOf(states);
    }

    /** The key of its name. */
    public String key() {
        return key;
    }

    public Set<InsightState> states() {
        return states;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Phase> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
