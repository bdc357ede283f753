package org.tertulia.today;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.percentileCont;
import static org.jooq.impl.SQLDataType.DOUBLE;
import static org.tertulia.inbox.read.Tables.ANSWER;
import static org.tertulia.inbox.read.Tables.FIRST_ANSWER;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.organization.Sight;

/** What we answered, counted. */
@Component
@Transactional(readOnly = true)
public class Answers {

    private final DSLContext db;

    Answers(DSLContext db) {
        this.db = db;
    }

    /**
     * {@code confirmed} answers reached their network; {@code firstWithin} is the median of the
     * time from the first question of a conversation to its first answer, null where none had its
     * first.
     */
    public record Figures(int confirmed, @Nullable Duration firstWithin) {}

    /** Since then, all of whom the person sees. */
    public Figures since(Instant begin, Sight sight) {
        var confirmed =
                db.fetchCount(
                        ANSWER,
                        ANSWER.DELIVERY.eq("confirmed"),
                        ANSWER.DELIVERED_AT.ge(begin),
                        ANSWER.BRAND_ID.in(sight.brandIds()));
        return new Figures(confirmed, firstWithin(begin, sight));
    }

    private @Nullable Duration firstWithin(Instant begin, Sight sight) {
        var seconds =
                DSL.field(
                        "extract(epoch from {0} - {1})",
                        DOUBLE, FIRST_ANSWER.ANSWERED_AT, FIRST_ANSWER.ASKED_AT);
        var median =
                db.select(percentileCont(inline(0.5)).withinGroupOrderBy(seconds), count())
                        .from(FIRST_ANSWER)
                        .where(FIRST_ANSWER.ANSWERED_AT.ge(begin))
                        .and(FIRST_ANSWER.BRAND_ID.in(sight.brandIds()))
                        .fetchSingle()
                        .value1();
        return median == null ? null : Duration.ofSeconds(Math.max(0, median.longValue()));
    }
}
