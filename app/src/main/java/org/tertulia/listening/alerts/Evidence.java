package org.tertulia.listening.alerts;

import static org.tertulia.listening.alerts.db.Tables.EVIDENCE;
import static org.tertulia.listening.db.Tables.MENTION;
import static org.tertulia.messages.read.Tables.MESSAGE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Urgency;
import org.tertulia.messages.MessageId;

/** The messages behind the alerts: of each the first {@value #MOST}. */
@Repository
public class Evidence {

    public static final int MOST = 2_000;

    private final DSLContext db;

    Evidence(DSLContext db) {
        this.db = db;
    }

    /** One of them. */
    public record Piece(MessageId message, Instant at, int author) {}

    /** Of an alert that the person was found to see, the oldest first. */
    public List<Piece> of(Alert alert) {
        return db.selectFrom(EVIDENCE)
                .where(EVIDENCE.ALERT_ID.eq(alert.id()))
                .orderBy(EVIDENCE.AT, EVIDENCE.MESSAGE_ID)
                .fetch(
                        row ->
                                new Piece(
                                        new MessageId(row.getMessageId()),
                                        row.getAt(),
                                        row.getAuthor()));
    }

    /** What a new sign found, from the record. */
    void gather(UUID alert, Subject subject, Series series, Instant from, Instant to) {
        var within = MESSAGE.AT.ge(from).and(MESSAGE.AT.le(to));
        var ours = MESSAGE.DIRECTION.eq("in").and(MESSAGE.HISTORY.isFalse());
        var rows =
                subject.ofWatch()
                        ? db.select(MESSAGE.ID, MESSAGE.AT, MESSAGE.AUTHOR_KEY, MESSAGE.CHANNEL_ID)
                                .from(MESSAGE)
                                .join(MENTION)
                                .on(MENTION.MESSAGE_ID.eq(MESSAGE.ID))
                                .where(MENTION.WATCH_ID.eq(subject.id()))
                                .and(MENTION.AT.ge(from).and(MENTION.AT.le(to)))
                                .and(of(series))
                                .limit(MOST)
                                .fetch()
                        : db.select(MESSAGE.ID, MESSAGE.AT, MESSAGE.AUTHOR_KEY, MESSAGE.CHANNEL_ID)
                                .from(MESSAGE)
                                .where(MESSAGE.CHANNEL_ID.eq(subject.id()))
                                .and(within.and(ours).and(of(series)))
                                .limit(MOST)
                                .fetch();
        add(
                alert,
                rows.map(
                        row ->
                                new Piece(
                                        new MessageId(row.value1()),
                                        row.value2(),
                                        row.value3() == null
                                                ? row.value4().hashCode()
                                                : Noted.author(row.value3()))));
    }

    private static Condition of(Series series) {
        return switch (series) {
            case HEARD -> DSL.noCondition();
            case NEGATIVE -> MESSAGE.SENTIMENT.eq(Sentiment.NEGATIVE.word());
            case CRISIS -> MESSAGE.URGENCY.eq(Urgency.CRISIS.word());
        };
    }

    /** What is there already stays; what is too much is left out. */
    void add(UUID alert, Collection<Piece> pieces) {
        var room = MOST - db.fetchCount(EVIDENCE, EVIDENCE.ALERT_ID.eq(alert));
        var rows =
                pieces.stream()
                        .limit(Math.max(0, room))
                        .map(
                                piece ->
                                        DSL.row(
                                                alert,
                                                piece.message().value(),
                                                piece.at(),
                                                piece.author()))
                        .toList();
        if (!rows.isEmpty()) {
            db.insertInto(
                            EVIDENCE,
                            EVIDENCE.ALERT_ID,
                            EVIDENCE.MESSAGE_ID,
                            EVIDENCE.AT,
                            EVIDENCE.AUTHOR)
                    .valuesOfRows(rows)
                    .onConflictDoNothing()
                    .execute();
        }
    }
}
