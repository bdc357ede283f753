package org.tertulia.audit;

import static org.jooq.impl.DSL.noCondition;
import static org.tertulia.audit.db.Tables.ENTRY;
import static org.tertulia.audit.db.Tables.HEAD;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The stored chain. */
@Repository
class Entries {

    private static final int FETCH = 1_000;

    private final DSLContext db;

    Entries(DSLContext db) {
        this.db = db;
    }

    /** The end of the chain, locked until the transaction ends: appenders take turns. */
    Head lockHead() {
        return db.selectFrom(HEAD)
                .forUpdate()
                .fetchSingle(head -> new Head(head.getN(), head.getHash()));
    }

    /** The end of the chain, as it stands. */
    Head head() {
        return db.selectFrom(HEAD).fetchSingle(head -> new Head(head.getN(), head.getHash()));
    }

    /** The hash of an entry; empty when it is not there. */
    byte[] hash(long n) {
        var hash = db.select(ENTRY.HASH).from(ENTRY).where(ENTRY.N.eq(n)).fetchOne(ENTRY.HASH);
        return hash == null ? new byte[0] : hash;
    }

    void append(Entry entry) {
        db.insertInto(ENTRY)
                .set(ENTRY.N, entry.n())
                .set(ENTRY.ID, entry.id())
                .set(ENTRY.AT, entry.at())
                .set(ENTRY.ACTOR, entry.actor())
                .set(ENTRY.TYPE, entry.type())
                .set(ENTRY.SUBJECT, entry.subject())
                .set(ENTRY.DETAIL, entry.detail())
                .set(ENTRY.PREVIOUS, entry.previous())
                .set(ENTRY.HASH, entry.hash())
                .execute();
        db.update(HEAD).set(HEAD.N, entry.n()).set(HEAD.HASH, entry.hash()).execute();
    }

    /** Newest first, those before the given number. */
    List<Entry> page(@Nullable Long before, Filter filter, int limit) {
        return db.selectFrom(ENTRY)
                .where(before == null ? noCondition() : ENTRY.N.lt(before))
                .and(filter.actor() == null ? noCondition() : ENTRY.ACTOR.eq(filter.actor()))
                .and(filter.type() == null ? noCondition() : ENTRY.TYPE.eq(filter.type()))
                .and(filter.subject() == null ? noCondition() : ENTRY.SUBJECT.eq(filter.subject()))
                .orderBy(ENTRY.N.desc())
                .limit(limit)
                .fetch(Entries::entry);
    }

    /** All kinds of event that were ever recorded. */
    List<String> types() {
        return db.selectDistinct(ENTRY.TYPE).from(ENTRY).orderBy(ENTRY.TYPE).fetch(ENTRY.TYPE);
    }

    /** The whole chain from its start, as a stream to be closed; needs a transaction. */
    Stream<Entry> chain() {
        return db.selectFrom(ENTRY)
                .orderBy(ENTRY.N)
                .fetchSize(FETCH)
                .fetchStream()
                .map(Entries::entry);
    }

    private static Entry entry(Record row) {
        return new Entry(
                row.get(ENTRY.N),
                row.get(ENTRY.ID),
                row.get(ENTRY.AT),
                row.get(ENTRY.ACTOR),
                row.get(ENTRY.TYPE),
                row.get(ENTRY.SUBJECT),
                row.get(ENTRY.DETAIL),
                row.get(ENTRY.PREVIOUS),
                row.get(ENTRY.HASH));
    }

    /** The end of the chain: number and hash of the last entry. */
    record Head(long n, byte[] hash) {}

    /** What the reader asks for; null asks for all. */
    record Filter(@Nullable String actor, @Nullable String type, @Nullable String subject) {

        static final Filter ALL = new Filter(null, null, null);
    }
}
