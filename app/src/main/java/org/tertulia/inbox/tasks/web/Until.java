package org.tertulia.inbox.tasks.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Until when, as a browser's field writes it: by the clock of who fills it in. */
final class Until {

    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    /** Who is asked today has tomorrow until noon, where nothing else is said. */
    private static final LocalTime NOON = LocalTime.NOON;

    private Until() {}

    /** Null where it is none. */
    static @Nullable Instant read(String given, ZoneId zone) {
        try {
            return LocalDateTime.parse(given.strip()).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String usual(Instant now, ZoneId zone) {
        return FIELD.format(now.atZone(zone).toLocalDate().plusDays(1).atTime(NOON));
    }
}
