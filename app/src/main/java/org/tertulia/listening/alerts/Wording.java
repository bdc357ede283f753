package org.tertulia.listening.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentence of a sign: its key, and what goes into it. */
public final class Wording {

    private Wording() {}

    /** What is met needs no figures. */
    public static String key(Kind kind, boolean met) {
        return switch (kind) {
            case SPIKE -> "listening.alert.told.spike";
            case COMPETITOR -> "listening.alert.told.competitor";
            case SILENCE -> "listening.alert.told.silence";
            case NEGATIVE -> "listening.alert.told.negative";
            case CRISIS -> met ? "listening.alert.told.word" : "listening.alert.told.crisis";
            case INFLUENCE -> met ? "listening.alert.told.person" : "listening.alert.told.echo";
        };
    }

    public static List<Object> args(
            String subject, int found, int minutes, double usual, @Nullable String met) {
        return List.of(
                subject, found, span(minutes), (int) Math.round(usual), met == null ? "" : met);
    }

    /** “45 min”, “3 h”: the same in all our languages. */
    public static String span(int minutes) {
        return minutes < 120 ? minutes + " min" : Math.round(minutes / 60.0) + " h";
    }
}
