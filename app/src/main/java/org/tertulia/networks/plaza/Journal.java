package org.tertulia.networks.plaza;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.tertulia.networks.plaza.db.Tables.JOURNAL;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Sha256;
import org.tertulia.networks.plaza.db.tables.records.JournalRecord;

/**
 * What became of every request that a brand made to a square, as the square itself saw it: nothing
 * of ours writes it, so that tests believe it and not our own tables.
 */
@Repository
public class Journal {

    private final DSLContext dsl;
    private final Clock clock;

    Journal(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** What the square did with a request; only {@link #ACCEPTED} put something on it. */
    public enum What {
        ACCEPTED,
        /** Its key was known: what it asked for is there already. */
        RECOGNISED,
        /** The square does not take such a thing. */
        REJECTED,
        LIMITED,
        EXPIRED,
        /** It never arrived. */
        LOST,
        /** It is still on its way; another line follows when it arrives. */
        LATE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One request. {@code told} is what its caller heard: a status, {@code silence}, or {@code
     * nobody} when it arrived after the caller gave up; {@code entry} what it put on the square, or
     * had put before.
     */
    public record JournalLine(
            long seq,
            Instant at,
            String key,
            What what,
            String told,
            @Nullable Long entry,
            String sha256) {}

    /** The lines after the given number, oldest first. */
    public List<JournalLine> after(ChannelId square, long seq, int most) {
        return dsl.selectFrom(JOURNAL)
                .where(JOURNAL.CHANNEL_ID.eq(square.value()), JOURNAL.SEQ.gt(seq))
                .orderBy(JOURNAL.SEQ)
                .limit(most)
                .fetch(Journal::line);
    }

    /** The latest so many, newest first. */
    List<JournalLine> latest(ChannelId square, int most) {
        return dsl.selectFrom(JOURNAL)
                .where(JOURNAL.CHANNEL_ID.eq(square.value()))
                .orderBy(JOURNAL.SEQ.desc())
                .limit(most)
                .fetch(Journal::line);
    }

    /** How often a request with this key put something on the square: once, or we said it twice. */
    public int accepted(ChannelId square, String key) {
        return dsl.fetchCount(
                JOURNAL,
                JOURNAL.CHANNEL_ID.eq(square.value()),
                JOURNAL.KEY.eq(key),
                JOURNAL.WHAT.eq(What.ACCEPTED.word()));
    }

    /** How many requests with this key there were. */
    int requests(ChannelId square, String key) {
        return dsl.fetchCount(JOURNAL, JOURNAL.CHANNEL_ID.eq(square.value()), JOURNAL.KEY.eq(key));
    }

    void note(Request request, What what, String told, @Nullable Long entry) {
        dsl.insertInto(JOURNAL)
                .set(JOURNAL.CHANNEL_ID, request.square().value())
                .set(JOURNAL.AT, clock.instant())
                .set(JOURNAL.KEY, request.key())
                .set(JOURNAL.WHAT, what.word())
                .set(JOURNAL.TOLD, told)
                .set(JOURNAL.ENTRY_ID, entry)
                .set(JOURNAL.SHA256, Sha256.of(request.text().getBytes(UTF_8)))
                .execute();
    }

    private static JournalLine line(JournalRecord row) {
        return new JournalLine(
                row.getSeq(),
                row.getAt(),
                row.getKey(),
                What.valueOf(row.getWhat().toUpperCase(Locale.ROOT)),
                row.getTold(),
                row.getEntryId(),
                HexFormat.of().formatHex(row.getSha256()));
    }
}
