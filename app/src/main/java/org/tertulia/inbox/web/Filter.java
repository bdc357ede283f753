package org.tertulia.inbox.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.Reason;

/**
 * What a list shows, as its address says it. An empty string is no condition; what cannot be
 * understood is none either, so that an old link still opens.
 *
 * @param channel a channel's number, {@code brand} a brand's
 * @param holder {@code me}, {@code nobody} or a colleague's handle
 * @param promise {@code soon}, {@code broken}, {@code due} or {@code kept}
 * @param kind {@code post}, {@code comment}, {@code direct} or {@code review}
 * @param days how many days back something stands as it does: {@code 1} to {@code 31}
 * @param ended {@code answered}, {@code late} (answered after the promise) or why no answer is
 *     needed
 * @param q words to be found in the messages
 */
record Filter(
        Queue queue,
        String channel,
        String brand,
        String holder,
        String promise,
        String kind,
        String days,
        String ended,
        String q) {

    static final List<String> PROMISES = List.of("soon", "broken", "due", "kept");
    static final List<String> KINDS = List.of("post", "comment", "direct", "review");

    static final List<String> ENDED =
            Stream.concat(
                            Stream.of("answered", "late"),
                            Stream.of(Reason.values()).map(Reason::slug))
                    .toList();

    static Filter of(Queue queue) {
        return new Filter(queue, "", "", "", "", "", "", "", "");
    }

    static Filter of(Map<String, String> query, Queue otherwise) {
        return new Filter(
                Queue.of(query.getOrDefault("queue", "")).orElse(otherwise),
                number(query.get("channel")),
                number(query.get("brand")),
                query.getOrDefault("holder", "").strip(),
                oneOf(PROMISES, query.get("promise")),
                oneOf(KINDS, query.get("kind")),
                days(query.get("days")),
                oneOf(ENDED, query.get("ended")),
                query.getOrDefault("q", "").strip());
    }

    /** From the query of an address: {@code queue=mine&kind=direct}. */
    static Filter parse(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (var part : query.split("&")) {
            var at = part.indexOf('=');
            if (at > 0) {
                parameters.put(
                        part.substring(0, at),
                        URLDecoder.decode(part.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return of(parameters, Queue.WAITING);
    }

    Filter in(Queue other) {
        return new Filter(other, channel, brand, holder, promise, kind, days, ended, q);
    }

    /** Whether anything beyond the queue is asked for. */
    boolean narrowed() {
        return !(channel + brand + holder + promise + kind + days + ended + q).isEmpty();
    }

    /** Whether nothing but words is asked for. */
    boolean showsAllThatSay() {
        return equals(new Filter(Queue.ALL, "", "", "", "", "", "", "", q));
    }

    Optional<Integer> channelNumber() {
        return channel.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(channel));
    }

    Optional<Integer> brandNumber() {
        return brand.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(brand));
    }

    /** As an address has it, always in the same order; it begins with the queue. */
    String query() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("queue", queue.slug());
        parts.put("channel", channel);
        parts.put("brand", brand);
        parts.put("holder", holder);
        parts.put("promise", promise);
        parts.put("kind", kind);
        parts.put("days", days);
        parts.put("ended", ended);
        parts.put("q", q);
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + encoded(part.getValue()))
                .collect(Collectors.joining("&"));
    }

    String list() {
        return "/inbox?" + query();
    }

    String conversation(long number) {
        return "/conversations/" + number + "?" + query();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String number(@Nullable String given) {
        return given != null && given.matches("[1-9][0-9]{0,8}") ? given : "";
    }

    private static String days(@Nullable String given) {
        return number(given).matches("[1-9]|[12][0-9]|3[01]") ? number(given) : "";
    }

    private static String oneOf(List<String> known, @Nullable String given) {
        return given != null && known.contains(given) ? given : "";
    }
}
