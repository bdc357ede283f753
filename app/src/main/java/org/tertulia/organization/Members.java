package org.tertulia.organization;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.tertulia.organization.db.Tables.MEMBER;
import static org.tertulia.organization.db.Tables.MEMBER_BRAND;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.AtHand;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Hand;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;

/** The members. Colleagues know each other: everybody who is one may read their names and roles. */
@Repository
public class Members {

    private static final Field<Set<BrandId>> BRANDS =
            multiset(
                            select(MEMBER_BRAND.BRAND_ID)
                                    .from(MEMBER_BRAND)
                                    .where(MEMBER_BRAND.MEMBER_ID.eq(MEMBER.ID)))
                    .convertFrom(
                            rows ->
                                    rows.stream()
                                            .map(row -> new BrandId(row.value1()))
                                            .collect(Collectors.toSet()));

    private final DSLContext db;
    private final AtHand<MemberId, Member> atHand;

    Members(DSLContext db, Hand hand) {
        this.db = db;
        this.atHand = hand.holding();
    }

    /** Who asks for something: as changed here at once, as changed elsewhere seconds later. */
    Optional<Member> asking(MemberId id) {
        return atHand.find(id, this::of);
    }

    /** All of them by name, those that left at the end. */
    public List<Member> list(Sight sight) {
        return fetch(noCondition());
    }

    public Optional<Member> find(MemberId id, Sight sight) {
        return of(id);
    }

    /** By the handle, which names the person in URLs too. */
    public Optional<Member> find(String handle, Sight sight) {
        // No handle has it, and PostgreSQL takes it for no text.
        return handle.indexOf('\0') >= 0
                ? Optional.empty()
                : fetch(MEMBER.HANDLE.eq(handle)).stream().findFirst();
    }

    /** Those named in a note, by their handles; who left is not among them. */
    public List<Member> handled(Collection<String> handles, Sight sight) {
        return fetch(MEMBER.HANDLE.in(handles).and(MEMBER.LEFT_AT.isNull()));
    }

    /** Whether this person has not left. */
    public boolean working(MemberId id) {
        return db.fetchExists(MEMBER, MEMBER.ID.eq(id.value()).and(MEMBER.LEFT_AT.isNull()));
    }

    /** The names of those of the ids that are members, those that left too. */
    public Map<MemberId, String> names(Collection<MemberId> ids) {
        return db.select(MEMBER.ID, MEMBER.NAME)
                .from(MEMBER)
                .where(MEMBER.ID.in(ids.stream().map(MemberId::value).toList()))
                .fetchMap(it -> new MemberId(it.value1()), it -> it.value2());
    }

    /** Those in force who supervise or own, and see the brand. */
    public List<MemberId> supervising(BrandId brand) {
        return seeing(brand, MEMBER.ROLE.in(Role.SUPERVISOR.name(), Role.OWNER.name()));
    }

    /** Those in force who supervise or own, whichever brands they see. */
    public List<MemberId> supervising() {
        return fetch(
                        MEMBER.ROLE
                                .in(Role.SUPERVISOR.name(), Role.OWNER.name())
                                .and(MEMBER.LEFT_AT.isNull()))
                .stream()
                .map(Member::id)
                .toList();
    }

    /** Those in force who have just this role, and see the brand. */
    public List<MemberId> having(Role role, BrandId brand) {
        return seeing(brand, MEMBER.ROLE.eq(role.name()));
    }

    private List<MemberId> seeing(BrandId brand, Condition condition) {
        return fetch(condition.and(MEMBER.LEFT_AT.isNull())).stream()
                .filter(member -> member.reach().includes(brand))
                .map(Member::id)
                .toList();
    }

    Optional<Member> of(MemberId id) {
        return fetch(MEMBER.ID.eq(id.value())).stream().findFirst();
    }

    /** The owners in force, the longest-standing first. */
    List<MemberId> owners() {
        return db.select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.ROLE.eq(Role.OWNER.name()))
                .and(MEMBER.LEFT_AT.isNull())
                .orderBy(MEMBER.JOINED_AT, MEMBER.ID)
                .fetch(it -> new MemberId(it.value1()));
    }

    /** The owners in force, locked until the transaction ends: of two that leave, one waits. */
    List<MemberId> lockedOwners() {
        return db.select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.ROLE.eq(Role.OWNER.name()))
                .and(MEMBER.LEFT_AT.isNull())
                .orderBy(MEMBER.JOINED_AT, MEMBER.ID)
                .forUpdate()
                .fetch(it -> new MemberId(it.value1()));
    }

    /** Returns false where the handle is taken. */
    boolean add(Member member, Instant at) {
        var added =
                db.insertInto(MEMBER)
                        .set(MEMBER.ID, member.id().value())
                        .set(MEMBER.NAME, member.name())
                        .set(MEMBER.HANDLE, member.handle())
                        .set(MEMBER.ROLE, member.role().name())
                        .set(MEMBER.ALL_BRANDS, member.reach().all())
                        .set(MEMBER.JOINED_AT, at)
                        .onConflict(MEMBER.HANDLE)
                        .doNothing()
                        .execute();
        if (added == 1) {
            addBrands(member.id(), member.reach().brands());
        }
        return added == 1;
    }

    void place(MemberId id, Role role, Reach reach) {
        db.update(MEMBER)
                .set(MEMBER.ROLE, role.name())
                .set(MEMBER.ALL_BRANDS, reach.all())
                .where(MEMBER.ID.eq(id.value()))
                .execute();
        db.deleteFrom(MEMBER_BRAND).where(MEMBER_BRAND.MEMBER_ID.eq(id.value())).execute();
        addBrands(id, reach.brands());
        AfterCommit.run(() -> atHand.forget(id));
    }

    /** Null when the person comes back. */
    void left(MemberId id, @Nullable Instant at) {
        db.update(MEMBER).set(MEMBER.LEFT_AT, at).where(MEMBER.ID.eq(id.value())).execute();
        AfterCommit.run(() -> atHand.forget(id));
    }

    private void addBrands(MemberId id, Set<BrandId> brands) {
        for (var brand : brands) {
            db.insertInto(MEMBER_BRAND)
                    .set(MEMBER_BRAND.MEMBER_ID, id.value())
                    .set(MEMBER_BRAND.BRAND_ID, brand.value())
                    .execute();
        }
    }

    private List<Member> fetch(Condition condition) {
        return db.select(
                        MEMBER.ID,
                        MEMBER.NAME,
                        MEMBER.HANDLE,
                        MEMBER.ROLE,
                        MEMBER.ALL_BRANDS,
                        MEMBER.LEFT_AT,
                        BRANDS)
                .from(MEMBER)
                .where(condition)
                .orderBy(MEMBER.LEFT_AT.isNotNull(), MEMBER.NAME, MEMBER.ID)
                .fetch(
                        it ->
                                new Member(
                                        new MemberId(it.value1()),
                                        it.value2(),
                                        it.value3(),
                                        Role.valueOf(it.value4()),
                                        new Reach(it.value5(), it.value7()),
                                        it.value6() != null));
    }
}
