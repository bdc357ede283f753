package org.tertulia.shifts.emergency;

import static org.tertulia.shifts.emergency.db.Tables.RULE;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.BrandId;
import org.tertulia.organization.Sight;

/** The brands in which only who is on duty answers. */
@Repository
public class DutyRules {

    private final DSLContext db;

    DutyRules(DSLContext db) {
        this.db = db;
    }

    /** Those that the person sees. */
    public Set<BrandId> all(Sight sight) {
        return db
                .select(RULE.BRAND_ID)
                .from(RULE)
                .where(RULE.BRAND_ID.in(sight.brandIds()))
                .fetch(RULE.BRAND_ID)
                .stream()
                .map(BrandId::new)
                .collect(Collectors.toSet());
    }

    boolean holds(BrandId brand) {
        return db.fetchExists(RULE, RULE.BRAND_ID.eq(brand.value()));
    }

    /** Whether that changed anything. */
    boolean put(BrandId brand, boolean holds, Instant at) {
        return holds
                ? db.insertInto(RULE)
                                .set(RULE.BRAND_ID, brand.value())
                                .set(RULE.SINCE, at)
                                .onConflictDoNothing()
                                .execute()
                        == 1
                : db.deleteFrom(RULE).where(RULE.BRAND_ID.eq(brand.value())).execute() == 1;
    }
}
