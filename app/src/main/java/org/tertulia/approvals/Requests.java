package org.tertulia.approvals;

import static org.jooq.impl.DSL.noCondition;
import static org.tertulia.approvals.db.Tables.ACT;
import static org.tertulia.approvals.db.Tables.REQUEST;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.approvals.db.Routines;
import org.tertulia.approvals.db.tables.records.ActRecord;
import org.tertulia.approvals.db.tables.records.RequestRecord;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.Sight;

/** What was asked to be approved. */
@Repository
public class Requests {

    private final DSLContext db;

    Requests(DSLContext db) {
        this.db = db;
    }

    /**
     * The request of this number.
     *
     * @throws NotFound when there is none, or none that the member sees
     */
    public Request find(Sight sight, int number) {
        return db.selectFrom(REQUEST)
                .where(REQUEST.NUMBER.eq(number), seen(sight))
                .fetchOptional(Requests::read)
                .orElseThrow(() -> new NotFound("approval:" + number));
    }

    /** Those that wait, the one due first before all. */
    public List<Request> waiting(Sight sight, int most) {
        return db.selectFrom(REQUEST)
                .where(REQUEST.STATE.eq("waiting"), seen(sight))
                .orderBy(REQUEST.DUE_AT.asc().nullsLast(), REQUEST.NUMBER)
                .limit(most)
                .fetch(Requests::read);
    }

    /** Those that this member asked for, the latest first, after one of them. */
    public List<Request> askedBy(Sight sight, MemberId who, @Nullable Integer after, int most) {
        return latest(REQUEST.ASKED_BY.eq(who.value()).and(seen(sight)), after, most);
    }

    /** Those that ended, the latest first, after one of them. */
    public List<Request> ended(Sight sight, @Nullable Integer after, int most) {
        return latest(REQUEST.STATE.ne("waiting").and(seen(sight)), after, most);
    }

    private List<Request> latest(Condition which, @Nullable Integer after, int most) {
        return db.selectFrom(REQUEST)
                .where(which, after == null ? noCondition() : REQUEST.NUMBER.lt(after))
                .orderBy(REQUEST.NUMBER.desc())
                .limit(most)
                .fetch(Requests::read);
    }

    /** What was done with it, in order. */
    public List<Act> acts(Sight sight, Request request) {
        return sight.sees(request.subject().brand()) ? acts(request) : List.of();
    }

    List<Act> acts(Request request) {
        return db.selectFrom(ACT)
                .where(ACT.REQUEST_ID.eq(request.id()))
                .orderBy(ACT.N)
                .fetch(Requests::act);
    }

    /** The request of this number, to change it: nobody else does until the transaction ends. */
    Request hold(int number) {
        return db.selectFrom(REQUEST)
                .where(REQUEST.NUMBER.eq(number))
                .forUpdate()
                .fetchSingle(Requests::read);
    }

    /** The same by its subject; empty where none waits. */
    Optional<Request> hold(String kind, UUID subject) {
        return db.selectFrom(REQUEST)
                .where(
                        REQUEST.KIND.eq(kind),
                        REQUEST.SUBJECT_ID.eq(subject),
                        REQUEST.STATE.eq("waiting"))
                .forUpdate()
                .fetchOptional(Requests::read);
    }

    Request add(Request request) {
        var row = db.newRecord(REQUEST);
        fill(row, request);
        row.setId(request.id());
        row.setKind(request.subject().kind());
        row.setSubjectId(request.subject().id());
        row.setBrandId(request.subject().brand().value());
        row.setAskedBy(request.asker().value());
        row.setAskedAt(request.askedAt());
        row.insert();
        return request.numbered(row.getNumber());
    }

    void save(Request request) {
        var row = db.newRecord(REQUEST);
        fill(row, request);
        db.update(REQUEST).set(row).where(REQUEST.ID.eq(request.id())).execute();
    }

    void add(Request request, Act act) {
        var by = act.by();
        db.executeInsert(
                new ActRecord(
                        request.id(),
                        act.n(),
                        act.at(),
                        by == null ? null : by.value(),
                        act.what().slug(),
                        act.text(),
                        act.words()));
    }

    /** Why these were sent back is forgotten. */
    void erase(String kind, Collection<UUID> subjects) {
        Routines.eraseWords(db.configuration(), kind, subjects.toArray(UUID[]::new));
    }

    private static Condition seen(Sight sight) {
        return REQUEST.BRAND_ID.in(sight.brandIds());
    }

    private static void fill(RequestRecord row, Request request) {
        row.setDueAt(request.due());
        row.setTextVersion(request.text());
        row.setSteps(request.steps().stream().map(Approvers::text).toArray(String[]::new));
        row.setGrantedBy(request.granted().stream().map(MemberId::value).toArray(UUID[]::new));
        row.setState(request.state().slug());
        row.setEndedAt(request.endedAt());
        row.setVersion(request.version());
    }

    private static Request read(RequestRecord row) {
        return new Request(
                row.getId(),
                row.getNumber(),
                new Subject(row.getKind(), row.getSubjectId(), new BrandId(row.getBrandId())),
                new MemberId(row.getAskedBy()),
                row.getAskedAt(),
                row.getDueAt(),
                row.getTextVersion(),
                Arrays.stream(row.getSteps()).map(Approvers::of).toList(),
                Arrays.stream(row.getGrantedBy()).map(MemberId::new).toList(),
                State.of(row.getState()),
                row.getEndedAt(),
                row.getVersion());
    }

    private static Act act(ActRecord row) {
        var by = row.getMemberId();
        return new Act(
                row.getN(),
                row.getAt(),
                by == null ? null : new MemberId(by),
                Act.What.of(row.getWhat()),
                row.getTextVersion(),
                row.getWords());
    }
}
