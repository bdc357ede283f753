package org.tertulia.inbox.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.tertulia.inbox.review.db.Tables.CRITERION;
import static org.tertulia.inbox.review.db.Tables.PLAN;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.review.db.tables.records.CriterionRecord;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Uuid7;
import org.tertulia.organization.Sight;

/** Which answers are reviewed, and by what. */
@Repository
public class Plans {

    private final DSLContext db;

    Plans(DSLContext db) {
        this.db = db;
    }

    /** A brand's; none as long as nobody planned. */
    public Plan of(Sight sight, BrandId brand) {
        return sight.sees(brand) ? of(brand) : Plan.NONE;
    }

    /** For the program's own work. */
    Plan of(BrandId brand) {
        return db.selectFrom(PLAN)
                .where(PLAN.BRAND_ID.eq(brand.value()))
                .fetchOptional(
                        row ->
                                new Plan(
                                        row.getPercent(),
                                        row.getNewWeeks(),
                                        row.getCrises(),
                                        row.getLow(),
                                        row.getSecondPercent()))
                .orElse(Plan.NONE);
    }

    void put(BrandId brand, Plan plan, MemberId by, Instant at) {
        db.insertInto(PLAN)
                .set(PLAN.BRAND_ID, brand.value())
                .set(PLAN.PERCENT, plan.percent())
                .set(PLAN.NEW_WEEKS, plan.newWeeks())
                .set(PLAN.CRISES, plan.crises())
                .set(PLAN.LOW, plan.low())
                .set(PLAN.SECOND_PERCENT, plan.secondPercent())
                .set(PLAN.CHANGED_AT, at)
                .set(PLAN.CHANGED_BY, by.value())
                .onConflict(PLAN.BRAND_ID)
                .doUpdate()
                .set(PLAN.PERCENT, plan.percent())
                .set(PLAN.NEW_WEEKS, plan.newWeeks())
                .set(PLAN.CRISES, plan.crises())
                .set(PLAN.LOW, plan.low())
                .set(PLAN.SECOND_PERCENT, plan.secondPercent())
                .set(PLAN.CHANGED_AT, at)
                .set(PLAN.CHANGED_BY, by.value())
                .execute();
    }

    /** Those in force, in their order; a brand begins with ours. */
    public List<Criterion> criteria(Sight sight, BrandId brand) {
        if (!sight.sees(brand)) {
            return List.of();
        }
        var known =
                db.selectFrom(CRITERION)
                        .where(CRITERION.BRAND_ID.eq(brand.value()), CRITERION.RETIRED_AT.isNull())
                        .orderBy(CRITERION.PLACE, CRITERION.ID)
                        .fetch(Plans::criterion);
        return known.isEmpty() ? beginning(brand) : known;
    }

    /** The ids lie in brand and word: whoever begins, begins with the same. */
    private static List<Criterion> beginning(BrandId brand) {
        return Criterion.WORDS.stream()
                .map(
                        word ->
                                new Criterion(
                                        UUID.nameUUIDFromBytes((brand + word).getBytes(UTF_8)),
                                        word,
                                        null,
                                        word.equals(Criterion.WORDS.getFirst()) ? 3 : 2))
                .toList();
    }

    /** Writes down what a brand begins with, before anything refers to it. */
    void begin(BrandId brand) {
        var known = db.fetchExists(CRITERION, CRITERION.BRAND_ID.eq(brand.value()));
        var place = 0;
        for (var criterion : known ? List.<Criterion>of() : beginning(brand)) {
            db.insertInto(CRITERION)
                    .set(CRITERION.ID, criterion.id())
                    .set(CRITERION.BRAND_ID, brand.value())
                    .set(CRITERION.PLACE, ++place)
                    .set(CRITERION.WORD, criterion.word())
                    .set(CRITERION.WEIGHT, criterion.weight())
                    .onConflict(CRITERION.ID)
                    .doNothing()
                    .execute();
        }
    }

    /** All that anything was ever judged by, in their order. */
    public Map<UUID, Criterion> named(Sight sight) {
        return db
                .selectFrom(CRITERION)
                .where(CRITERION.BRAND_ID.in(sight.brandIds()))
                .orderBy(CRITERION.PLACE, CRITERION.ID)
                .fetch(Plans::criterion)
                .stream()
                .collect(
                        Collectors.toMap(
                                Criterion::id, it -> it, (one, _) -> one, LinkedHashMap::new));
    }

    void add(BrandId brand, int place, String name, int weight) {
        var row = new CriterionRecord();
        row.setId(Uuid7.next());
        row.setBrandId(brand.value());
        row.setPlace(place);
        row.setName(name);
        row.setWeight(weight);
        db.executeInsert(row);
    }

    void change(Criterion criterion, int place) {
        db.update(CRITERION)
                .set(CRITERION.PLACE, place)
                .set(CRITERION.NAME, criterion.name())
                .set(CRITERION.WEIGHT, criterion.weight())
                .where(CRITERION.ID.eq(criterion.id()))
                .execute();
    }

    void retire(Criterion criterion, Instant at) {
        db.update(CRITERION)
                .set(CRITERION.RETIRED_AT, at)
                .where(CRITERION.ID.eq(criterion.id()))
                .execute();
    }

    private static Criterion criterion(CriterionRecord row) {
        return new Criterion(row.getId(), row.getWord(), row.getName(), row.getWeight());
    }
}
