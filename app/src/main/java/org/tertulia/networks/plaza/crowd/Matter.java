package org.tertulia.networks.plaza.crowd;

import java.util.Locale;

/** Why somebody speaks. */
public enum Matter {
    ASK(true),
    COMPLAIN(true),
    PRAISE(false),
    COMPARE(false),
    TALK(false),
    /** Beneath what somebody else said. */
    CHORUS(false),
    /** To the brand alone. */
    DIRECT(true),
    LAUNCH(true),
    OUTAGE(true),
    CRISIS(true);

    private final boolean wantsAnswer;

    Matter(boolean wantsAnswer) {
        this.wantsAnswer = wantsAnswer;
    }

    /** Whether they wait for the brand to say something. */
    public boolean wantsAnswer() {
        return wantsAnswer;
    }

    /** Whether it is a grievance, for which one says sorry. */
    boolean sore() {
        return switch (this) {
            case COMPLAIN, OUTAGE, CRISIS, DIRECT -> true;
            case ASK, PRAISE, COMPARE, TALK, CHORUS, LAUNCH -> false;
        };
    }

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }
}
