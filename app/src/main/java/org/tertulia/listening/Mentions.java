package org.tertulia.listening;

import static org.tertulia.listening.db.Tables.MENTION;
import static org.tertulia.listening.db.Tables.WATCH;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.language.Gist;
import org.tertulia.language.Intent;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Urgency;
import org.tertulia.listening.Mention.Apart;
import org.tertulia.listening.MentionFilter.Question;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Position;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/** What the watches found. */
@Repository
public class Mentions {

    /** Empty where it is not sure; null where the tone is that of the whole message. */
    private static final Field<String> TONE_APART =
            DSL.when(MENTION.APART, DSL.coalesce(MENTION.SENTIMENT, DSL.inline("")));

    private final DSLContext db;

    Mentions(DSLContext db) {
        this.db = db;
    }

    /** The newest first, behind a position; each message once, whatever the number of watches. */
    public List<Mention> list(
            Sight sight, MentionFilter filter, @Nullable Position behind, int limit) {
        var further =
                behind == null
                        ? DSL.noCondition()
                        : DSL.row(MENTION.AT, MENTION.MESSAGE_ID)
                                .lt(behind.at(), behind.message().value());
        return list(filter, matching(sight, filter).and(further), limit);
    }

    /** Those of these messages that are mentions, the newest first. */
    public List<Mention> among(Sight sight, MentionFilter filter, Collection<MessageId> messages) {
        var ids = messages.stream().map(MessageId::value).toArray(UUID[]::new);
        return list(
                filter,
                matching(sight, filter).and(MENTION.MESSAGE_ID.eq(DSL.any(ids))),
                messages.size());
    }

    private List<Mention> list(MentionFilter filter, Condition condition, int limit) {
        return db.select(
                        MENTION.AT,
                        MENTION.MESSAGE_ID,
                        DSL.arrayAgg(WATCH.NUMBER).orderBy(WATCH.NUMBER),
                        DSL.arrayAgg(TONE_APART).orderBy(WATCH.NUMBER))
                .from(MENTION)
                .join(WATCH)
                .on(WATCH.ID.eq(MENTION.WATCH_ID), WATCH.EDITION.eq(MENTION.EDITION))
                .where(condition)
                .groupBy(MENTION.AT, MENTION.MESSAGE_ID)
                .having(howMany(filter))
                .orderBy(MENTION.AT.desc(), MENTION.MESSAGE_ID.desc())
                .limit(limit)
                .fetch(
                        row ->
                                new Mention(
                                        new MessageId(row.value2()),
                                        row.value1(),
                                        Arrays.asList(row.value3()),
                                        apart(row.value3(), row.value4())));
    }

    private static List<Apart> apart(Integer[] watches, @Nullable String[] tones) {
        var apart = new ArrayList<Apart>();
        for (int i = 0; i < tones.length; i++) {
            var tone = tones[i];
            if (tone != null) {
                apart.add(new Apart(watches[i], tone.isEmpty() ? null : Sentiment.of(tone)));
            }
        }
        return apart;
    }

    /** How many messages came to light before a position; counted up to {@code most}. */
    public int newer(Sight sight, MentionFilter filter, Position seen, int most) {
        var further = DSL.row(MENTION.AT, MENTION.MESSAGE_ID).gt(seen.at(), seen.message().value());
        return list(filter, matching(sight, filter).and(further), most).size();
    }

    /** Of how many watches a message must be a mention. */
    static Condition howMany(MentionFilter filter) {
        return filter.several() ? DSL.count().gt(1) : DSL.noCondition();
    }

    /**
     * How many messages of each channel are mentions, of those that the stream told of behind the
     * channel's line and up to another.
     */
    public Map<ChannelId, Integer> between(Sight sight, Map<ChannelId, Long> after, long upTo) {
        if (after.isEmpty()) {
            return Map.of();
        }
        var messages = DSL.countDistinct(MENTION.MESSAGE_ID);
        return db.select(MENTION.CHANNEL_ID, messages)
                .from(MENTION)
                .join(WATCH)
                .on(WATCH.ID.eq(MENTION.WATCH_ID), WATCH.EDITION.eq(MENTION.EDITION))
                .where(matching(sight, MentionFilter.ALL))
                .and(MENTION.SEQ.le(upTo))
                .and(DSL.or(after.entrySet().stream().map(Mentions::behind).toList()))
                .groupBy(MENTION.CHANNEL_ID)
                .fetchMap(row -> new ChannelId(row.value1()), row -> row.value2());
    }

    private static Condition behind(Map.Entry<ChannelId, Long> channel) {
        return MENTION.CHANNEL_ID
                .eq(channel.getKey().value())
                .and(MENTION.SEQ.gt(channel.getValue()));
    }

    /** How many messages they are. */
    public long count(Sight sight, MentionFilter filter) {
        return db.select(DSL.countDistinct(MENTION.MESSAGE_ID))
                .from(MENTION)
                .join(WATCH)
                .on(WATCH.ID.eq(MENTION.WATCH_ID), WATCH.EDITION.eq(MENTION.EDITION))
                .where(matching(sight, filter))
                .fetchSingle()
                .value1();
    }

    /** The newest of all; none where nothing was ever found. */
    public Optional<Mention> newest(Sight sight, MentionFilter filter) {
        return list(sight, filter, null, 1).stream().findFirst();
    }

    /**
     * The newest since then that somebody should look at: complaints, who may buy, what presses.
     */
    public List<Mention> worthALook(Sight sight, Instant since, int most) {
        var pressing =
                MENTION.URGENCY
                        .in(DSL.inline(Urgency.URGENT.word()), DSL.inline(Urgency.CRISIS.word()))
                        .or(
                                MENTION.INTENT.in(
                                        Intent.COMPLAINT.word(), Intent.PURCHASE_INTENT.word()));
        var filter = MentionFilter.ALL.between(since, null);
        return list(filter, matching(sight, filter).and(pressing), most);
    }

    static Condition matching(Sight sight, MentionFilter filter) {
        var all = new ArrayList<Condition>();
        all.add(MENTION.BRAND_ID.in(sight.brandIds()));
        all.add(
                filter.watches().isEmpty()
                        ? WATCH.STATE.ne(WatchState.RETIRED.word())
                        : of(filter.watches()));
        if (filter.channels() != null) {
            var ids = filter.channels().stream().map(ChannelId::value).toArray(UUID[]::new);
            all.add(MENTION.CHANNEL_ID.eq(DSL.any(ids)));
        }
        if (filter.brand() != null) {
            all.add(MENTION.BRAND_ID.eq(filter.brand().value()));
        }
        if (filter.from() != null) {
            all.add(MENTION.AT.ge(filter.from()));
        }
        if (filter.to() != null) {
            all.add(MENTION.AT.lt(filter.to()));
        }
        all.add(understood(filter.gist()));
        if (filter.unsure().contains(Question.SENTIMENT)) {
            all.add(MENTION.SENTIMENT.isNull());
        }
        if (filter.unsure().contains(Question.INTENT)) {
            all.add(MENTION.INTENT.isNull());
        }
        return DSL.and(all);
    }

    /** What the watches found with their query as it is; {@code WATCH} must be joined. */
    public static Condition of(List<Watch> watches) {
        var ids = watches.stream().map(watch -> watch.id().value()).distinct().toList();
        var editions = watches.stream().map(Watch::edition).distinct().toList();
        return MENTION.WATCH_ID.in(ids).and(MENTION.EDITION.in(editions));
    }

    private static Condition understood(Gist wanted) {
        var all = new ArrayList<Condition>();
        if (wanted.sentiment() != null) {
            all.add(MENTION.SENTIMENT.eq(wanted.sentiment().word()));
        }
        if (wanted.intent() != null) {
            all.add(MENTION.INTENT.eq(wanted.intent().word()));
        }
        if (wanted.urgency() != null) {
            // In the text of the statement, so that the index of the urgent ones is seen to fit.
            all.add(MENTION.URGENCY.eq(DSL.inline(wanted.urgency().word())));
        }
        return DSL.and(all);
    }
}
