package org.tertulia.organization;

import static org.tertulia.organization.db.Tables.COMPANY;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.AtHand;
import org.tertulia.kernel.Hand;

/** The company: one, once it is set up. */
@Repository
public class Companies {

    private static final String ONE = "";

    private final DSLContext db;
    private final AtHand<String, Company> atHand;

    Companies(DSLContext db, Hand hand) {
        this.db = db;
        this.atHand = hand.holding();
    }

    /** As changed here at once, as changed elsewhere seconds later. */
    Optional<Company> atHand() {
        return atHand.find(ONE, any -> known());
    }

    /** Empty before the setup. */
    public Optional<Company> known() {
        return db.fetchOptional(COMPANY)
                .map(
                        row ->
                                new Company(
                                        row.getName(),
                                        Locale.of(row.getLocale()),
                                        ZoneId.of(row.getZone())));
    }

    /** Once it is, it remains so. */
    public boolean setUp() {
        return atHand().isPresent();
    }

    /** Of two at once, the later one waits for the first and gets false. */
    boolean add(Company company, Instant at) {
        return db.insertInto(COMPANY)
                        .set(COMPANY.NAME, company.name())
                        .set(COMPANY.LOCALE, company.locale().getLanguage())
                        .set(COMPANY.ZONE, company.zone().getId())
                        .set(COMPANY.CREATED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void change(Company company) {
        db.update(COMPANY)
                .set(COMPANY.NAME, company.name())
                .set(COMPANY.LOCALE, company.locale().getLanguage())
                .set(COMPANY.ZONE, company.zone().getId())
                .execute();
        AfterCommit.run(() -> atHand.forget(ONE));
    }
}
