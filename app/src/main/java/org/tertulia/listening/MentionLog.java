package org.tertulia.listening;

import static org.tertulia.listening.db.Tables.MENTION;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Rows;
import org.tertulia.web.Live;

/** Writes mentions down, once each, and tells open browsers. */
@Component
class MentionLog {

    /** What an open browser hears when mentions come, or change. */
    static final String NUDGE = "mentions";

    private static final String UNIQUE_VIOLATION = "23505";

    private final DSLContext db;
    private final Live live;

    MentionLog(DSLContext db, Live live) {
        this.db = db;
        this.live = live;
    }

    /**
     * As for {@link #add}, where most likely none of them is there: by COPY, unless one is there
     * after all.
     */
    void addNew(List<Found> found) {
        if (found.isEmpty()) {
            return;
        }
        if (db.connectionResult(connection -> copied(found, connection))) {
            nudge(found);
        } else {
            add(found);
        }
    }

    private static boolean copied(List<Found> found, Connection connection) throws SQLException {
        var before = connection.setSavepoint();
        try {
            rows(found).into(connection);
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    private static Rows rows(List<Found> found) {
        var rows =
                new Rows(
                        MENTION,
                        MENTION.WATCH_ID,
                        MENTION.EDITION,
                        MENTION.MESSAGE_ID,
                        MENTION.SEQ,
                        MENTION.AT,
                        MENTION.CHANNEL_ID,
                        MENTION.BRAND_ID,
                        MENTION.SENTIMENT,
                        MENTION.INTENT,
                        MENTION.URGENCY,
                        MENTION.APART);
        for (var each : found) {
            rows.row()
                    .add(each.watch().value())
                    .add(each.edition())
                    .add(each.message().value())
                    .add(each.seq())
                    .add(each.at())
                    .add(each.channel().value())
                    .add(each.brand().value())
                    .add(sentiment(each))
                    .add(intent(each))
                    .add(urgency(each))
                    .add(each.apart());
        }
        return rows;
    }

    /** In one statement; how many are new. */
    int add(List<Found> found) {
        if (found.isEmpty()) {
            return 0;
        }
        var rows =
                DSL.table(
                        "unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10})"
                                + " as found (watch, edition, message, seq, at, channel, brand,"
                                + " sentiment, intent, urgency, apart)",
                        uuids(found, row -> row.watch().value()),
                        array(found, Found::edition, Integer[]::new),
                        uuids(found, row -> row.message().value()),
                        array(found, Found::seq, Long[]::new),
                        array(found, Found::at, Instant[]::new),
                        uuids(found, row -> row.channel().value()),
                        uuids(found, row -> row.brand().value()),
                        array(found, MentionLog::sentiment, String[]::new),
                        array(found, MentionLog::intent, String[]::new),
                        array(found, MentionLog::urgency, String[]::new),
                        array(found, Found::apart, Boolean[]::new));
        var added =
                db.insertInto(
                                MENTION,
                                MENTION.WATCH_ID,
                                MENTION.EDITION,
                                MENTION.MESSAGE_ID,
                                MENTION.SEQ,
                                MENTION.AT,
                                MENTION.CHANNEL_ID,
                                MENTION.BRAND_ID,
                                MENTION.SENTIMENT,
                                MENTION.INTENT,
                                MENTION.URGENCY,
                                MENTION.APART)
                        .select(
                                DSL.select(
                                                DSL.field("watch", UUID.class),
                                                DSL.field("edition", Integer.class),
                                                DSL.field("message", UUID.class),
                                                DSL.field("seq", Long.class),
                                                DSL.field("at", Instant.class),
                                                DSL.field("channel", UUID.class),
                                                DSL.field("brand", UUID.class),
                                                DSL.field("sentiment", String.class),
                                                DSL.field("intent", String.class),
                                                DSL.field("urgency", String.class),
                                                DSL.field("apart", Boolean.class))
                                        .from(rows))
                        .onConflictDoNothing()
                        .execute();
        if (added > 0) {
            nudge(found);
        }
        return added;
    }

    private static @Nullable String sentiment(Found found) {
        var sentiment = found.gist().sentiment();
        return sentiment == null ? null : sentiment.word();
    }

    private static @Nullable String intent(Found found) {
        var intent = found.gist().intent();
        return intent == null ? null : intent.word();
    }

    private static @Nullable String urgency(Found found) {
        var urgency = found.gist().urgency();
        return urgency == null ? null : urgency.word();
    }

    private void nudge(List<Found> found) {
        brands(found).forEach(brand -> live.nudge(brand, NUDGE));
    }

    private static Iterable<BrandId> brands(List<Found> found) {
        return found.stream().map(Found::brand).collect(Collectors.toSet());
    }

    private static Field<UUID[]> uuids(List<Found> found, Function<Found, UUID> part) {
        return array(found, part, UUID[]::new);
    }

    private static <T extends @Nullable Object> Field<T[]> array(
            List<Found> found, Function<Found, T> part, java.util.function.IntFunction<T[]> maker) {
        return DSL.val(found.stream().map(part).toArray(maker));
    }
}
