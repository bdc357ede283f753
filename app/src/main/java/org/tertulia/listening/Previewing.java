package org.tertulia.listening;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.listening.Recent.Heard;
import org.tertulia.listening.matching.Expression;
import org.tertulia.listening.matching.Expression.Or;
import org.tertulia.listening.matching.Query;
import org.tertulia.listening.matching.Watchers;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/** Tries a query on the last {@value Recent#MOST} messages heard. */
@Component
public class Previewing {

    private static final int SAMPLE = 10;

    private final Recent recent;
    private final Utterances utterances;

    Previewing(Recent recent, Utterances utterances) {
        this.recent = recent;
        this.utterances = utterances;
    }

    /** On those of the brands that the person sees. */
    public Preview preview(Sight sight, Query query) {
        return preview(sight.brands(), query);
    }

    /** On those of one brand; none where the person does not see it. */
    public Preview preview(Sight sight, BrandId brand, Query query) {
        return preview(sight.sees(brand) ? Set.of(brand) : Set.<BrandId>of(), query);
    }

    /** The part of the query that finds most of what makes it too wide; empty where it is not. */
    Optional<ListeningRefusal.TooWide> tooWide(Sight sight, BrandId brand, Query query) {
        var whole = preview(sight, brand, query);
        if (!whole.isTooWide()) {
            return Optional.empty();
        }
        var parts = query.expression() instanceof Or(var any) ? any : List.of(query.expression());
        var found = found(brand, parts);
        return IntStream.range(0, parts.size())
                .mapToObj(
                        part ->
                                new ListeningRefusal.TooWide(
                                        parts.get(part).toString(),
                                        (int) (found.get(part) * 100L / whole.read())))
                .max(Comparator.comparingInt(ListeningRefusal.TooWide::percent));
    }

    /** How many lines each part finds, all looked for at once. */
    private AtomicIntegerArray found(BrandId brand, List<Expression> parts) {
        var watchers = new Watchers<Integer>();
        for (int part = 0; part < parts.size(); part++) {
            watchers.add(part, new Query(parts.get(part)));
        }
        var batch = utterances.batch();
        var found = new AtomicIntegerArray(parts.size());
        recent.all().parallelStream()
                .filter(heard -> heard.brand().equals(brand))
                .forEach(
                        heard ->
                                watchers.match(
                                        batch.of(heard.line(), heard.text()),
                                        found::incrementAndGet));
        return found;
    }

    private Preview preview(Set<BrandId> brands, Query query) {
        var heard = recent.all();
        var watcher = new Watchers<String>();
        watcher.add("preview", query);
        var batch = utterances.batch();
        var matched =
                IntStream.range(0, heard.size())
                        .parallel()
                        .filter(i -> brands.contains(heard.get(i).brand()))
                        .filter(i -> matches(watcher, batch, heard.get(i)))
                        .toArray();
        return new Preview(distinct(heard, matched), read(heard, brands), newest(heard, matched));
    }

    private static boolean matches(Watchers<String> watcher, Utterances.Batch batch, Heard heard) {
        var hit = new boolean[1];
        watcher.match(batch.of(heard.line(), heard.text()), _ -> hit[0] = true);
        return hit[0];
    }

    /** An edited message has several lines. */
    private static int distinct(List<Heard> heard, int[] matched) {
        var messages = new HashSet<MessageId>();
        for (int i : matched) {
            messages.add(heard.get(i).message());
        }
        return messages.size();
    }

    private static int read(List<Heard> heard, Set<BrandId> brands) {
        return (int) heard.stream().filter(line -> brands.contains(line.brand())).count();
    }

    private static List<MessageId> newest(List<Heard> heard, int[] matched) {
        return Arrays.stream(matched)
                .mapToObj(heard::get)
                .sorted(Comparator.comparing(Heard::at).reversed())
                .map(Heard::message)
                .distinct()
                .limit(SAMPLE)
                .toList();
    }
}
