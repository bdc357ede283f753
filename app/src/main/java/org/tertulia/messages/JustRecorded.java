package org.tertulia.messages;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.tertulia.messages.db.Tables.STREAM;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Lately;
import org.tertulia.messages.MessageStream.Batch;

/**
 * The lines recorded last with their messages, in memory, so that those who follow the stream
 * closely need not read them back. It holds messages heard for the first time alone, and serves
 * them only while the stream tells of nothing else behind them: so they stand as they were heard.
 * Whoever is further behind, or asks for anything else, reads the record.
 */
@Component
class JustRecorded {

    private static final int MOST = 20_000;

    /** Characters of all texts. */
    private static final long HEAVIEST = 8_000_000;

    private final DSLContext db;
    private final Lately<Line> lately = new Lately<>(MOST, HEAVIEST);

    JustRecorded(DSLContext db) {
        this.db = db;
    }

    /** A line of the stream and its message. */
    record Line(StreamEntry entry, Message message) {

        private int weight() {
            return message.text() == null ? 0 : message.text().length();
        }
    }

    /** Lines that were committed, in their order and without a gap. */
    void add(List<Line> recorded) {
        lately.add(
                recorded.getFirst().entry().seq() - 1,
                recorded,
                recorded.stream().mapToLong(Line::weight).sum());
    }

    /** The next lines after a number, at most so many; nothing where they are not all here. */
    Optional<Batch> after(long seq, int max) {
        var found = lately.after(seq, max);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!stand(seq, found.getLast())) {
            lately.clear();
            return Optional.empty();
        }
        return Optional.of(
                new Batch(
                        found.stream().map(Line::entry).toList(),
                        found.stream().map(Line::message).toList()));
    }

    /** Whether the last line is the stream's, and nothing behind the first changes any message. */
    private boolean stand(long seq, Line last) {
        var change = STREAM.as("change");
        return db.fetchExists(
                selectOne()
                        .from(STREAM)
                        .where(STREAM.SEQ.eq(last.entry().seq()))
                        .and(STREAM.MESSAGE_ID.eq(last.message().id().value()))
                        .andNotExists(
                                selectOne()
                                        .from(change)
                                        .where(change.SEQ.gt(seq))
                                        .and(
                                                change.WHAT
                                                        .ne(inline("original"))
                                                        .or(change.N.ne(inline(1))))));
    }
}
