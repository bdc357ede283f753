package org.tertulia.messages;

import static org.tertulia.messages.db.Tables.BODY;
import static org.tertulia.messages.db.Tables.FACT;
import static org.tertulia.messages.db.Tables.JUDGED;
import static org.tertulia.messages.db.Tables.STREAM;
import static org.tertulia.messages.db.Tables.VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.BrandId;
import org.tertulia.language.Gist;
import org.tertulia.networks.Author;
import org.tertulia.networks.ChannelId;

/**
 * What was heard, line by line of the stream and no more than watches ask for: for those who read
 * very many. It is the program's own work; a person's request has a sight.
 */
@Component
@Transactional(readOnly = true)
public class HeardTexts {

    private final DSLContext db;

    HeardTexts(DSLContext db) {
        this.db = db;
    }

    /**
     * One form of a message, as it was heard; of an edited message there are several. Without text
     * it takes back all lines of the message: its author was erased, or it turned out to be ours.
     * {@code at} is the time of the message, whichever its form; {@code toneJudged} where somebody
     * said how its author feels.
     */
    public record Line(
            long seq,
            MessageId message,
            BrandId brand,
            ChannelId channel,
            Message.Kind kind,
            @Nullable Author author,
            @Nullable String language,
            Gist gist,
            Instant at,
            boolean toneJudged,
            @Nullable String text) {}

    /** The lines after a number, in their order. */
    public List<Line> after(long seq, int max) {
        return lines(STREAM.SEQ.gt(seq)).orderBy(STREAM.SEQ).limit(max).fetch(HeardTexts::line);
    }

    /** The lines before a number, the newest first. */
    public List<Line> before(long seq, int max) {
        return before(STREAM.SEQ.lt(seq), max);
    }

    /** The lines of one brand before a number, the newest first. */
    public List<Line> before(long seq, BrandId brand, int max) {
        return before(STREAM.SEQ.lt(seq).and(STREAM.BRAND_ID.eq(brand.value())), max);
    }

    private List<Line> before(Condition condition, int max) {
        return lines(condition).orderBy(STREAM.SEQ.desc()).limit(max).fetch(HeardTexts::line);
    }

    private SelectConditionStep<? extends Record> lines(Condition condition) {
        return db.select(
                        STREAM.SEQ,
                        STREAM.MESSAGE_ID,
                        STREAM.BRAND_ID,
                        STREAM.CHANNEL_ID,
                        FACT.KIND,
                        BODY.AUTHOR_KEY,
                        BODY.AUTHOR_HANDLE,
                        BODY.AUTHOR_NAME,
                        VERSION.LANGUAGE,
                        VERSION.SENTIMENT,
                        VERSION.SENTIMENT_PERCENT,
                        VERSION.INTENT,
                        VERSION.INTENT_PERCENT,
                        VERSION.URGENCY,
                        VERSION.URGENCY_PERCENT,
                        JUDGED.SENTIMENT,
                        JUDGED.INTENT,
                        JUDGED.URGENCY,
                        JUDGED.LANGUAGE,
                        FACT.AT,
                        BODY.TEXT)
                .from(STREAM)
                .join(FACT)
                .on(FACT.ID.eq(STREAM.MESSAGE_ID))
                .leftJoin(VERSION)
                .on(VERSION.MESSAGE_ID.eq(STREAM.MESSAGE_ID), VERSION.N.eq(STREAM.N))
                .leftJoin(JUDGED)
                .on(JUDGED.MESSAGE_ID.eq(STREAM.MESSAGE_ID), JUDGED.N.eq(STREAM.N))
                .leftJoin(BODY)
                .on(BODY.MESSAGE_ID.eq(STREAM.MESSAGE_ID), BODY.N.eq(STREAM.N))
                .where(STREAM.DIRECTION.eq(DSL.inline("in")))
                // The author took it back on the network; what was heard was heard.
                .and(STREAM.WHAT.ne(DSL.inline("deletion")))
                .and(condition);
    }

    private static Line line(Record row) {
        return new Line(
                row.get(STREAM.SEQ),
                new MessageId(row.get(STREAM.MESSAGE_ID)),
                new BrandId(row.get(STREAM.BRAND_ID)),
                new ChannelId(row.get(STREAM.CHANNEL_ID)),
                Message.Kind.valueOf(row.get(FACT.KIND).toUpperCase(Locale.ROOT)),
                author(row),
                language(row),
                Understood.gist(row),
                row.get(FACT.AT),
                row.get(JUDGED.SENTIMENT) != null,
                row.get(BODY.TEXT));
    }

    private static @Nullable String language(Record row) {
        var judged = row.get(JUDGED.LANGUAGE);
        return judged == null ? row.get(VERSION.LANGUAGE) : judged;
    }

    private static @Nullable Author author(Record row) {
        return row.get(BODY.AUTHOR_KEY) == null
                ? null
                : new Author(
                        row.get(BODY.AUTHOR_KEY),
                        row.get(BODY.AUTHOR_HANDLE),
                        row.get(BODY.AUTHOR_NAME),
                        null);
    }
}
