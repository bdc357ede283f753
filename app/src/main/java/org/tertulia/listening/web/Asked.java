package org.tertulia.listening.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.tertulia.language.Gist;
import org.tertulia.listening.MentionFilter.Question;

/**
 * Which mentions a page was asked for, as it stands in its address; empty asks for all. Times are
 * days of the reader's zone, both included, or instants as the chart sends them; watches are one
 * number or several with commas between. {@code several} asks for what more than one of them found.
 */
public record Asked(
        @Nullable String q,
        @Nullable String watch,
        @Nullable String channel,
        @Nullable String brand,
        @Nullable String from,
        @Nullable String to,
        @Nullable String sentiment,
        @Nullable String intent,
        @Nullable String urgency,
        @Nullable String network,
        @Nullable String word,
        @Nullable String several) {

    /** More are never compared. */
    private static final int MOST_WATCHES = 20;

    /** Nothing but some watches and a time. */
    public static Asked of(String watches, String from, String to) {
        return new Asked(null, watches, null, null, from, to, null, null, null, null, null, null);
    }

    public Asked feeling(String wanted) {
        return new Asked(
                q, watch, channel, brand, from, to, wanted, intent, urgency, network, word,
                several);
    }

    public Asked intending(String wanted) {
        return new Asked(
                q, watch, channel, brand, from, to, sentiment, wanted, urgency, network, word,
                several);
    }

    public Asked on(String wanted) {
        return new Asked(
                q, watch, channel, brand, from, to, sentiment, intent, urgency, wanted, word,
                several);
    }

    public Asked saying(String wanted) {
        return new Asked(
                q, watch, channel, brand, from, to, sentiment, intent, urgency, network, wanted,
                several);
    }

    public Asked ofSeveral() {
        return new Asked(
                q, watch, channel, brand, from, to, sentiment, intent, urgency, network, word,
                "true");
    }

    public Asked between(String begin, String end) {
        return new Asked(
                q, watch, channel, brand, begin, end, sentiment, intent, urgency, network, word,
                several);
    }

    Asked about(@Nullable String watches) {
        return new Asked(
                q, watches, channel, brand, from, to, sentiment, intent, urgency, network, word,
                several);
    }

    /** The same of these watches, whenever it was said from then on: for what arrives. */
    Asked arriving(@Nullable String watches) {
        return new Asked(
                null, watches, channel, brand, from, null, sentiment, intent, urgency, network,
                null, several);
    }

    String words() {
        return text(q);
    }

    /** The one word that messages must say; empty for any. */
    String said() {
        return text(word);
    }

    boolean any() {
        return parameters().values().stream().anyMatch(each -> !text(each).isEmpty());
    }

    boolean namesSeveral() {
        return !text(several).isEmpty();
    }

    /** The numbers of the watches; -1 for what is no number. */
    List<Integer> watches() {
        return Arrays.stream(text(watch).split(","))
                .map(Asked::number)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_WATCHES)
                .toList();
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

    Set<Question> unsure() {
        return UnderstoodAs.unsure(sentiment, intent);
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

    /** The address of a page that shows them. */
    public String url(String path) {
        return url(path, "after", null);
    }

    /** The same; {@code name} and {@code value} come on top where not null. */
    String url(String path, String name, @Nullable String value) {
        var url = UriComponentsBuilder.fromPath(path);
        parameters().forEach((key, given) -> add(url, key, given));
        add(url, name, value);
        return url.encode().toUriString();
    }

    private Map<String, @Nullable String> parameters() {
        var all = new LinkedHashMap<String, @Nullable String>();
        all.put("q", q);
        all.put("watch", watch);
        all.put("channel", channel);
        all.put("brand", brand);
        all.put("from", from);
        all.put("to", to);
        all.put("sentiment", sentiment);
        all.put("intent", intent);
        all.put("urgency", urgency);
        all.put("network", network);
        all.put("word", word);
        all.put("several", several);
        return all;
    }

    private static void add(UriComponentsBuilder url, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            // As a template variable: a plus sign or an ampersand in it is text.
            url.queryParam(name, "{" + name + "}");
            url.uriVariables(Map.of(name, text(value)));
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
