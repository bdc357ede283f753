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
 * @param queue a queue's number, {@code channel} a channel's, {@code brand} a brand's
 * @param holder {@code me}, {@code nobody} or a colleague's handle
 * @param promise {@code soon}, {@code risk}, {@code broken}, {@code due} or {@code kept}
 * @param kind {@code post}, {@code comment}, {@code direct} or {@code review}
 * @param days in how many days something came to stand as it does, {@code 1} to {@code 31}; today
 *     is the last of them
 * @param ended {@code answered}, {@code late} (answered after the promise) or why no answer is
 *     needed
 * @param q words to be found in the messages
 */
record Filter(
        Tab tab,
        String queue,
        String channel,
        String brand,
        String holder,
        String promise,
        String kind,
        String days,
        String ended,
        String q) {

    static final List<String> PROMISES = List.of("soon", "risk", "broken", "due", "kept");
    static final List<String> KINDS = List.of("post", "comment", "direct", "review");

    static final List<String> ENDED =
            Stream.concat(
                            Stream.of("answered", "late"),
                            Stream.of(Reason.values()).map(Reason::slug))
                    .toList();

    static Filter of(Tab tab) {
        return new Filter(tab, "", "", "", "", "", "", "", "", "");
    }

    static Filter of(Map<String, String> query, Tab otherwise) {
        return new Filter(
                tab(query).orElse(otherwise),
                number(query.get("queue")),
                number(query.get("channel")),
                number(query.get("brand")),
                query.getOrDefault("holder", "").strip(),
                oneOf(PROMISES, query.get("promise")),
                oneOf(KINDS, query.get("kind")),
                days(query.get("days")),
                oneOf(ENDED, query.get("ended")),
                query.getOrDefault("q", "").strip());
    }

    /** Tabs were once called queues: links that somebody kept say so. */
    private static Optional<Tab> tab(Map<String, String> query) {
        return Tab.of(query.getOrDefault("tab", query.getOrDefault("queue", "")));
    }

    /** Whether an address says which tab. */
    static boolean namesTab(Map<String, String> query) {
        return tab(query).isPresent();
    }

    /** From the query of an address: {@code tab=mine&kind=direct}. */
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
        return of(parameters, Tab.WAITING);
    }

    Filter in(Tab other) {
        return new Filter(other, queue, channel, brand, holder, promise, kind, days, ended, q);
    }

    /** Whether anything beyond the tab is asked for. */
    boolean narrowed() {
        return !(queue + channel + brand + holder + promise + kind + days + ended + q).isEmpty();
    }

    /** Whether nothing but words is asked for. */
    boolean showsAllThatSay() {
        return equals(new Filter(Tab.ALL, "", "", "", "", "", "", "", "", q));
    }

    Optional<Integer> queueNumber() {
        return queue.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(queue));
    }

    /** The same in one queue; 0 is any. */
    Filter of(int number) {
        return new Filter(
                tab,
                number == 0 ? "" : String.valueOf(number),
                channel,
                brand,
                holder,
                promise,
                kind,
                days,
                ended,
                q);
    }

    Optional<Integer> channelNumber() {
        return channel.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(channel));
    }

    Optional<Integer> brandNumber() {
        return brand.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(brand));
    }

    /** As an address has it, always in the same order; it begins with the tab. */
    String query() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("tab", tab.slug());
        parts.put("queue", queue);
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
