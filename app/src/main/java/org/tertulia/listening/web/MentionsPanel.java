package org.tertulia.listening.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.tertulia.listening.words.RisingWords;
import org.tertulia.messages.Position;
import org.tertulia.messages.search.SearchQuery;
import org.tertulia.messages.search.Searching;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Networks;
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
    private final Networks networks;
    private final RisingWords rising;

    MentionsPanel(
            Mentions mentions,
            Volumes volumes,
            MentionViews views,
            Watches watches,
            Channels channels,
            Brands brands,
            Searching searching,
            Networks networks,
            RisingWords rising) {
        this.mentions = mentions;
        this.volumes = volumes;
        this.views = views;
        this.watches = watches;
        this.channels = channels;
        this.brands = brands;
        this.searching = searching;
        this.networks = networks;
        this.rising = rising;
    }

    /** A part of the list, and where the next part begins. */
    private record Part(List<Mention> mentions, @Nullable String next, @Nullable String told) {}

    MentionsView of(
            Sight sight,
            Page page,
            String path,
            @Nullable Watch watch,
            Asked asked,
            @Nullable String after) {
        var filter = filter(sight, page, watch, asked);
        var saying = !asked.said().isEmpty();
        var searched = saying || !asked.words().isEmpty();
        var part =
                saying
                        ? say(sight, page, filter, asked.said(), after)
                        : searched
                                ? search(sight, filter, asked, after)
                                : list(sight, filter, after);
        var all = watches.all(sight);
        return new MentionsView(
                path,
                asked,
                watch,
                searched ? null : volume(sight, page, filter),
                part.told(),
                searched ? null : asked.about(of(watch, asked)).url("/mentions/words"),
                also(page, asked),
                views.of(sight, part.mentions(), watch),
                part.next() == null ? null : asked.url(path, "after", part.next()),
                searched || after != null || filter.to() != null
                        ? null
                        : fresh(watch, asked, part.mentions()),
                watchOptions(page, all, filter.watches()),
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
        var filter = filter(sight, page, null, asked);
        return Position.parse(since)
                .map(seen -> mentions.newer(sight, filter, seen, most))
                .orElseGet(() -> mentions.list(sight, filter, null, most).size());
    }

    MentionFilter filter(Sight sight, Page page, @Nullable Watch watch, Asked asked) {
        var channel = Asked.number(asked.channel());
        var brand = Asked.number(asked.brand());
        return new MentionFilter(
                watch == null
                        ? asked.watches().stream().map(one -> watches.find(sight, one)).toList()
                        : List.of(watch),
                channel == null
                        ? on(sight, asked.network())
                        : Set.of(channels.find(sight, channel).id()),
                brand == null
                        ? null
                        : brands.find(brand, sight)
                                .orElseThrow(() -> new NotFound("brand:" + brand))
                                .id(),
                asked.begin(page.zone()),
                asked.end(page.zone()),
                asked.gist(),
                asked.unsure(),
                asked.namesSeveral());
    }

    /** The channels of a network; null for all. */
    private @Nullable Set<ChannelId> on(Sight sight, @Nullable String network) {
        return network == null || network.isBlank()
                ? null
                : channels.all(sight).stream()
                        .filter(channel -> channel.network().equals(network))
                        .map(Channel::id)
                        .collect(Collectors.toSet());
    }

    /** What narrows the list and has no field of its own. */
    private List<MentionsView.Also> also(Page page, Asked asked) {
        var also = new ArrayList<MentionsView.Also>();
        if (!asked.said().isEmpty()) {
            also.add(
                    new MentionsView.Also(
                            "word", asked.said(), page.t("listening.filter.word", asked.said())));
        }
        var network = asked.network();
        if (network != null && !network.isBlank()) {
            also.add(
                    new MentionsView.Also(
                            "network",
                            network,
                            page.t("listening.filter.network", page.t(networks.label(network)))));
        }
        if (asked.namesSeveral()) {
            also.add(new MentionsView.Also("several", "true", page.t("listening.filter.several")));
        }
        return also;
    }

    private Part say(
            Sight sight, Page page, MentionFilter filter, String word, @Nullable String after) {
        var saying = rising.saying(sight, filter, word, Position.parse(after).orElse(null), SHOWN);
        var told =
                after != null
                        ? null
                        : saying.whole()
                                ? page.t("listening.volume.total", saying.found())
                                : page.t("listening.said.some", saying.found());
        return new Part(
                saying.mentions(), saying.next() == null ? null : saying.next().toString(), told);
    }

    private Part list(Sight sight, MentionFilter filter, @Nullable String after) {
        var behind = Position.parse(after).orElse(null);
        var found = mentions.list(sight, filter, behind, SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        return new Part(
                shown, found.size() > SHOWN ? shown.getLast().position().toString() : null, null);
    }

    /** Words are found in all messages; those that are mentions are kept. */
    private Part search(Sight sight, MentionFilter filter, Asked asked, @Nullable String after) {
        var kept = new ArrayList<Mention>();
        var query =
                new SearchQuery(
                        asked.words(),
                        filter.channels() == null ? Set.of() : filter.channels(),
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
        return new Part(kept, next, null);
    }

    private @Nullable VolumeView volume(Sight sight, Page page, MentionFilter filter) {
        var end = end(sight, page, filter);
        if (end == null) {
            return null;
        }
        var begin = begin(filter.from(), end, page.zone());
        var grain = Grain.fitting(begin, end);
        return VolumeView.of(
                volumes.volume(sight, filter, begin, end, page.zone(), grain),
                begin,
                end,
                grain,
                page);
    }

    /** The words that rise in the time that the chart shows; null where nothing was found. */
    WordsView words(Sight sight, Page page, Asked asked) {
        var filter = filter(sight, page, null, asked);
        var end = end(sight, page, filter);
        if (end == null) {
            return WordsView.NONE;
        }
        var begin = begin(filter.from(), end, page.zone());
        var before = begin.minus(Duration.between(begin, end));
        var found =
                rising.in(
                        sight,
                        filter,
                        begin,
                        end,
                        new RisingWords.Span(before, begin),
                        RisingWords.MOST_READ);
        return WordsView.of(
                found, asked.between(found.since().toString(), end.toString()), "/mentions");
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
        return asked.arriving(of(watch, asked)).url("/mentions/fresh", "since", since);
    }

    private static @Nullable String of(@Nullable Watch watch, Asked asked) {
        return watch == null ? asked.watch() : String.valueOf(watch.number());
    }

    /** One of them, or those that an address names together. */
    private static List<Option> watchOptions(Page page, List<Watch> all, List<Watch> chosen) {
        var options =
                options(
                        page.t("listening.filter.allWatches"),
                        all,
                        each -> new Option(String.valueOf(each.number()), each.name()));
        if (chosen.size() > 1) {
            options.add(
                    new Option(
                            chosen.stream()
                                    .map(each -> String.valueOf(each.number()))
                                    .collect(Collectors.joining(",")),
                            chosen.stream().map(Watch::name).collect(Collectors.joining(", "))));
        }
        return options;
    }

    private static <T> List<Option> options(
            String all, List<T> things, Function<T, Option> option) {
        var options = new ArrayList<>(List.of(new Option("", all)));
        things.forEach(thing -> options.add(option.apply(thing)));
        return options;
    }
}
