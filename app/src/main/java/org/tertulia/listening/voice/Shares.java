package org.tertulia.listening.voice;

import static org.tertulia.listening.db.Tables.MENTION;
import static org.tertulia.listening.db.Tables.WATCH;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.listening.Grain;
import org.tertulia.listening.Mentions;
import org.tertulia.listening.Watch;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;

/**
 * Counts voices. Nothing is kept for it: one index has all that is counted, so that what is shown
 * is what the record says, however it came to say so.
 */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Shares {

    /** Of more nobody can tell the colours apart. */
    public static final int MOST = 8;

    private final DSLContext db;
    private final Channels channels;
    private final Clock clock;

    Shares(DSLContext db, Channels channels, Clock clock) {
        this.db = db;
        this.channels = channels;
        this.clock = clock;
    }

    /** Of whom these watches are about; those that the person does not see find nothing. */
    public ShareOfVoice of(Sight sight, List<Watch> watches, Span span, Grain grain) {
        var steps = steps(span, grain);
        var counts = new LinkedHashMap<UUID, Count>();
        watches.forEach(watch -> counts.put(watch.id().value(), new Count(watch, steps.size())));
        if (counts.isEmpty()) {
            return new ShareOfVoice(steps, span.to(), 0, 0, List.of());
        }
        // Hundreds of thousands of messages are told apart in memory, not on disk.
        db.execute("set local work_mem = '64MB'");
        count(sight, watches, span, steps, counts);
        countBefore(sight, watches, span, counts);
        var voices = counts.values().stream().map(Count::voice).toList();
        var all = voices.stream().mapToLong(Voice::messages).sum();
        return voices.size() == 1
                ? new ShareOfVoice(steps, span.to(), all, 0, voices)
                : together(sight, watches, span, steps, voices);
    }

    private static List<Instant> steps(Span span, Grain grain) {
        var steps = new ArrayList<Instant>();
        var at = grain.begin(span.from().atZone(span.zone()));
        while (at.toInstant().isBefore(span.to())) {
            steps.add(at.toInstant());
            at = grain.next(at);
        }
        return steps;
    }

    private void count(
            Sight sight,
            List<Watch> watches,
            Span span,
            List<Instant> steps,
            Map<UUID, Count> counts) {
        var networks = networks(sight);
        // A look into a short list of times; to cut each time by a zone's calendar is far dearer.
        var step =
                DSL.field(
                                "width_bucket({0}, {1})",
                                Integer.class, MENTION.AT, DSL.val(steps.toArray(Instant[]::new)))
                        .as("step");
        db.select(
                        MENTION.WATCH_ID,
                        step,
                        MENTION.CHANNEL_ID,
                        MENTION.SENTIMENT,
                        MENTION.INTENT,
                        DSL.count())
                .from(MENTION)
                .join(WATCH)
                .on(WATCH.ID.eq(MENTION.WATCH_ID), WATCH.EDITION.eq(MENTION.EDITION))
                .where(named(sight, watches, span.from(), span.to()))
                .groupBy(
                        MENTION.WATCH_ID,
                        step,
                        MENTION.CHANNEL_ID,
                        MENTION.SENTIMENT,
                        MENTION.INTENT)
                .forEach(
                        row -> {
                            var count = counts.get(row.value1());
                            if (count != null) {
                                count.add(
                                        row.value2() - 1,
                                        networks.getOrDefault(row.value3(), ""),
                                        row.value4(),
                                        row.value5(),
                                        row.value6());
                            }
                        });
    }

    private void countBefore(Sight sight, List<Watch> watches, Span span, Map<UUID, Count> counts) {
        db.select(MENTION.WATCH_ID, DSL.count())
                .from(MENTION)
                .join(WATCH)
                .on(WATCH.ID.eq(MENTION.WATCH_ID), WATCH.EDITION.eq(MENTION.EDITION))
                .where(named(sight, watches, span.before().from(), span.beforeTo(clock.instant())))
                .groupBy(MENTION.WATCH_ID)
                .forEach(
                        row -> {
                            var count = counts.get(row.value1());
                            if (count != null) {
                                count.before(row.value2());
                            }
                        });
    }

    /** A message that names several is one message. */
    private ShareOfVoice together(
            Sight sight, List<Watch> watches, Span span, List<Instant> steps, List<Voice> voices) {
        var names = DSL.count().as("names");
        var messages =
                db.select(MENTION.MESSAGE_ID, names)
                        .from(MENTION)
                        .join(WATCH)
                        .on(WATCH.ID.eq(MENTION.WATCH_ID), WATCH.EDITION.eq(MENTION.EDITION))
                        .where(named(sight, watches, span.from(), span.to()))
                        .groupBy(MENTION.MESSAGE_ID)
                        .asTable("message");
        var several = DSL.count().filterWhere(DSL.field(names).gt(1));
        return db.select(DSL.count(), several)
                .from(messages)
                .fetchSingle(
                        row ->
                                new ShareOfVoice(
                                        steps, span.to(), row.value1(), row.value2(), voices));
    }

    private static Condition named(Sight sight, List<Watch> watches, Instant from, Instant to) {
        return Mentions.of(watches)
                .and(WATCH.BRAND_ID.in(sight.brandIds()))
                .and(MENTION.AT.ge(from))
                .and(MENTION.AT.lt(to));
    }

    private Map<UUID, String> networks(Sight sight) {
        return channels.all(sight).stream()
                .collect(Collectors.toMap(channel -> channel.id().value(), Channel::network));
    }
}
