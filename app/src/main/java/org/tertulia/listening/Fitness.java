package org.tertulia.listening;

import static org.tertulia.listening.db.Tables.WATCH;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Visible;
import org.tertulia.listening.matching.Query;
import org.tertulia.listening.matching.Reading.Mistake;
import org.tertulia.listening.matching.Reading.Parsed;
import org.tertulia.organization.Sight;

/** What a watch may be called, and look for. */
@Component
class Fitness {

    static final int LONGEST_NAME = 200;

    private final DSLContext db;
    private final Previewing previewing;

    Fitness(DSLContext db, Previewing previewing) {
        this.db = db;
        this.previewing = previewing;
    }

    /** Without spaces around it and characters that are no text. */
    String name(String given) {
        var clean = given.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        if (!Visible.in(clean) || clean.length() > LONGEST_NAME) {
            throw new Refused(new ListeningRefusal.NameUnfit(LONGEST_NAME));
        }
        return clean;
    }

    /** Refuses the name of another watch of the brand; upper and lower case are the same. */
    void demandFree(BrandId brand, String name, WatchId except) {
        db.select(WATCH.NUMBER, WATCH.NAME)
                .from(WATCH)
                .where(
                        WATCH.BRAND_ID.eq(brand.value()),
                        DSL.lower(WATCH.NAME).eq(DSL.lower(name)),
                        WATCH.STATE.ne(WatchState.RETIRED.word()),
                        WATCH.ID.ne(except.value()))
                .fetchOptional()
                .ifPresent(
                        row -> {
                            throw new Refused(
                                    new ListeningRefusal.NameTaken(row.value2(), row.value1()));
                        });
    }

    /** As typed, without spaces around it. */
    String query(String typed) {
        if (Query.parse(typed) instanceof Mistake mistake) {
            throw new Refused(new ListeningRefusal.QueryMistaken(mistake.from() + 1));
        }
        // A NUL can stand between words, and nowhere in the database.
        return typed.replace('\0', ' ').strip();
    }

    /** Refuses what finds a large share of all that is heard; whoever wants it so says so. */
    void demandNarrow(Sight sight, BrandId brand, String query) {
        if (Query.parse(query) instanceof Parsed(var parsed)) {
            previewing
                    .tooWide(sight, brand, parsed)
                    .ifPresent(
                            wide -> {
                                throw new Refused(wide);
                            });
        }
    }
}
