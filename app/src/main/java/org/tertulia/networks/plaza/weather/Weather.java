package org.tertulia.networks.plaza.weather;

import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What goes wrong on the way to a square, in calls of a hundred. Of each call at most one of {@code
 * limited} (429, come back later), {@code lost} (it never arrives), {@code late} (it arrives {@code
 * lateSeconds} after the caller gave up), {@code silent} (taken, and no answer comes), {@code
 * lying} (taken, and the answer says otherwise) and {@code expired} (401). Of what is told, {@code
 * repeated} comes more than once and {@code shuffled} pages come in another order. Without {@code
 * keys} the square does not recognise the key of a request that comes again.
 */
public record Weather(
        int limited,
        int lost,
        int late,
        int silent,
        int lying,
        int expired,
        int repeated,
        int shuffled,
        int lateSeconds,
        boolean keys) {

    /** Nothing goes wrong. */
    public static final Weather CALM = new Weather(0, 0, 0, 0, 0, 0, 0, 0, 20, true);

    /** A request is late by less than the time between two proofs that it is not there. */
    public static final int LATEST = 100;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What is left out is as it was before. */
    public static Weather of(JsonNode given, Weather before) {
        return new Weather(
                figure(given.path("limited"), before.limited),
                figure(given.path("lost"), before.lost),
                figure(given.path("late"), before.late),
                figure(given.path("silent"), before.silent),
                figure(given.path("lying"), before.lying),
                figure(given.path("expired"), before.expired),
                figure(given.path("repeated"), before.repeated),
                figure(given.path("shuffled"), before.shuffled),
                figure(given.path("lateSeconds"), before.lateSeconds),
                given.path("keys").isBoolean() ? given.path("keys").booleanValue() : before.keys);
    }

    /** What is not a figure is none that there can be. */
    private static int figure(JsonNode given, int before) {
        if (given.isMissingNode() || given.isNull()) {
            return before;
        }
        return given.canConvertToInt() ? given.intValue() : -1;
    }

    public ObjectNode json() {
        return JSON.createObjectNode()
                .put("limited", limited)
                .put("lost", lost)
                .put("late", late)
                .put("silent", silent)
                .put("lying", lying)
                .put("expired", expired)
                .put("repeated", repeated)
                .put("shuffled", shuffled)
                .put("lateSeconds", lateSeconds)
                .put("keys", keys);
    }

    /** Whether there can be such weather: shares of a hundred, and not all at once. */
    public boolean possible() {
        return IntStream.of(limited, lost, late, silent, lying, expired, repeated, shuffled)
                        .allMatch(share -> share >= 0 && share <= 100)
                && limited + lost + late + silent + lying + expired <= 100
                && lateSeconds >= 1
                && lateSeconds <= LATEST;
    }

    public boolean calm() {
        return limited + lost + late + silent + lying + expired + repeated + shuffled == 0 && keys;
    }
}
