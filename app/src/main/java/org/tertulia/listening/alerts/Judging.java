package org.tertulia.listening.alerts;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether what is heard is more than usual: in the rule's window, and in a sixth of it, so that a
 * sudden thing is noticed at once and a slow one all the same.
 */
public final class Judging {

    /** Anger is more than its usual share, too; else all that grew is the talk. */
    private static final double LEAST_SHARE = 0.25;

    private static final double MORE_THAN_USUAL = 1.2;

    /** An event ends where chance might bring so many. */
    private static final double CALM = 0.02;

    private static final int SHORTEST = 10;

    private Judging() {}

    /** As of the end of a minute. */
    public static Optional<Surge> surge(
            Gauge gauge, Series series, Sensitivity sensitivity, int window, long minute) {
        return windows(window)
                .mapToObj(length -> surge(gauge, series, sensitivity, window, length, minute))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static IntStream windows(int window) {
        return IntStream.of(Math.max(SHORTEST, window / 6), window).distinct();
    }

    private static Optional<Surge> surge(
            Gauge gauge,
            Series series,
            Sensitivity sensitivity,
            int window,
            int length,
            long minute) {
        var span = gauge.span(series, minute, length);
        if (span.found() < sensitivity.least(series)
                || span.authors() < sensitivity.people(series)) {
            return Optional.empty();
        }
        var usual = gauge.usual(series, minute - length + 1);
        var expected = usual.in(length);
        var rare =
                span.found() >= sensitivity.times() * expected
                        && Odds.ofAtLeast(span.found(), expected, usual.evenness())
                                <= sensitivity.odds();
        return rare && angrier(gauge, series, span.found(), length, minute)
                ? Optional.of(new Surge(length, span.found(), span.authors(), expected, null))
                : Optional.empty();
    }

    private static boolean angrier(Gauge gauge, Series series, int found, int length, long minute) {
        if (series != Series.NEGATIVE) {
            return true;
        }
        var all = gauge.span(Series.HEARD, minute, length).found();
        var usually =
                gauge.usual(Series.NEGATIVE, minute).perHour()
                        / Math.max(gauge.usual(Series.HEARD, minute).perHour(), 1e-9);
        return found >= all * Math.max(LEAST_SHARE, Math.min(1, usually) * MORE_THAN_USUAL)
                || found >= all * 0.8;
    }

    /** Whether an event that began goes on; it takes less to go on than to begin. */
    public static boolean stirred(
            Gauge gauge, Series series, Sensitivity sensitivity, int window, long minute) {
        var span = gauge.span(series, minute, window);
        if (2 * span.found() < sensitivity.least(series)) {
            return false;
        }
        var usual = gauge.usual(series, minute - window + 1);
        return Odds.ofAtLeast(span.found(), usual.in(window), usual.evenness()) <= CALM;
    }

    /**
     * How long nothing was heard that should have been, in minutes; nothing where that may be
     * chance. Whoever is not known for two weeks may be silent for as long as they like.
     */
    public static Optional<Surge> silence(
            Gauge gauge, Sensitivity sensitivity, int window, long minute) {
        var last = gauge.last();
        var known = gauge.usual(Series.HEARD, minute);
        if (minute - last < window || known.hours() < 14 * 24) {
            return Optional.empty();
        }
        var expected = 0.0;
        var evenness = known.evenness();
        for (var at = Math.max(last, minute - 7 * 24 * 60) + 1; at <= minute; at += 60) {
            var usual = gauge.usual(Series.HEARD, at);
            expected += usual.in((int) Math.min(60, minute - at + 1));
            evenness = Math.min(evenness, usual.evenness());
        }
        return expected >= sensitivity.least()
                        && Odds.ofNone(expected, evenness) <= Math.sqrt(sensitivity.odds())
                ? Optional.of(
                        new Surge(
                                (int) Math.min(minute - last, Integer.MAX_VALUE),
                                0,
                                0,
                                expected,
                                null))
                : Optional.empty();
    }
}
