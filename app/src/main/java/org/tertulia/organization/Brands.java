package org.tertulia.organization;

import static org.tertulia.organization.db.Tables.BRAND;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.AtHand;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Hand;
import org.tertulia.organization.db.tables.records.BrandRecord;

/** The brands. */
@Repository
public class Brands {

    /** There is one list of them. */
    private static final String ALL = "";

    private final DSLContext db;
    private final AtHand<String, Set<BrandId>> atHand;

    Brands(DSLContext db, Hand hand) {
        this.db = db;
        this.atHand = hand.holding();
    }

    /** Those that the member sees, by name. */
    public List<Brand> list(Sight sight) {
        return db.selectFrom(BRAND)
                .where(BRAND.ID.in(sight.brandIds()))
                .orderBy(BRAND.NAME, BRAND.NUMBER)
                .fetch(Brands::brand);
    }

    public Optional<Brand> find(BrandId id, Sight sight) {
        return sight.sees(id)
                ? db.fetchOptional(BRAND, BRAND.ID.eq(id.value())).map(Brands::brand)
                : Optional.empty();
    }

    /** By the number in URLs. */
    public Optional<Brand> find(int number, Sight sight) {
        return db.fetchOptional(BRAND, BRAND.NUMBER.eq(number).and(BRAND.ID.in(sight.brandIds())))
                .map(Brands::brand);
    }

    /** Upper and lower case are the same. */
    public Optional<Brand> named(String name, Sight sight) {
        return db.fetchOptional(
                        BRAND,
                        BRAND.NAME.equalIgnoreCase(name.strip()).and(BRAND.ID.in(sight.brandIds())))
                .map(Brands::brand);
    }

    Set<BrandId> all() {
        return db.select(BRAND.ID).from(BRAND).fetch(BRAND.ID).stream()
                .map(BrandId::new)
                .collect(Collectors.toSet());
    }

    /** As changed here at once, as changed elsewhere seconds later. */
    Set<BrandId> allAtHand() {
        return atHand.get(ALL, any -> all());
    }

    /** Returns false where the name is taken. */
    boolean add(BrandId id, String name, Instant at) {
        AfterCommit.run(() -> atHand.forget(ALL));
        return db.insertInto(BRAND)
                        .set(BRAND.ID, id.value())
                        .set(BRAND.NAME, name)
                        .set(BRAND.CREATED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean taken(String name, BrandId except) {
        return db.fetchExists(
                BRAND, BRAND.NAME.equalIgnoreCase(name).and(BRAND.ID.ne(except.value())));
    }

    void rename(BrandId id, String name) {
        db.update(BRAND).set(BRAND.NAME, name).where(BRAND.ID.eq(id.value())).execute();
    }

    private static Brand brand(BrandRecord row) {
        return new Brand(new BrandId(row.getId()), row.getNumber(), row.getName());
    }
}
