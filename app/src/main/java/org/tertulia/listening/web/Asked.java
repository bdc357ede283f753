package org.tertulia.listening.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.tertulia.language.Gist;

/**
 * Which mentions a page was asked for, as it stands in its address; empty asks for all. Times are
 * days of the reader's zone, both included, or instants as the chart sends them.
 */
record Asked(
        @Nullable String q,
        @Nullable String watch,
        @Nullable String channel,
        @Nullable String brand,
        @Nullable String from,
        @Nullable String to,
        @Nullable String sentiment,
        @Nullable String intent,
        @Nullable String urgency) {

    String words() {
        return text(q);
    }

    boolean any() {
        return Stream.of(q, watch, channel, brand, from, to, sentiment, intent, urgency)
                .anyMatch(each -> !text(each).isEmpty());
    }

    /** A number that was chosen; null for none, -1 for what is no number. */
    static @Nullable Integer number(@Nullable String typed) {
        if (text(typed).isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text(typed));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    Gist gist() {
        return UnderstoodAs.gist(sentiment, intent, urgency);
    }

    @Nullable Instant begin(ZoneId zone) {
        return instant(from, zone, 0);
    }

    @Nullable Instant end(ZoneId zone) {
        return instant(to, zone, 1);
    }

    /** The day for a date field. */
    String firstDay(ZoneId zone) {
        var begin = begin(zone);
        return begin == null ? "" : begin.atZone(zone).toLocalDate().toString();
    }

    String lastDay(ZoneId zone) {
        var end = end(zone);
        return end == null ? "" : end.minusMillis(1).atZone(zone).toLocalDate().toString();
    }

    /** The same, from an address; {@code name} and {@code value} come on top where not null. */
    String url(String path, String name, @Nullable String value) {
        var url = UriComponentsBuilder.fromPath(path);
        add(url, "q", q);
        add(url, "watch", watch);
        add(url, "channel", channel);
        add(url, "brand", brand);
        add(url, "from", from);
        add(url, "to", to);
        add(url, "sentiment", sentiment);
        add(url, "intent", intent);
        add(url, "urgency", urgency);
        add(url, name, value);
        return url.encode().toUriString();
    }

    private static void add(UriComponentsBuilder url, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            // As a template variable: a plus sign or an ampersand in it is text.
            url.queryParam(name, "{" + name + "}");
            url.uriVariables(java.util.Map.of(name, text(value)));
        }
    }

    private static @Nullable Instant instant(@Nullable String typed, ZoneId zone, int days) {
        var text = text(typed);
        try {
            if (text.isEmpty()) {
                return null;
            }
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).plusDays(days).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
