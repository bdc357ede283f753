package org.tertulia.messages.judging;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.tertulia.messages.db.Tables.BODY;
import static org.tertulia.messages.db.Tables.JUDGEMENT;
import static org.tertulia.messages.db.Tables.SAMPLE;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;
import org.tertulia.language.training.Lesson;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/** Reads what was judged. */
@Repository
public class Judgements {

    /** The latest so many lessons; more would say little that these do not. */
    private static final int MOST = 20_000;

    private final DSLContext db;

    Judgements(DSLContext db) {
        this.db = db;
    }

    /** Of one message, the latest first. */
    public List<Judgement> of(Sight sight, MessageId message) {
        return db.selectFrom(JUDGEMENT)
                .where(JUDGEMENT.MESSAGE_ID.eq(message.value()))
                .and(JUDGEMENT.BRAND_ID.in(sight.brandIds()))
                .orderBy(JUDGEMENT.SEQ.desc())
                .fetch(Judgements::judgement);
    }

    /** Tells the latest judgement of each question of each message since a moment. */
    void since(Sight sight, Instant begin, Consumer<Judgement> taker) {
        since(sight, begin, noCondition(), taker);
    }

    /** The same of messages that were drawn by lot, and judged because of that. */
    void sampledSince(Sight sight, Instant begin, Consumer<Judgement> taker) {
        var drawn =
                select(SAMPLE.MESSAGE_ID)
                        .from(SAMPLE)
                        .where(SAMPLE.BY_LOT.isTrue(), SAMPLE.OUTCOME.eq("judged"));
        since(sight, begin, JUDGEMENT.MESSAGE_ID.in(drawn), taker);
    }

    private void since(Sight sight, Instant begin, Condition which, Consumer<Judgement> taker) {
        var latest =
                db.select(max(JUDGEMENT.SEQ))
                        .from(JUDGEMENT)
                        .where(JUDGEMENT.AT.ge(begin))
                        .and(JUDGEMENT.BRAND_ID.in(sight.brandIds()))
                        .and(which)
                        .groupBy(JUDGEMENT.MESSAGE_ID, JUDGEMENT.N, JUDGEMENT.QUESTION);
        try (var rows = db.selectFrom(JUDGEMENT).where(JUDGEMENT.SEQ.in(latest)).fetchLazy()) {
            rows.forEach(row -> taker.accept(judgement(row)));
        }
    }

    /** The number of the latest of all; 0 where there is none. */
    long last() {
        var last = db.select(max(JUDGEMENT.SEQ)).from(JUDGEMENT).fetchSingle().value1();
        return last == null ? 0 : last;
    }

    /** How many came after a number and before a moment. */
    int after(long seq, Instant before) {
        return db.select(count())
                .from(JUDGEMENT)
                .where(JUDGEMENT.SEQ.gt(seq), JUDGEMENT.AT.lt(before))
                .fetchSingle()
                .value1();
    }

    /** All lessons, the earliest first. */
    List<Lesson> lessons() {
        return lessons(noCondition());
    }

    /** Those of judgements after a number, the earliest first. */
    List<Lesson> lessons(long after) {
        return lessons(JUDGEMENT.SEQ.gt(after));
    }

    private List<Lesson> lessons(Condition condition) {
        var latest =
                db.select(max(JUDGEMENT.SEQ))
                        .from(JUDGEMENT)
                        .where(condition)
                        .groupBy(JUDGEMENT.MESSAGE_ID, JUDGEMENT.N, JUDGEMENT.QUESTION);
        return db.select(BODY.TEXT, JUDGEMENT.QUESTION, JUDGEMENT.LABEL)
                .from(JUDGEMENT)
                .join(BODY)
                .on(BODY.MESSAGE_ID.eq(JUDGEMENT.MESSAGE_ID), BODY.N.eq(JUDGEMENT.N))
                .where(JUDGEMENT.SEQ.in(latest), BODY.TEXT.isNotNull())
                .orderBy(JUDGEMENT.SEQ.desc())
                .limit(MOST)
                .fetch(row -> new Lesson(row.value1(), row.value2(), row.value3()))
                .reversed();
    }

    private static Judgement judgement(Record row) {
        return new Judgement(
                row.get(JUDGEMENT.N),
                Asked.find(row.get(JUDGEMENT.QUESTION)).orElseThrow(),
                row.get(JUDGEMENT.SAID),
                row.get(JUDGEMENT.SAID_PERCENT) / 100.0,
                row.get(JUDGEMENT.LABEL),
                new MemberId(row.get(JUDGEMENT.MEMBER_ID)),
                row.get(JUDGEMENT.AT));
    }
}
