package org.tertulia.messages;

import static org.tertulia.messages.db.Tables.CURSOR;
import static org.tertulia.messages.db.Tables.PARKED;
import static org.tertulia.messages.db.Tables.STREAM;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.BrandId;
import org.tertulia.messages.StreamEntry.What;
import org.tertulia.networks.ChannelId;

/**
 * The log of what was recorded, in the order of commit, with a cursor for each consumer. Lines have
 * numbers that rise, not always by one.
 */
@Component
public class MessageStream {

    private final DSLContext db;
    private final Messages messages;
    private final JustRecorded justRecorded;
    private final Bell bell;

    MessageStream(DSLContext db, Messages messages, JustRecorded justRecorded, Bell bell) {
        this.db = db;
        this.messages = messages;
        this.justRecorded = justRecorded;
        this.bell = bell;
    }

    /** Lines, and the messages they speak of as they stand now. */
    public record Batch(List<StreamEntry> entries, List<Message> messages) {
        public Batch {
            entries = List.copyOf(entries);
            messages = List.copyOf(messages);
        }

        public boolean isEmpty() {
            return entries.isEmpty();
        }

        /** The number of the last line. */
        public long end() {
            return entries.getLast().seq();
        }
    }

    /**
     * How far a consumer is: lines still to come (a few more where writers gave up), when it last
     * moved, the code of the error that stops it now (the log has more under it), and how many
     * lines it left aside.
     */
    public record Lag(
            String consumer,
            long behind,
            @Nullable Instant movedAt,
            @Nullable String trouble,
            int parked) {}

    /**
     * The next lines after a number, at most so many; fewer does not say that there are no more.
     */
    @Transactional(readOnly = true)
    public Batch read(long after, int max) {
        return justRecorded.after(after, max).orElseGet(() -> stored(after, max));
    }

    private Batch stored(long after, int max) {
        var entries =
                db.selectFrom(STREAM)
                        .where(STREAM.SEQ.gt(after))
                        .orderBy(STREAM.SEQ)
                        .limit(max)
                        .fetch(MessageStream::entry);
        return new Batch(
                entries, messages.all(entries.stream().map(StreamEntry::message).toList()));
    }

    /** The number of the last line; 0 when there is none. */
    @Transactional(readOnly = true)
    public long head() {
        return Optional.ofNullable(db.select(DSL.max(STREAM.SEQ)).from(STREAM).fetchOne())
                .map(row -> row.value1())
                .orElse(0L);
    }

    /** A count that rises with news: taken before reading, given to {@link #awaitNews}. */
    public long news() {
        return bell.rings();
    }

    /** Waits until there may be new lines, for a second at most. */
    public void awaitNews(long news) throws InterruptedException {
        bell.await(news);
    }

    /** How far a consumer is; one that never began has everything before it. */
    @Transactional(readOnly = true)
    public Lag lag(String consumer) {
        return lags().stream()
                .filter(lag -> lag.consumer().equals(consumer))
                .findFirst()
                .orElseGet(() -> new Lag(consumer, head(), null, null, 0));
    }

    /** How far all consumers are. */
    @Transactional(readOnly = true)
    public List<Lag> lags() {
        var head = head();
        return db.select(
                        CURSOR.CONSUMER,
                        CURSOR.POSITION,
                        CURSOR.MOVED_AT,
                        CURSOR.TROUBLE,
                        DSL.field(
                                DSL.selectCount()
                                        .from(PARKED)
                                        .where(PARKED.CONSUMER.eq(CURSOR.CONSUMER))))
                .from(CURSOR)
                .orderBy(CURSOR.CONSUMER)
                .fetch()
                .map(
                        row ->
                                new Lag(
                                        row.value1(),
                                        Math.max(0, head - row.value2()),
                                        row.value3(),
                                        row.value4(),
                                        row.value5()));
    }

    /** Of which database this is the stream: its first message; none while it is empty. */
    @Transactional(readOnly = true)
    public Optional<MessageId> origin() {
        return db.select(STREAM.MESSAGE_ID)
                .from(STREAM)
                .orderBy(STREAM.SEQ)
                .limit(1)
                .fetchOptional(row -> new MessageId(row.value1()));
    }

    private static StreamEntry entry(Record row) {
        return new StreamEntry(
                row.get(STREAM.SEQ),
                new MessageId(row.get(STREAM.MESSAGE_ID)),
                row.get(STREAM.N),
                What.valueOf(row.get(STREAM.WHAT).toUpperCase(Locale.ROOT)),
                row.get(STREAM.DIRECTION).equals("out"),
                new ChannelId(row.get(STREAM.CHANNEL_ID)),
                new BrandId(row.get(STREAM.BRAND_ID)));
    }
}
