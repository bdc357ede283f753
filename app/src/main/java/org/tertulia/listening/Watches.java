package org.tertulia.listening;

import static org.tertulia.listening.db.Tables.REVISION;
import static org.tertulia.listening.db.Tables.WATCH;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.Sight;

/** The watches of the brands. */
@Repository
public class Watches {

    private final DSLContext db;

    Watches(DSLContext db) {
        this.db = db;
    }

    /** All that the person sees and that were not retired, by name. */
    public List<Watch> all(Sight sight) {
        return db.selectFrom(WATCH)
                .where(seen(sight), WATCH.STATE.ne(WatchState.RETIRED.word()))
                .orderBy(WATCH.NAME, WATCH.NUMBER)
                .fetch(Watches::watch);
    }

    /** The next so many after this number that were not retired. */
    public List<Watch> after(Sight sight, int number, int most) {
        return db.selectFrom(WATCH)
                .where(seen(sight), WATCH.STATE.ne(WatchState.RETIRED.word()))
                .and(WATCH.NUMBER.gt(number))
                .orderBy(WATCH.NUMBER)
                .limit(most)
                .fetch(Watches::watch);
    }

    /**
     * The watch of this number, a retired one too.
     *
     * @throws NotFound when there is none, or none that the person sees
     */
    public Watch find(Sight sight, int number) {
        return db.selectFrom(WATCH)
                .where(seen(sight), WATCH.NUMBER.eq(number))
                .fetchOptional(Watches::watch)
                .orElseThrow(() -> new NotFound("watch:" + number));
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Watch hold(Sight sight, int number) {
        return db.selectFrom(WATCH)
                .where(seen(sight), WATCH.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(Watches::watch)
                .orElseThrow(() -> new NotFound("watch:" + number));
    }

    /** The number of this change; the next one waits until this transaction ends. */
    long nextRevision() {
        return db.update(REVISION)
                .set(REVISION.N, REVISION.N.plus(1))
                .returningResult(REVISION.N)
                .fetchSingle()
                .value1();
    }

    /** The number of the last change. */
    long revision() {
        return db.select(REVISION.N).from(REVISION).fetchSingle().value1();
    }

    /** What changed since; for the program itself, which listens for everybody. */
    List<Watch> changedSince(long revision) {
        return db.selectFrom(WATCH).where(WATCH.REVISION.gt(revision)).fetch(Watches::watch);
    }

    /** Those about others, retired ones too; for the program itself. */
    public Set<UUID> competitors() {
        return db.select(WATCH.ID)
                .from(WATCH)
                .where(WATCH.KIND.eq(WatchKind.COMPETITOR.word()))
                .fetchSet(WATCH.ID);
    }

    /** Those about ourselves, paused and retired ones too; for the program itself. */
    public Set<WatchId> ofBrands() {
        return db.select(WATCH.ID)
                .from(WATCH)
                .where(WATCH.KIND.eq(WatchKind.BRAND.word()))
                .fetchSet(row -> new WatchId(row.value1()));
    }

    private static Condition seen(Sight sight) {
        return WATCH.BRAND_ID.in(sight.brandIds());
    }

    static Watch watch(Record row) {
        return new Watch(
                new WatchId(row.get(WATCH.ID)),
                row.get(WATCH.NUMBER),
                new BrandId(row.get(WATCH.BRAND_ID)),
                row.get(WATCH.NAME),
                WatchKind.of(row.get(WATCH.KIND)),
                row.get(WATCH.QUERY),
                row.get(WATCH.EDITION),
                WatchState.of(row.get(WATCH.STATE)),
                row.get(WATCH.CREATED_AT));
    }
}
