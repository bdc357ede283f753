package org.tertulia.messages.judging;

import static org.tertulia.messages.db.Tables.BODY;
import static org.tertulia.messages.db.Tables.FACT;
import static org.tertulia.messages.db.Tables.SAMPLE;
import static org.tertulia.messages.db.Tables.SAMPLING;
import static org.tertulia.messages.db.Tables.VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Uuid7;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/** The messages that people are asked to judge. */
@Repository
public class Samples {

    private final DSLContext db;

    Samples(DSLContext db) {
        this.db = db;
    }

    /** How many a day, and the day for which they were drawn last. */
    record Setting(int perDay, Optional<LocalDate> drawnOn) {}

    /** A message to be judged; {@code byLot}: drawn, not chosen. */
    public record Sample(MessageId message, LocalDate day, boolean byLot) {}

    /** 0: nobody is asked. */
    public int perDay() {
        return db.select(SAMPLING.PER_DAY).from(SAMPLING).fetchSingle().value1();
    }

    /** Whoever has it changes it alone until the transaction ends. */
    Setting hold() {
        return db.selectFrom(SAMPLING)
                .forUpdate()
                .fetchSingle(
                        row -> new Setting(row.getPerDay(), Optional.ofNullable(row.getDrawnOn())));
    }

    void set(int perDay) {
        db.update(SAMPLING).set(SAMPLING.PER_DAY, perDay).execute();
    }

    /** Those since a day that wait for somebody, those drawn by lot first. */
    public List<Sample> waiting(Sight sight, LocalDate since, int most) {
        return db.select(SAMPLE.MESSAGE_ID, SAMPLE.DAY, SAMPLE.BY_LOT)
                .from(SAMPLE)
                .where(waits(sight, since))
                .orderBy(SAMPLE.DAY.desc(), SAMPLE.BY_LOT.desc(), SAMPLE.MESSAGE_ID)
                .limit(most)
                .fetch(row -> new Sample(new MessageId(row.value1()), row.value2(), row.value3()));
    }

    public int count(Sight sight, LocalDate since) {
        return db.fetchCount(SAMPLE, waits(sight, since));
    }

    /** Who is erased has no words left to judge. */
    private static Condition waits(Sight sight, LocalDate since) {
        return SAMPLE.OUTCOME
                .isNull()
                .and(SAMPLE.DAY.ge(since))
                .and(SAMPLE.BRAND_ID.in(sight.brandIds()))
                .andExists(DSL.selectOne().from(BODY).where(BODY.MESSAGE_ID.eq(SAMPLE.MESSAGE_ID)));
    }

    /** Whether it waits still; nobody else decides until the transaction ends. */
    Optional<Boolean> hold(Sight sight, MessageId message) {
        return db.select(SAMPLE.OUTCOME)
                .from(SAMPLE)
                .where(SAMPLE.MESSAGE_ID.eq(message.value()))
                .and(SAMPLE.BRAND_ID.in(sight.brandIds()))
                .forUpdate()
                .fetchOptional(row -> row.value1() == null);
    }

    void done(MessageId message, String outcome, MemberId by, Instant at) {
        db.update(SAMPLE)
                .set(SAMPLE.OUTCOME, outcome)
                .set(SAMPLE.DONE_BY, by.value())
                .set(SAMPLE.DONE_AT, at)
                .where(SAMPLE.MESSAGE_ID.eq(message.value()))
                .execute();
    }

    /**
     * So many by lot, and half as many of which the program is least sure, of what was recorded
     * between two moments: ids tell when that was.
     */
    void draw(LocalDate day, Instant from, Instant to, int many) {
        draw(day, from, to, true, DSL.rand(), many);
        var sureness = VERSION.SENTIMENT_PERCENT.plus(VERSION.INTENT_PERCENT);
        draw(day, from, to, false, sureness, (many + 1) / 2);
        db.update(SAMPLING).set(SAMPLING.DRAWN_ON, day).execute();
    }

    private void draw(
            LocalDate day, Instant from, Instant to, boolean byLot, Field<?> order, int many) {
        var text = DSL.trim(BODY.TEXT);
        db.insertInto(SAMPLE, SAMPLE.MESSAGE_ID, SAMPLE.BRAND_ID, SAMPLE.DAY, SAMPLE.BY_LOT)
                .select(
                        DSL.select(FACT.ID, FACT.BRAND_ID, DSL.val(day), DSL.val(byLot))
                                .from(FACT)
                                .join(VERSION)
                                .on(VERSION.MESSAGE_ID.eq(FACT.ID), VERSION.N.eq(1))
                                .join(BODY)
                                .on(BODY.MESSAGE_ID.eq(FACT.ID), BODY.N.eq(1))
                                .where(FACT.ID.ge(Uuid7.first(from)))
                                .and(FACT.ID.lt(Uuid7.first(to)))
                                .and(FACT.DIRECTION.eq("in"))
                                .and(VERSION.SENTIMENT.isNotNull())
                                .and(DSL.length(text).gt(0))
                                .andNotExists(
                                        DSL.selectOne()
                                                .from(SAMPLE)
                                                .where(SAMPLE.MESSAGE_ID.eq(FACT.ID)))
                                .orderBy(order)
                                .limit(many))
                .execute();
    }
}
