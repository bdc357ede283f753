package org.tertulia.bulletin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How far an insight got, and where it can go from there. */
public enum InsightState {
    PROPOSED("bulletin.state.proposed"),
    TAKEN_UP("bulletin.state.taken-up"),
    UNDER_WAY("bulletin.state.under-way"),
    DONE("bulletin.state.done"),
    /** Done, and it changed what it was meant to change. */
    EFFECTIVE("bulletin.state.effective"),
    /** Done, and nothing changed. */
    INEFFECTIVE("bulletin.state.ineffective"),
    DECLINED("bulletin.state.declined");

    private final String key;

    InsightState(String key) {
        this.key = key;
    }

    /** The key of its word. */
    public String key() {
        return key;
    }

    /** How addresses, programs and the database name it: {@code taken-up}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<InsightState> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }

    /** Where it can go. What was declined can be taken up after all; an effect is measured anew. */
    public Set<InsightState> next() {
        return switch (this) {
            case PROPOSED -> Set.of(TAKEN_UP, DECLINED);
            case TAKEN_UP -> Set.of(UNDER_WAY, DONE, DECLINED);
            case UNDER_WAY -> Set.of(DONE, DECLINED);
            case DONE, EFFECTIVE, INEFFECTIVE -> Set.of(EFFECTIVE, INEFFECTIVE);
            case DECLINED -> Set.of(TAKEN_UP);
        };
    }

    /** Whether somebody has to decide to get there; the rest is said by who does it. */
    public boolean isDecision() {
        return this == TAKEN_UP || this == DECLINED;
    }

    public boolean isMeasured() {
        return this == EFFECTIVE || this == INEFFECTIVE;
    }

    /** Whether nothing more is to be done about it. */
    public boolean isEnd() {
        return switch (this) {
            case PROPOSED, TAKEN_UP, UNDER_WAY -> false;
            case DONE, EFFECTIVE, INEFFECTIVE, DECLINED -> true;
        };
    }
}
