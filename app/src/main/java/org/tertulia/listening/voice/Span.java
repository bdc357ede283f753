package org.tertulia.listening.voice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.tertulia.listening.Grain;

/** Whole days of somebody's zone, the first and the last included. */
public record Span(LocalDate first, LocalDate last, ZoneId zone) {

    /** Of more days no eye can tell one from the next. */
    public static final int LONGEST = 1_100;

    /** Of more days no eye can tell one hour from the next. */
    private static final int MOST_BY_HOUR = 8;

    /** So many days, of which this is the last. */
    public static Span upTo(LocalDate last, int days, ZoneId zone) {
        return new Span(last.minusDays(days - 1L), last, zone);
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    public Instant from() {
        return first.atStartOfDay(zone).toInstant();
    }

    public Instant to() {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** As many days before it. */
    public Span before() {
        return upTo(first.minusDays(1), days(), zone);
    }

    /**
     * When the time before it ends: what is not over yet is compared with as much of that time, so
     * that a morning does not look like a loss.
     */
    public Instant beforeTo(Instant now) {
        return now.isBefore(to()) ? now.atZone(zone).minusDays(days()).toInstant() : before().to();
    }

    public boolean allows(Grain grain) {
        return grain == Grain.DAY || days() <= MOST_BY_HOUR;
    }
}
