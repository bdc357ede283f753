package org.tertulia.listening.voice.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.tertulia.listening.Grain;
import org.tertulia.listening.voice.Span;

/**
 * What the page is asked for, as it stands in its address: numbers of watches, none for those of us
 * and of competitors; the last so many days, or those from one to another; by the hour or not.
 */
record VoiceAsked(
        @Nullable String watch,
        @Nullable String brand,
        @Nullable String days,
        @Nullable String from,
        @Nullable String to,
        @Nullable String by) {

    /** Four weeks: each day of the week as often. */
    private static final int USUAL = 28;

    static final List<Integer> PERIODS = List.of(7, USUAL, 90);

    /** The numbers of the watches; what is no number is none. */
    List<Integer> watches() {
        return Arrays.stream(text(watch).split(","))
                .map(String::strip)
                .filter(each -> each.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .distinct()
                .toList();
    }

    /** The days that were chosen; where they cannot be, as many as usual until today. */
    Span span(Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var first = day(from);
        var last = day(to);
        if (first == null && last == null) {
            var asked = text(days).matches("\\d{1,4}") ? Integer.parseInt(text(days)) : USUAL;
            return Span.upTo(today, Math.clamp(asked, 1, Span.LONGEST), zone);
        }
        var end = last == null ? today : last;
        var span =
                first == null || first.isAfter(end)
                        ? Span.upTo(end, USUAL, zone)
                        : new Span(first, end, zone);
        return span.days() > Span.LONGEST ? Span.upTo(end, Span.LONGEST, zone) : span;
    }

    boolean custom() {
        return day(from) != null || day(to) != null;
    }

    Grain grain(Span span) {
        var asked = text(by).equals("hour") ? Grain.HOUR : Grain.DAY;
        return span.allows(asked) ? asked : Grain.DAY;
    }

    /** The address of a page that is asked for the same. */
    String url(String path) {
        var url = UriComponentsBuilder.fromPath(path);
        all().forEach(
                        (name, value) -> {
                            if (!value.isEmpty()) {
                                url.queryParam(name, "{" + name + "}");
                                url.uriVariables(Map.of(name, value));
                            }
                        });
        return url.encode().toUriString();
    }

    private Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("watch", text(watch));
        all.put("brand", text(brand));
        all.put("days", text(days));
        all.put("from", text(from));
        all.put("to", text(to));
        all.put("by", text(by));
        return all;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            var day = text(typed).isEmpty() ? null : LocalDate.parse(text(typed));
            return day == null || day.getYear() < 1 || day.getYear() > 9998 ? null : day;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
