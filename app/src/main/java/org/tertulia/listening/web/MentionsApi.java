package org.tertulia.listening.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.listening.Mention;
import org.tertulia.listening.MentionFilter;
import org.tertulia.listening.Mentions;
import org.tertulia.listening.Previewing;
import org.tertulia.listening.Watch;
import org.tertulia.listening.Watches;
import org.tertulia.listening.matching.Query;
import org.tertulia.listening.matching.Reading.Parsed;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.messages.Position;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;

/** What watches found, and what a query would find, for programs. */
@RestController
@RequestMapping("/api/v1/watches")
class MentionsApi {

    private final Watches watches;
    private final Mentions mentions;
    private final Messages messages;
    private final Channels channels;
    private final Previewing previewing;
    private final BrandMeant brandMeant;

    MentionsApi(
            Watches watches,
            Mentions mentions,
            Messages messages,
            Channels channels,
            Previewing previewing,
            BrandMeant brandMeant) {
        this.watches = watches;
        this.mentions = mentions;
        this.messages = messages;
        this.channels = channels;
        this.previewing = previewing;
        this.brandMeant = brandMeant;
    }

    record Trial(@Nullable String query, @Nullable String brand) {}

    /** How many of the {@code read} messages last heard the query matches, and the ten newest. */
    record TrialOutcome(int count, int read, boolean tooWide, List<MentionJson> sample) {}

    @PostMapping("/preview")
    TrialOutcome preview(Sight sight, @RequestBody Trial trial) {
        var query = QueryText.read(trial.query());
        var brand = trial.brand();
        var preview =
                brand == null || brand.isBlank()
                        ? previewing.preview(sight, query)
                        : previewing.preview(sight, brandMeant.by(sight, brand).id(), query);
        return new TrialOutcome(
                preview.count(),
                preview.read(),
                preview.isTooWide(),
                json(sight, preview.newest(), Map.of(), List.of(query)));
    }

    /**
     * The newest first; {@code after} is the {@code next} of the answer before. Of what was
     * understood only what is sure enough is found; {@code unsure} finds the rest.
     */
    @GetMapping("/{number}/mentions")
    ItemsJson<MentionJson> list(
            Sight sight,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String sentiment,
            @RequestParam(required = false) @Nullable String intent,
            @RequestParam(required = false) @Nullable String urgency) {
        var watch = watches.find(sight, number);
        var most = Paging.size(limit);
        var found =
                mentions.list(
                        sight,
                        MentionFilter.of(watch)
                                .between(from, to)
                                .understoodAs(
                                        UnderstoodAs.known(sentiment, intent, urgency),
                                        UnderstoodAs.unsure(sentiment, intent)),
                        Paging.after(after, Position::parse),
                        most + 1);
        var shown = found.stream().limit(most).toList();
        var next = found.size() > most ? shown.getLast().position().toString() : null;
        var ids = shown.stream().map(Mention::message).toList();
        var apart = new HashMap<MessageId, MentionJson.Apart>();
        shown.forEach(
                mention ->
                        mention.apart()
                                .forEach(
                                        it ->
                                                apart.put(
                                                        mention.message(),
                                                        MentionJson.Apart.of(it))));
        return new ItemsJson<>(json(sight, ids, apart, queries(watch)), next);
    }

    private List<MentionJson> json(
            Sight sight,
            List<MessageId> ids,
            Map<MessageId, MentionJson.Apart> apart,
            List<Query> queries) {
        var numbers = numbers(sight);
        return messages.byIds(sight, ids).stream()
                .map(message -> MentionJson.of(message, apart.get(message.id()), numbers, queries))
                .toList();
    }

    private Map<ChannelId, Integer> numbers(Sight sight) {
        return channels.all(sight).stream().collect(Collectors.toMap(Channel::id, Channel::number));
    }

    private static List<Query> queries(Watch watch) {
        return Query.parse(watch.query()) instanceof Parsed parsed
                ? List.of(parsed.query())
                : List.of();
    }
}
