package org.tertulia.messages.judging;

import static org.tertulia.messages.db.Tables.LEARNING;
import static org.tertulia.messages.db.Tables.OWN_MODEL;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;
import org.tertulia.language.model.Models;
import org.tertulia.messages.db.tables.records.LearningRecord;
import tools.jackson.databind.json.JsonMapper;

/** The times that the program learned, and what it understands by since. */
@Repository
public class Learnings {

    private final DSLContext db;
    private final JsonMapper json;

    Learnings(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** What was adopted, and up to which judgement it knows. */
    record Own(int learning, long upTo, Models models) {}

    /** The latest first. */
    public List<Learned> list(int most) {
        return db.selectFrom(LEARNING)
                .orderBy(LEARNING.NUMBER.desc())
                .limit(most)
                .fetch(this::learned);
    }

    public Optional<Learned> last() {
        return list(1).stream().findFirst();
    }

    Learned add(
            Instant at,
            int lessons,
            long upTo,
            Map<String, Double> before,
            Map<String, Double> after,
            boolean adopted,
            @Nullable MemberId by) {
        return learned(
                db.insertInto(LEARNING)
                        .set(LEARNING.AT, at)
                        .set(LEARNING.LESSONS, lessons)
                        .set(LEARNING.UP_TO, upTo)
                        .set(LEARNING.BEFORE, JSONB.valueOf(json.writeValueAsString(before)))
                        .set(LEARNING.AFTER, JSONB.valueOf(json.writeValueAsString(after)))
                        .set(LEARNING.ADOPTED, adopted)
                        .set(LEARNING.MEMBER_ID, by == null ? null : by.value())
                        .returning()
                        .fetchSingle());
    }

    void adopt(int learning, String shipped, Models models) {
        var bytes = bytes(models);
        db.insertInto(OWN_MODEL)
                .set(OWN_MODEL.LEARNING, learning)
                .set(OWN_MODEL.SHIPPED, shipped)
                .set(OWN_MODEL.BYTES, bytes)
                .onConflict(OWN_MODEL.ONE)
                .doUpdate()
                .set(OWN_MODEL.LEARNING, learning)
                .set(OWN_MODEL.SHIPPED, shipped)
                .set(OWN_MODEL.BYTES, bytes)
                .execute();
    }

    /** The number of the learning that was adopted, if it was made of that shipped model. */
    Optional<Integer> adopted(String shipped) {
        return db.select(OWN_MODEL.LEARNING)
                .from(OWN_MODEL)
                .where(OWN_MODEL.SHIPPED.eq(shipped))
                .fetchOptional(OWN_MODEL.LEARNING);
    }

    Own own(int learning) {
        return db.select(LEARNING.UP_TO, OWN_MODEL.BYTES)
                .from(OWN_MODEL)
                .join(LEARNING)
                .on(LEARNING.NUMBER.eq(OWN_MODEL.LEARNING))
                .where(LEARNING.NUMBER.eq(learning))
                .fetchSingle(row -> new Own(learning, row.value1(), models(row.value2())));
    }

    private static byte[] bytes(Models models) {
        var bytes = new ByteArrayOutputStream();
        try {
            models.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Models models(byte[] bytes) {
        try {
            return Models.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Learned learned(LearningRecord row) {
        var by = row.getMemberId();
        return new Learned(
                row.getNumber(),
                row.getAt(),
                row.getLessons(),
                row.getUpTo(),
                points(row.getBefore()),
                points(row.getAfter()),
                row.getAdopted(),
                by == null ? null : new MemberId(by));
    }

    private Map<String, Double> points(JSONB kept) {
        var points = new HashMap<String, Double>();
        json.readTree(kept.data())
                .forEachEntry((question, value) -> points.put(question, value.asDouble()));
        return points;
    }
}
