package org.tertulia.networks.feed;

import com.rometools.rome.io.impl.DateParser;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as feeds write them, and doubts those that cannot be. */
final class FeedDates {

    private static final Pattern WEEKDAY = Pattern.compile("^[\\p{L}.]{2,10},?\\s+(?=\\d)");
    private static final Pattern MONTH = Pattern.compile("\\p{L}{3,10}\\.?");
    private static final Map<String, String> SPANISH =
            Map.ofEntries(
                    Map.entry("ene", "Jan"),
                    Map.entry("feb", "Feb"),
                    Map.entry("mar", "Mar"),
                    Map.entry("abr", "Apr"),
                    Map.entry("may", "May"),
                    Map.entry("jun", "Jun"),
                    Map.entry("jul", "Jul"),
                    Map.entry("ago", "Aug"),
                    Map.entry("sep", "Sep"),
                    Map.entry("oct", "Oct"),
                    Map.entry("nov", "Nov"),
                    Map.entry("dic", "Dec"));

    static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private final Instant now;
    private final Warnings warnings;

    FeedDates(Instant now, Warnings warnings) {
        this.now = now;
        this.warnings = warnings;
    }

    /** Null when there is none, or none that can be: before 1990, or after tomorrow. */
    @Nullable Instant read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var parsed = parse(text);
        if (parsed == null
                || parsed.isBefore(EARLIEST)
                || parsed.isAfter(now.plus(Duration.ofDays(1)))) {
            warnings.add(Warning.Kind.ODD_DATE, text.strip());
            return null;
        }
        return parsed;
    }

    static @Nullable Instant parse(String text) {
        if (text.length() > 100) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            return parseLoosely(text);
        }
    }

    private static @Nullable Instant parseLoosely(String text) {
        var plain = WEEKDAY.matcher(text.strip()).replaceFirst("");
        var english =
                MONTH.matcher(plain)
                        .replaceAll(
                                month ->
                                        month.group().matches("[A-Z]{3,5}")
                                                ? month.group()
                                                : english(month.group()));
        try {
            var date = DateParser.parseDate(english, Locale.ENGLISH);
            return date == null ? null : date.toInstant();
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static String english(String month) {
        var start = month.substring(0, 3).toLowerCase(Locale.ROOT);
        return SPANISH.getOrDefault(start, month);
    }
}
