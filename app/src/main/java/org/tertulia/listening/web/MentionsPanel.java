package org.tertulia.listening.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.NotFound;
import org.tertulia.listening.Grain;
import org.tertulia.listening.Mention;
import org.tertulia.listening.MentionFilter;
import org.tertulia.listening.Mentions;
import org.tertulia.listening.Volumes;
import org.tertulia.listening.Watch;
import org.tertulia.listening.Watches;
import org.tertulia.messages.Position;
import org.tertulia.messages.search.SearchQuery;
import org.tertulia.messages.search.Searching;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** Fills the list of mentions: that of all, and that of one watch. */
@Component
class MentionsPanel {

    private static final int SHOWN = 50;

    /** Hits of a search looked at for one page of it. */
    private static final int HITS = 200;

    /** Of more days no eye can tell one from the next. */
    private static final Duration LONGEST = Duration.ofDays(1_100);

    private static final int MOST_SEARCHES = 5;

    private final Mentions mentions;
    private final Volumes volumes;
    private final MentionViews views;
    private final Watches watches;
    private final Channels channels;
    private final Brands brands;
    private final Searching searching;

    MentionsPanel(
            Mentions mentions,
            Volumes volumes,
            MentionViews views,
            Watches watches,
            Channels channels,
            Brands brands,
            Searching searching) {
        this.mentions = mentions;
        this.volumes = volumes;
        this.views = views;
        this.watches = watches;
        this.channels = channels;
        this.brands = brands;
        this.searching = searching;
    }

    /** A part of the list, and where the next part begins. */
    private record Part(List<Mention> mentions, @Nullable String next) {}

    MentionsView of(
            Sight sight,
            Page page,
            String path,
            @Nullable Watch watch,
            Asked asked,
            @Nullable String after) {
        var filter = filter(sight, page, watch, asked);
        var searched = !asked.words().isEmpty();
        var part = searched ? search(sight, filter, asked, after) : list(sight, filter, after);
        var all = watches.all(sight);
        return new MentionsView(
                path,
                asked,
                watch,
                searched ? null : volume(sight, page, filter),
                views.of(sight, part.mentions(), watch),
                part.next() == null ? null : asked.url(path, "after", part.next()),
                searched || after != null || filter.to() != null
                        ? null
                        : fresh(watch, asked, part.mentions()),
                options(
                        page.t("listening.filter.allWatches"),
                        all,
                        each -> new Option(String.valueOf(each.number()), each.name())),
                options(
                        page.t("listening.filter.allChannels"),
                        channels.all(sight),
                        each -> new Option(String.valueOf(each.number()), each.name())),
                options(
                        page.t("listening.filter.allBrands"),
                        brands.list(sight),
                        each -> new Option(String.valueOf(each.number()), each.name())),
                UnderstoodAs.sentiments(page),
                UnderstoodAs.intents(page),
                UnderstoodAs.urgencies(page),
                !all.isEmpty());
    }

    /** How many are newer than the newest that the reader has. */
    int fresh(Sight sight, Page page, Asked asked, @Nullable String since, int most) {
        var number = Asked.number(asked.watch());
        var watch = number == null ? null : watches.find(sight, number);
        var filter = filter(sight, page, watch, asked);
        return Position.parse(since)
                .map(seen -> mentions.newer(sight, filter, seen, most))
                .orElseGet(() -> mentions.list(sight, filter, null, most).size());
    }

    MentionFilter filter(Sight sight, Page page, @Nullable Watch watch, Asked asked) {
        var chosenWatch = Asked.number(asked.watch());
        var channel = Asked.number(asked.channel());
        var brand = Asked.number(asked.brand());
        return new MentionFilter(
                watch == null && chosenWatch != null ? watches.find(sight, chosenWatch) : watch,
                channel == null ? null : channels.find(sight, channel).id(),
                brand == null
                        ? null
                        : brands.find(brand, sight)
                                .orElseThrow(() -> new NotFound("brand:" + brand))
                                .id(),
                asked.begin(page.zone()),
                asked.end(page.zone()),
                asked.gist());
    }

    private Part list(Sight sight, MentionFilter filter, @Nullable String after) {
        var behind = Position.parse(after).orElse(null);
        var found = mentions.list(sight, filter, behind, SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        return new Part(shown, found.size() > SHOWN ? shown.getLast().position().toString() : null);
    }

    /** Words are found in all messages; those that are mentions are kept. */
    private Part search(Sight sight, MentionFilter filter, Asked asked, @Nullable String after) {
        var kept = new ArrayList<Mention>();
        var query =
                new SearchQuery(
                        asked.words(),
                        filter.channel() == null ? Set.of() : Set.of(filter.channel()),
                        false,
                        filter.from(),
                        filter.to(),
                        SearchQuery.Order.NEWEST,
                        HITS,
                        after);
        String next = after;
        for (int i = 0; i < MOST_SEARCHES && kept.size() < SHOWN; i++) {
            var hits = searching.search(sight, query.after(next));
            kept.addAll(mentions.among(sight, filter, hits.ids()));
            next = hits.next();
            if (next == null) {
                break;
            }
        }
        return new Part(kept, next);
    }

    private @Nullable VolumeView volume(Sight sight, Page page, MentionFilter filter) {
        var end = end(sight, page, filter);
        if (end == null) {
            return null;
        }
        var begin = begin(filter.from(), end, page.zone());
        var grain = Grain.fitting(begin, end);
        return VolumeView.of(
                volumes.volume(sight, filter, begin, end, page.zone(), grain), grain, page);
    }

    private static Instant begin(@Nullable Instant from, Instant end, ZoneId zone) {
        if (from == null) {
            return VolumeView.usualBegin(end.minusMillis(1), zone);
        }
        var earliest = end.minus(LONGEST);
        return from.isBefore(earliest) ? earliest : from;
    }

    /** Until now, unless the last was long ago; null where there is nothing to draw. */
    private @Nullable Instant end(Sight sight, Page page, MentionFilter filter) {
        if (filter.to() != null) {
            return filter.to();
        }
        var newest = mentions.newest(sight, filter).map(Mention::at);
        if (newest.isEmpty()) {
            return null;
        }
        var now = page.now();
        var recent =
                filter.from() != null
                        || newest.get().isAfter(VolumeView.usualBegin(now, page.zone()));
        return recent && newest.get().isBefore(now) ? now : newest.get().plusMillis(1);
    }

    private static String fresh(@Nullable Watch watch, Asked asked, List<Mention> shown) {
        var since = shown.isEmpty() ? "none" : shown.getFirst().position().toString();
        var number = watch == null ? asked.watch() : String.valueOf(watch.number());
        return new Asked(
                        null,
                        number,
                        asked.channel(),
                        asked.brand(),
                        asked.from(),
                        null,
                        asked.sentiment(),
                        asked.intent(),
                        asked.urgency())
                .url("/mentions/fresh", "since", since);
    }

    private static <T> List<Option> options(
            String all, List<T> things, Function<T, Option> option) {
        var options = new ArrayList<>(List.of(new Option("", all)));
        things.forEach(thing -> options.add(option.apply(thing)));
        return options;
    }
}
