package org.tertulia.inbox.complaints;

import static org.tertulia.inbox.db.Tables.COMPLAINT;
import static org.tertulia.inbox.db.Tables.COMPLAINT_RULE;
import static org.tertulia.inbox.db.Tables.COMPLAINT_YEAR;
import static org.tertulia.inbox.db.Tables.CONVERSATION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.Conversation;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Uuid7;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.hours.CalendarId;
import org.tertulia.shifts.hours.CalendarUse;

/** The formal complaints. */
@Repository
public class Complaints implements CalendarUse {

    private final DSLContext db;

    Complaints(DSLContext db) {
        this.db = db;
    }

    /** The open ones that the member sees, what is due first at the top. */
    public List<Complaint> open(Sight sight, int most) {
        return select(COMPLAINT.RESOLVED_AT.isNull().and(seen(sight)))
                .orderBy(COMPLAINT.DUE_AT, COMPLAINT.ID)
                .limit(most)
                .fetch(Complaints::complaint);
    }

    /** Those that ended, the latest first. */
    public List<Complaint> resolved(Sight sight, int most) {
        return select(COMPLAINT.RESOLVED_AT.isNotNull().and(seen(sight)))
                .orderBy(COMPLAINT.RESOLVED_AT.desc(), COMPLAINT.ID)
                .limit(most)
                .fetch(Complaints::complaint);
    }

    /** That of a conversation, which the member found. */
    public Optional<Complaint> of(Conversation conversation) {
        return select(COMPLAINT.CONVERSATION_ID.eq(conversation.id().value()))
                .fetchOptional(Complaints::complaint);
    }

    /** As {@link #of}, and nobody else changes it until the transaction ends. */
    Optional<Complaint> hold(Conversation conversation) {
        return select(COMPLAINT.CONVERSATION_ID.eq(conversation.id().value()))
                .forUpdate()
                .of(COMPLAINT)
                .fetchOptional(Complaints::complaint);
    }

    /** The next of the year; whoever files at the same time waits, so that there is no gap. */
    int next(int year) {
        return db.insertInto(COMPLAINT_YEAR)
                .set(COMPLAINT_YEAR.YEAR, year)
                .set(COMPLAINT_YEAR.LAST, 1)
                .onConflict(COMPLAINT_YEAR.YEAR)
                .doUpdate()
                .set(COMPLAINT_YEAR.LAST, COMPLAINT_YEAR.LAST.plus(1))
                .returningResult(COMPLAINT_YEAR.LAST)
                .fetchSingle()
                .value1();
    }

    void add(
            Conversation conversation,
            Complaint complaint,
            MemberId by,
            int days,
            @Nullable UUID edition,
            Instant warnAt) {
        db.insertInto(COMPLAINT)
                .set(COMPLAINT.ID, Uuid7.next())
                .set(COMPLAINT.YEAR, complaint.year())
                .set(COMPLAINT.NUMBER, complaint.number())
                .set(COMPLAINT.CONVERSATION_ID, conversation.id().value())
                .set(COMPLAINT.BRAND_ID, conversation.brand().value())
                .set(COMPLAINT.FILED_AT, complaint.filedAt())
                .set(COMPLAINT.FILED_BY, by.value())
                .set(COMPLAINT.DAYS, days)
                .set(COMPLAINT.EDITION_ID, edition)
                .set(COMPLAINT.DUE_ON, complaint.dueOn())
                .set(COMPLAINT.DUE_AT, complaint.dueAt())
                .set(COMPLAINT.WARN_AT, warnAt)
                .execute();
    }

    /** An open one that is due, of whom (null: nobody has its conversation), and where. */
    record Near(Complaint complaint, @Nullable MemberId holder, BrandId brand) {}

    /** Those of which somebody is told by now, and nobody was; each is told of once. */
    List<Near> near(Instant now, int most) {
        var near =
                select(
                                COMPLAINT.RESOLVED_AT.isNull(),
                                COMPLAINT.WARNED_AT.isNull(),
                                COMPLAINT.WARN_AT.le(now))
                        .orderBy(COMPLAINT.WARN_AT, COMPLAINT.ID)
                        .limit(most)
                        .forUpdate()
                        .of(COMPLAINT)
                        .skipLocked()
                        .fetch();
        db.update(COMPLAINT)
                .set(COMPLAINT.WARNED_AT, now)
                .where(COMPLAINT.ID.in(near.getValues(COMPLAINT.ID)))
                .execute();
        return near.map(
                row -> {
                    var holder = row.get(CONVERSATION.HOLDER_ID);
                    return new Near(
                            complaint(row),
                            holder == null ? null : new MemberId(holder),
                            new BrandId(row.get(COMPLAINT.BRAND_ID)));
                });
    }

    void resolve(Conversation conversation, Resolution resolution, MemberId by, Instant at) {
        db.update(COMPLAINT)
                .set(COMPLAINT.RESOLVED_AT, at)
                .set(COMPLAINT.RESOLVED_BY, by.value())
                .set(COMPLAINT.OUTCOME, resolution.slug())
                .where(COMPLAINT.CONVERSATION_ID.eq(conversation.id().value()))
                .execute();
    }

    public ComplaintRule rule() {
        return db.selectFrom(COMPLAINT_RULE)
                .fetchOptional(
                        row ->
                                new ComplaintRule(
                                        row.getDays(),
                                        row.getCalendarId() == null
                                                ? null
                                                : new CalendarId(row.getCalendarId())))
                .orElse(ComplaintRule.DEFAULT);
    }

    void put(ComplaintRule rule) {
        var calendar = rule.calendar();
        var id = calendar == null ? null : calendar.value();
        db.insertInto(COMPLAINT_RULE)
                .set(COMPLAINT_RULE.DAYS, rule.days())
                .set(COMPLAINT_RULE.CALENDAR_ID, id)
                .onConflict(COMPLAINT_RULE.SINGLE)
                .doUpdate()
                .set(COMPLAINT_RULE.DAYS, rule.days())
                .set(COMPLAINT_RULE.CALENDAR_ID, id)
                .execute();
    }

    @Override
    public boolean uses(CalendarId calendar) {
        return db.fetchExists(COMPLAINT_RULE, COMPLAINT_RULE.CALENDAR_ID.eq(calendar.value()));
    }

    private static Condition seen(Sight sight) {
        return COMPLAINT.BRAND_ID.in(sight.brandIds());
    }

    private SelectConditionStep<? extends Record> select(Condition... conditions) {
        return db.select(COMPLAINT.fields())
                .select(CONVERSATION.NUMBER, CONVERSATION.HOLDER_ID)
                .from(COMPLAINT)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(COMPLAINT.CONVERSATION_ID))
                .where(conditions);
    }

    private static Complaint complaint(Record row) {
        var outcome = row.get(COMPLAINT.OUTCOME);
        return new Complaint(
                row.get(COMPLAINT.YEAR),
                row.get(COMPLAINT.NUMBER),
                row.get(CONVERSATION.NUMBER),
                row.get(COMPLAINT.FILED_AT),
                row.get(COMPLAINT.DUE_ON),
                row.get(COMPLAINT.DUE_AT),
                row.get(COMPLAINT.RESOLVED_AT),
                outcome == null ? null : Resolution.of(outcome).orElseThrow());
    }
}
