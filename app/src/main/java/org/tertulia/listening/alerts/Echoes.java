package org.tertulia.listening.alerts;

import static org.tertulia.listening.alerts.db.Tables.ECHO;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.messages.MessageId;

/** How many people answered a message. */
@Repository
class Echoes {

    private static final Duration KEPT = Duration.ofDays(2);

    private final DSLContext db;

    Echoes(DSLContext db) {
        this.db = db;
    }

    void add(Collection<Noted> answers) {
        var rows =
                answers.stream()
                        .map(
                                answer ->
                                        DSL.row(
                                                parent(answer.message().parent()),
                                                answer.author(),
                                                answer.at()))
                        .toList();
        if (!rows.isEmpty()) {
            db.insertInto(ECHO, ECHO.PARENT, ECHO.AUTHOR, ECHO.AT)
                    .valuesOfRows(rows)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    private static UUID parent(@Nullable MessageId parent) {
        return Objects.requireNonNull(parent).value();
    }

    /** Of these messages, how many people answered each since then. */
    Map<MessageId, Integer> since(Instant begin, List<MessageId> parents) {
        return db.select(ECHO.PARENT, DSL.count())
                .from(ECHO)
                .where(ECHO.PARENT.in(parents.stream().map(MessageId::value).toList()))
                .and(ECHO.AT.ge(begin))
                .groupBy(ECHO.PARENT)
                .fetchMap(row -> new MessageId(row.value1()), row -> row.value2());
    }

    void sweep(Instant now) {
        db.deleteFrom(ECHO).where(ECHO.AT.lt(now.minus(KEPT))).execute();
    }
}
