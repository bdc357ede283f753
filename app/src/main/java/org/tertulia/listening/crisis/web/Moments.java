package org.tertulia.listening.crisis.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.tertulia.kernel.Refused;
import org.tertulia.listening.crisis.CrisisRefusal;

/** Times as a browser's field writes them: by the clock of who fills it in. */
final class Moments {

    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private Moments() {}

    static Instant read(String given, ZoneId zone) {
        try {
            return LocalDateTime.parse(given.strip()).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new Refused(new CrisisRefusal.DeadlineUnfit());
        }
    }

    static String write(Instant at, ZoneId zone) {
        return FIELD.withZone(zone).format(at);
    }
}
