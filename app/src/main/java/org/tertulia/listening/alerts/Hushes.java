package org.tertulia.listening.alerts;

import static org.tertulia.listening.alerts.db.Tables.HUSH;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;

/** Of what nobody wants to hear for a while. */
@Repository
class Hushes {

    private final DSLContext db;

    Hushes(DSLContext db) {
        this.db = db;
    }

    /** A rule on a subject. */
    record Hushed(UUID rule, UUID subject) {}

    Set<Hushed> at(Instant now) {
        return db
                .selectFrom(HUSH)
                .where(HUSH.UNTIL.gt(now))
                .fetch(row -> new Hushed(row.getRuleId(), row.getSubject()))
                .stream()
                .collect(Collectors.toSet());
    }

    /** The latest of these signs that is hushed now; null where none is. */
    @Nullable Instant until(List<Sign> signs, Instant now) {
        return db.select(DSL.max(HUSH.UNTIL))
                .from(HUSH)
                .where(HUSH.UNTIL.gt(now))
                .and(
                        DSL.row(HUSH.RULE_ID, HUSH.SUBJECT)
                                .in(
                                        signs.stream()
                                                .map(it -> DSL.row(it.rule(), it.subject()))
                                                .toList()))
                .fetchSingle()
                .value1();
    }

    void hush(List<Sign> signs, Instant until, MemberId by) {
        for (var sign : signs) {
            db.insertInto(HUSH)
                    .set(HUSH.RULE_ID, sign.rule())
                    .set(HUSH.SUBJECT, sign.subject())
                    .set(HUSH.UNTIL, until)
                    .set(HUSH.BY_MEMBER, by.value())
                    .onConflict(HUSH.RULE_ID, HUSH.SUBJECT)
                    .doUpdate()
                    .set(HUSH.UNTIL, until)
                    .set(HUSH.BY_MEMBER, by.value())
                    .execute();
        }
    }
}
