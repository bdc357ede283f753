package org.tertulia.shifts.reaching;

import static org.tertulia.shifts.reaching.db.Tables.CHAIN;
import static org.tertulia.shifts.reaching.db.Tables.STEP;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.reaching.db.tables.records.ChainRecord;
import org.tertulia.shifts.reaching.db.tables.records.StepRecord;

/** The chains of the brands. */
@Repository
public class Chains {

    private final DSLContext db;

    Chains(DSLContext db) {
        this.db = db;
    }

    /**
     * @throws NotFound where the person does not see the brand
     */
    public Chain of(Sight sight, BrandId brand) {
        if (!sight.sees(brand)) {
            throw new NotFound("chain of " + brand);
        }
        return of(brand);
    }

    /** For the program's own work. */
    Chain of(BrandId brand) {
        return db.selectFrom(CHAIN)
                .where(CHAIN.BRAND_ID.eq(brand.value()))
                .fetchOptional(this::chain)
                .orElseGet(() -> Chain.usual(brand));
    }

    private Chain chain(ChainRecord row) {
        return new Chain(
                new BrandId(row.getBrandId()),
                Arrays.stream(row.getOccasions())
                        .map(Occasion::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                steps(row),
                row.getVersion());
    }

    private List<Step> steps(ChainRecord row) {
        return db.selectFrom(STEP)
                .where(STEP.BRAND_ID.eq(row.getBrandId()))
                .orderBy(STEP.POSITION)
                .fetch(Chains::step);
    }

    private static Step step(StepRecord row) {
        var member = row.getMemberId();
        return new Step(
                Step.Kind.of(row.getKind()).orElseThrow(),
                member == null ? null : new MemberId(member),
                row.getMinutes());
    }

    /** In place of the one of that version; false where somebody else was quicker. */
    boolean put(Chain chain) {
        var occasions =
                chain.occasions().stream().map(Occasion::word).sorted().toArray(String[]::new);
        var changed =
                chain.version() == 0
                        ? db.insertInto(CHAIN)
                                .set(CHAIN.BRAND_ID, chain.brand().value())
                                .set(CHAIN.OCCASIONS, occasions)
                                .set(CHAIN.VERSION, 1)
                                .onConflictDoNothing()
                                .execute()
                        : db.update(CHAIN)
                                .set(CHAIN.OCCASIONS, occasions)
                                .set(CHAIN.VERSION, chain.version() + 1)
                                .where(CHAIN.BRAND_ID.eq(chain.brand().value()))
                                .and(CHAIN.VERSION.eq(chain.version()))
                                .execute();
        if (changed == 0) {
            return false;
        }
        db.deleteFrom(STEP).where(STEP.BRAND_ID.eq(chain.brand().value())).execute();
        for (var position = 0; position < chain.steps().size(); position++) {
            add(chain.brand(), position, chain.steps().get(position));
        }
        return true;
    }

    private void add(BrandId brand, int position, Step step) {
        var member = step.member();
        db.insertInto(STEP)
                .set(STEP.BRAND_ID, brand.value())
                .set(STEP.POSITION, position)
                .set(STEP.KIND, step.kind().word())
                .set(STEP.MEMBER_ID, member == null ? null : member.value())
                .set(STEP.MINUTES, step.minutes())
                .execute();
    }
}
