package org.tertulia.inbox.outreach.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.outreach.Namings;
import org.tertulia.inbox.outreach.Standing;
import org.tertulia.messages.Message;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;

/** What names us where we only listen, for programs. */
@RestController
@RequestMapping("/api/v1/taking-part/namings")
class NamingsApi {

    private final Namings namings;
    private final Messages messages;
    private final Clock clock;

    NamingsApi(Namings namings, Messages messages, Clock clock) {
        this.namings = namings;
        this.messages = messages;
        this.clock = clock;
    }

    /** {@code author} and {@code text} are null once erased. */
    record NamingJson(
            UUID message,
            @Nullable String author,
            @Nullable String text,
            Instant at,
            @Nullable String url) {}

    /** {@code counts} by where it stands; {@code next} is always null: ask for more at once. */
    record NamingsJson(
            Map<String, Integer> counts, List<NamingJson> items, @Nullable String next) {}

    /**
     * {@code as} is {@code waiting} (however long), {@code taken}, {@code off-topic}, {@code
     * theirs}, {@code too-late}, {@code spam}, {@code alone} or {@code gone}, within so many days
     * of which today is the last.
     */
    @GetMapping
    NamingsJson list(
            Sight sight,
            @RequestParam(defaultValue = "waiting") String as,
            @RequestParam(defaultValue = "31") int days,
            @RequestParam(defaultValue = "100") int limit) {
        var within = Math.clamp(days, 1, NamingPages.MOST_DAYS);
        var since = NamingPages.since(sight, within, clock.instant());
        var counts = new LinkedHashMap<String, Integer>();
        namings.counts(sight, since).forEach((standing, many) -> counts.put(standing.word(), many));
        var standing = Standing.of(as).orElse(Standing.WAITING);
        var found = namings.list(sight, standing, since, Paging.size(limit));
        return new NamingsJson(
                counts, messages.byIds(sight, found).stream().map(NamingsApi::json).toList(), null);
    }

    private static NamingJson json(Message message) {
        var author = message.author();
        return new NamingJson(
                message.id().value(),
                author == null ? null : author.name(),
                message.text(),
                message.at(),
                message.url());
    }
}
