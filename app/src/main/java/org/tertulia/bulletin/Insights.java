package org.tertulia.bulletin;

import static org.tertulia.bulletin.db.Tables.INSIGHT;
import static org.tertulia.bulletin.db.Tables.SOURCE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.bulletin.db.tables.records.InsightRecord;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;

/**
 * The insights. A member sees those of which a message is in sight, those sent to a department of
 * theirs, and their own.
 */
@Repository
public class Insights {

    private final DSLContext db;
    private final Departments departments;

    Insights(DSLContext db, Departments departments) {
        this.db = db;
        this.departments = departments;
    }

    /** The latest first, behind a number (null: from the latest on). */
    public List<Insight> list(
            Sight sight, InsightFilter filter, @Nullable Integer before, int most) {
        return db.selectFrom(INSIGHT)
                .where(seen(sight), matching(sight, filter))
                .and(before == null ? DSL.noCondition() : INSIGHT.NUMBER.lt(before))
                .orderBy(INSIGHT.NUMBER.desc())
                .limit(most)
                .fetch(Insights::insight);
    }

    /** How many there are in each state; the states of the filter make no difference. */
    public Map<InsightState, Integer> counts(Sight sight, InsightFilter filter) {
        var all = new InsightFilter(Phase.ALL.states(), filter.department(), filter.words());
        return db.select(INSIGHT.STATE, DSL.count())
                .from(INSIGHT)
                .where(seen(sight), matching(sight, all))
                .groupBy(INSIGHT.STATE)
                .fetchMap(row -> state(row.value1()), row -> row.value2());
    }

    /**
     * The insight of this number.
     *
     * @throws NotFound when there is none, or none that the member sees
     */
    public Insight find(Sight sight, int number) {
        return db.selectFrom(INSIGHT)
                .where(seen(sight), INSIGHT.NUMBER.eq(number))
                .fetchOptional(Insights::insight)
                .orElseThrow(() -> new NotFound("insight:" + number));
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Insight hold(Sight sight, int number) {
        return db.selectFrom(INSIGHT)
                .where(seen(sight), INSIGHT.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(Insights::insight)
                .orElseThrow(() -> new NotFound("insight:" + number));
    }

    /** That which a form with this key proposed; the member's own only. */
    Optional<Insight> ofKey(UUID key, MemberId by) {
        return db.selectFrom(INSIGHT)
                .where(INSIGHT.KEY.eq(key))
                .fetchOptional(Insights::insight)
                .map(
                        known -> {
                            if (!known.proposedBy().equals(by)) {
                                throw new NotFound("key:" + key);
                            }
                            return known;
                        });
    }

    /** Gives back its number; none where the key has one already. */
    Optional<Integer> add(
            @Nullable String title,
            @Nullable String idea,
            @Nullable DepartmentId department,
            MemberId by,
            UUID key,
            Instant at) {
        return db.insertInto(INSIGHT)
                .set(INSIGHT.TITLE, title)
                .set(INSIGHT.IDEA, idea)
                .set(INSIGHT.STATE, InsightState.PROPOSED.slug())
                .set(INSIGHT.DEPARTMENT_ID, department == null ? null : department.value())
                .set(INSIGHT.PROPOSED_BY, by.value())
                .set(INSIGHT.PROPOSED_AT, at)
                .set(INSIGHT.KEY, key)
                .set(INSIGHT.VERSION, 1)
                .onConflictDoNothing()
                .returningResult(INSIGHT.NUMBER)
                .fetchOptional(INSIGHT.NUMBER);
    }

    void move(Insight insight) {
        db.update(INSIGHT)
                .set(INSIGHT.STATE, insight.state().slug())
                .set(INSIGHT.DECIDED_AT, insight.decidedAt())
                .set(INSIGHT.ENDED_AT, insight.endedAt())
                .where(INSIGHT.NUMBER.eq(insight.number()))
                .execute();
    }

    void send(int number, @Nullable DepartmentId department) {
        db.update(INSIGHT)
                .set(INSIGHT.DEPARTMENT_ID, department == null ? null : department.value())
                .where(INSIGHT.NUMBER.eq(number))
                .execute();
    }

    void version(int number, int n) {
        db.update(INSIGHT).set(INSIGHT.VERSION, n).where(INSIGHT.NUMBER.eq(number)).execute();
    }

    /** What we called them and wrote of them goes. */
    void eraseWords(Collection<Integer> numbers) {
        db.update(INSIGHT)
                .setNull(INSIGHT.TITLE)
                .setNull(INSIGHT.IDEA)
                .where(INSIGHT.NUMBER.in(numbers))
                .execute();
    }

    private Condition seen(Sight sight) {
        var who = sight.who().id();
        var mine = departments.of(who).stream().map(DepartmentId::value).toList();
        return DSL.exists(
                        DSL.selectOne()
                                .from(SOURCE)
                                .where(SOURCE.INSIGHT_NUMBER.eq(INSIGHT.NUMBER))
                                .and(SOURCE.BRAND_ID.in(sight.brandIds())))
                .or(INSIGHT.DEPARTMENT_ID.in(mine))
                .or(INSIGHT.PROPOSED_BY.eq(who.value()));
    }

    private static Condition matching(Sight sight, InsightFilter filter) {
        var states = filter.states().stream().map(InsightState::slug).toList();
        var ofState =
                filter.states().equals(Phase.ALL.states())
                        ? DSL.noCondition()
                        : INSIGHT.STATE.in(states);
        var department = filter.department();
        return ofState.and(
                        department == null
                                ? DSL.noCondition()
                                : INSIGHT.DEPARTMENT_ID.eq(department.value()))
                .and(
                        filter.words().isEmpty()
                                ? DSL.noCondition()
                                : Finding.of(sight, filter.words()));
    }

    private static InsightState state(String slug) {
        return InsightState.of(slug)
                .orElseThrow(() -> new IllegalStateException("No such state: " + slug));
    }

    private static Insight insight(InsightRecord row) {
        var department = row.getDepartmentId();
        return new Insight(
                row.getNumber(),
                row.getTitle(),
                row.getIdea(),
                state(row.getState()),
                department == null ? null : new DepartmentId(department),
                new MemberId(row.getProposedBy()),
                row.getProposedAt(),
                row.getDecidedAt(),
                row.getEndedAt(),
                row.getVersion());
    }
}
