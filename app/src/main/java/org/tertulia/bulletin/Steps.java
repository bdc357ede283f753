package org.tertulia.bulletin;

import static org.tertulia.bulletin.db.Tables.STEP;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.bulletin.db.tables.records.StepRecord;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.DepartmentId;

/** What was done with each insight: only ever added to. */
@Repository
public class Steps {

    private final DSLContext db;
    private final Insights insights;

    Steps(DSLContext db, Insights insights) {
        this.db = db;
        this.insights = insights;
    }

    /** In the order in which they were taken. */
    public List<Step> of(Insight insight) {
        return db.selectFrom(STEP)
                .where(STEP.INSIGHT_NUMBER.eq(insight.number()))
                .orderBy(STEP.N)
                .fetch(Steps::step);
    }

    Optional<Step> find(int insight, int n) {
        return db.selectFrom(STEP)
                .where(STEP.INSIGHT_NUMBER.eq(insight), STEP.N.eq(n))
                .fetchOptional(Steps::step);
    }

    /** The next one of an insight that is held. */
    void take(Insight held, MemberId by, Step.What what, Instant at) {
        add(held.number(), held.version() + 1, by, what, at);
        insights.version(held.number(), held.version() + 1);
    }

    void add(int insight, int n, MemberId by, Step.What what, Instant at) {
        var row = new StepRecord();
        row.setInsightNumber(insight);
        row.setN(n);
        row.setAt(at);
        row.setByMember(by.value());
        switch (what) {
            case Step.Proposed(var messages) -> {
                row.setWhat("proposed");
                row.setMessages(messages);
            }
            case Step.Added(var messages) -> {
                row.setWhat("added");
                row.setMessages(messages);
            }
            case Step.Sent(var department) -> {
                row.setWhat("sent");
                row.setDepartmentId(department == null ? null : department.value());
            }
            case Step.Moved moved -> move(row, moved);
        }
        db.executeInsert(row);
    }

    private static void move(StepRecord row, Step.Moved moved) {
        var reason = moved.reason();
        var measure = moved.measure();
        row.setWhat("moved");
        row.setState(moved.to().slug());
        row.setReason(reason == null ? null : reason.slug());
        row.setWords(moved.words());
        row.setWatchNumber(measure == null ? null : measure.watch());
        row.setDays(measure == null ? null : measure.days());
    }

    private static Step step(StepRecord row) {
        return new Step(row.getN(), row.getAt(), new MemberId(row.getByMember()), what(row));
    }

    private static Step.What what(StepRecord row) {
        return switch (row.getWhat()) {
            case "proposed" -> new Step.Proposed(row.getMessages());
            case "added" -> new Step.Added(row.getMessages());
            case "sent" -> new Step.Sent(department(row));
            case "moved" -> moved(row);
            default -> throw new IllegalStateException("No such step: " + row.getWhat());
        };
    }

    private static @Nullable DepartmentId department(StepRecord row) {
        return row.getDepartmentId() == null ? null : new DepartmentId(row.getDepartmentId());
    }

    private static Step.Moved moved(StepRecord row) {
        var reason = row.getReason();
        var watch = row.getWatchNumber();
        return new Step.Moved(
                InsightState.of(row.getState()).orElseThrow(),
                reason == null ? null : Reason.of(reason).orElseThrow(),
                row.getWords(),
                watch == null ? null : new Step.Measure(watch, row.getDays()));
    }
}
