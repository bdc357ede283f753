package org.tertulia.playbook;

import static org.tertulia.playbook.db.Tables.ACT;
import static org.tertulia.playbook.db.Tables.PROTOCOL;
import static org.tertulia.playbook.db.Tables.VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;

/** Writes versions and what was done with them. */
@Repository
class Writing {

    private final DSLContext db;

    Writing(DSLContext db) {
        this.db = db;
    }

    /** Gives back its number; none where another protocol has the handle. */
    Optional<Integer> addProtocol(String handle, MemberId by, Instant at) {
        return db.insertInto(PROTOCOL)
                .set(PROTOCOL.HANDLE, handle)
                .set(PROTOCOL.CREATED_BY, by.value())
                .set(PROTOCOL.CREATED_AT, at)
                .onConflictDoNothing()
                .returningResult(PROTOCOL.NUMBER)
                .fetchOptional(PROTOCOL.NUMBER);
    }

    /** The next version; of two that begin one at once, the later one waits and gets none. */
    Optional<Integer> add(int number, String text, MemberId by, Instant at) {
        return add(number, VersionState.DRAFT, text, by, null, null, at);
    }

    Optional<Integer> addRetirement(
            int number, MemberId by, @Nullable String why, LocalDate from, Instant at) {
        return add(number, VersionState.RETIREMENT, "", by, why, from, at);
    }

    private Optional<Integer> add(
            int number,
            VersionState state,
            String text,
            MemberId by,
            @Nullable String why,
            @Nullable LocalDate from,
            Instant at) {
        // Of one protocol one after the other: versions are counted. A new one has none, and
        // nobody else knows it yet.
        db.select(VERSION.N)
                .from(VERSION)
                .where(VERSION.PROTOCOL_NUMBER.eq(number))
                .forUpdate()
                .fetch();
        var last =
                db.select(DSL.coalesce(DSL.max(VERSION.N), 0))
                        .from(VERSION)
                        .where(VERSION.PROTOCOL_NUMBER.eq(number))
                        .fetchSingle()
                        .value1();
        return db.insertInto(VERSION)
                .set(VERSION.PROTOCOL_NUMBER, number)
                .set(VERSION.N, last + 1)
                .set(VERSION.STATE, state.slug())
                .set(VERSION.TEXT, text)
                .set(VERSION.REVISION, 1)
                .set(VERSION.SAVED_BY, by.value())
                .set(VERSION.SAVED_AT, at)
                .set(VERSION.WHY, why)
                .set(VERSION.IN_FORCE_FROM, from)
                .onConflictDoNothing()
                .returningResult(VERSION.N)
                .fetchOptional(VERSION.N);
    }

    void save(Version held, String text, MemberId by, Instant at) {
        db.update(VERSION)
                .set(VERSION.TEXT, text)
                .set(VERSION.SAVED_BY, by.value())
                .set(VERSION.SAVED_AT, at)
                .set(VERSION.REVISION, held.revision() + 1)
                .where(VERSION.PROTOCOL_NUMBER.eq(held.protocol()), VERSION.N.eq(held.n()))
                .execute();
    }

    /** {@code proposedBy} and {@code why} stay where they are null. */
    void move(
            Version held,
            VersionState to,
            @Nullable MemberId proposedBy,
            @Nullable String why,
            @Nullable LocalDate from) {
        var by = proposedBy == null ? held.proposedBy() : proposedBy;
        db.update(VERSION)
                .set(VERSION.STATE, to.slug())
                .set(VERSION.PROPOSED_BY, by == null ? null : by.value())
                .set(VERSION.WHY, why == null ? held.why() : why)
                .set(VERSION.IN_FORCE_FROM, from)
                .set(VERSION.REVISION, held.revision() + 1)
                .where(VERSION.PROTOCOL_NUMBER.eq(held.protocol()), VERSION.N.eq(held.n()))
                .execute();
    }

    void act(int number, int n, Act.What what, @Nullable String words, MemberId by, Instant at) {
        db.insertInto(ACT)
                .set(ACT.PROTOCOL_NUMBER, number)
                .set(ACT.N, n)
                .set(ACT.WHAT, what.slug())
                .set(ACT.WORDS, words)
                .set(ACT.BY_MEMBER, by.value())
                .set(ACT.AT, at)
                .execute();
    }
}
