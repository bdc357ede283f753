package org.tertulia.inbox.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.kernel.Refused;

/** Until when a conversation is put off, by one key each; or by any time of the person's clock. */
enum Later {
    HOUR('h'),
    TOMORROW('t'),
    MONDAY('l');

    /** When a day of work begins. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final char key;

    Later(char key) {
        this.key = key;
    }

    /** How forms name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key that chooses it. */
    char key() {
        return key;
    }

    /** When that is, on the clock of this zone. */
    Instant from(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        return switch (this) {
            case HOUR -> now.plus(Duration.ofHours(1));
            case TOMORROW -> today.plusDays(1).atTime(MORNING).atZone(zone).toInstant();
            case MONDAY ->
                    today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                            .atTime(MORNING)
                            .atZone(zone)
                            .toInstant();
        };
    }

    /** One of these words, or a local time as browsers write it: {@code 2026-12-01T09:00}. */
    static Instant read(String given, Instant now, ZoneId zone) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(given))
                .findFirst()
                .map(each -> each.from(now, zone))
                .orElseGet(() -> local(given, zone));
    }

    private static Instant local(String given, ZoneId zone) {
        try {
            return LocalDateTime.parse(given).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new Refused(new InboxRefusal.SnoozeUnfit());
        }
    }
}
