package org.tertulia.organization;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.tertulia.organization.db.Tables.DEPARTMENT;
import static org.tertulia.organization.db.Tables.DEPARTMENT_MEMBER;
import static org.tertulia.organization.db.Tables.MEMBER;
import static org.tertulia.organization.read.Tables.ENGAGEMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;

/** The departments; as with members, every colleague may read who is in which. */
@Repository
public class Departments {

    /** Who has left the company is in none. */
    private static final Field<Result<Record2<UUID, Boolean>>> PEOPLE =
            multiset(
                    select(DEPARTMENT_MEMBER.MEMBER_ID, DEPARTMENT_MEMBER.HEAD)
                            .from(DEPARTMENT_MEMBER)
                            .join(MEMBER)
                            .on(MEMBER.ID.eq(DEPARTMENT_MEMBER.MEMBER_ID))
                            .where(DEPARTMENT_MEMBER.DEPARTMENT_ID.eq(DEPARTMENT.ID))
                            .and(MEMBER.LEFT_AT.isNull()));

    private final DSLContext db;

    Departments(DSLContext db) {
        this.db = db;
    }

    /** All of them by name, the closed ones at the end. */
    public List<Department> all(Sight sight) {
        return fetch(noCondition());
    }

    /** Those that things can be sent to. */
    public List<Department> open(Sight sight) {
        return fetch(DEPARTMENT.CLOSED_AT.isNull());
    }

    /**
     * The department of this number, a closed one too.
     *
     * @throws NotFound when there is none
     */
    public Department find(Sight sight, int number) {
        return fetch(DEPARTMENT.NUMBER.eq(number)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("department:" + number));
    }

    /** Those of these ids. */
    public Map<DepartmentId, Department> known(Collection<DepartmentId> ids) {
        return fetch(DEPARTMENT.ID.in(ids.stream().map(DepartmentId::value).toList())).stream()
                .collect(Collectors.toMap(Department::id, it -> it));
    }

    /** Those that the person is in. */
    public Set<DepartmentId> of(MemberId who) {
        return db.select(DEPARTMENT_MEMBER.DEPARTMENT_ID)
                .from(DEPARTMENT_MEMBER)
                .where(DEPARTMENT_MEMBER.MEMBER_ID.eq(who.value()))
                .fetchSet(row -> new DepartmentId(row.value1()));
    }

    /**
     * The agency whose time is over on that day; empty where the member works for us otherwise too,
     * or for an agency that goes on.
     */
    public Optional<Department> over(MemberId who, LocalDate day) {
        return Optional.ofNullable(lastDays(List.of(who)).get(who))
                .filter(last -> last.isBefore(day))
                .flatMap(last -> agency(who, last));
    }

    private Optional<Department> agency(MemberId who, LocalDate last) {
        var own =
                select(DEPARTMENT_MEMBER.DEPARTMENT_ID)
                        .from(DEPARTMENT_MEMBER)
                        .where(DEPARTMENT_MEMBER.MEMBER_ID.eq(who.value()));
        return fetch(DEPARTMENT.ID.in(own).and(DEPARTMENT.AGENCY_UNTIL.eq(last))).stream()
                .findFirst();
    }

    /** Until when they work for us, of those who do through agencies alone. */
    public Map<MemberId, LocalDate> lastDays(Collection<MemberId> people) {
        return db.selectFrom(ENGAGEMENT)
                .where(ENGAGEMENT.MEMBER_ID.in(people.stream().map(MemberId::value).toList()))
                .fetchMap(row -> new MemberId(row.getMemberId()), row -> row.getLastDay());
    }

    /** Returns false where an open one has the name. */
    boolean add(DepartmentId id, String name, @Nullable LocalDate agencyUntil, Instant at) {
        return db.insertInto(DEPARTMENT)
                        .set(DEPARTMENT.ID, id.value())
                        .set(DEPARTMENT.NAME, name)
                        .set(DEPARTMENT.AGENCY_UNTIL, agencyUntil)
                        .set(DEPARTMENT.CREATED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Whether another open one has the name. */
    boolean taken(String name, DepartmentId but) {
        return db.fetchExists(
                DEPARTMENT,
                DEPARTMENT
                        .NAME
                        .equalIgnoreCase(name)
                        .and(DEPARTMENT.CLOSED_AT.isNull())
                        .and(DEPARTMENT.ID.ne(but.value())));
    }

    void change(DepartmentId id, String name, @Nullable LocalDate agencyUntil) {
        db.update(DEPARTMENT)
                .set(DEPARTMENT.NAME, name)
                .set(DEPARTMENT.AGENCY_UNTIL, agencyUntil)
                .where(DEPARTMENT.ID.eq(id.value()))
                .execute();
    }

    void staff(DepartmentId id, Set<MemberId> people, Set<MemberId> heads) {
        db.deleteFrom(DEPARTMENT_MEMBER)
                .where(DEPARTMENT_MEMBER.DEPARTMENT_ID.eq(id.value()))
                .execute();
        for (var member : people) {
            db.insertInto(DEPARTMENT_MEMBER)
                    .set(DEPARTMENT_MEMBER.DEPARTMENT_ID, id.value())
                    .set(DEPARTMENT_MEMBER.MEMBER_ID, member.value())
                    .set(DEPARTMENT_MEMBER.HEAD, heads.contains(member))
                    .execute();
        }
    }

    /** Null when it opens again. */
    void closed(DepartmentId id, @Nullable Instant at) {
        db.update(DEPARTMENT)
                .set(DEPARTMENT.CLOSED_AT, at)
                .where(DEPARTMENT.ID.eq(id.value()))
                .execute();
    }

    private List<Department> fetch(Condition condition) {
        return db.select(
                        DEPARTMENT.ID,
                        DEPARTMENT.NUMBER,
                        DEPARTMENT.NAME,
                        PEOPLE,
                        DEPARTMENT.CLOSED_AT,
                        DEPARTMENT.AGENCY_UNTIL)
                .from(DEPARTMENT)
                .where(condition)
                .orderBy(DEPARTMENT.CLOSED_AT.isNotNull(), DEPARTMENT.NAME, DEPARTMENT.NUMBER)
                .fetch(
                        row ->
                                new Department(
                                        new DepartmentId(row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        people(row.value4(), _ -> true),
                                        people(row.value4(), Record2::value2),
                                        row.value5() != null,
                                        row.value6()));
    }

    private static Set<MemberId> people(
            Result<Record2<UUID, Boolean>> rows, Predicate<Record2<UUID, Boolean>> which) {
        return rows.stream()
                .filter(which)
                .map(row -> new MemberId(row.value1()))
                .collect(Collectors.toSet());
    }
}
