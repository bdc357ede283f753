package org.tertulia.bulletin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** States that are looked at together. */
public enum Phase {
    PROPOSED("bulletin.phase.proposed"),
    GOING("bulletin.phase.going"),
    DONE("bulletin.phase.done"),
    DECLINED("bulletin.phase.declined"),
    ALL("bulletin.phase.all");

    private final String key;

    Phase(String key) {
        this.key = key;
    }

    /** The key of its name. */
    public String key() {
        return key;
    }

    public Set<InsightState> states() {
        return switch (this) {
            case PROPOSED -> Set.of(InsightState.PROPOSED);
            case GOING -> Set.of(InsightState.TAKEN_UP, InsightState.UNDER_WAY);
            case DONE ->
                    Set.of(InsightState.DONE, InsightState.EFFECTIVE, InsightState.INEFFECTIVE);
            case DECLINED -> Set.of(InsightState.DECLINED);
            case ALL -> Set.of(InsightState.values());
        };
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Phase> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
