package org.tertulia.networks.plaza;

import static org.tertulia.networks.plaza.db.Tables.UNDERWAY;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.networks.ChannelId;

/** The requests whose callers gave up, and that arrive all the same. */
@Repository
class Lateness {

    private final DSLContext dsl;

    Lateness(DSLContext dsl) {
        this.dsl = dsl;
    }

    void hold(Request request, Instant until) {
        dsl.insertInto(UNDERWAY)
                .set(UNDERWAY.CHANNEL_ID, request.square().value())
                .set(UNDERWAY.ARRIVES_AT, until)
                .set(UNDERWAY.KEY, request.key())
                .set(UNDERWAY.KEYS, request.keys())
                .set(UNDERWAY.KIND, request.kind().word())
                .set(UNDERWAY.BENEATH, request.beneath())
                .set(UNDERWAY.TEXT, request.text())
                .execute();
    }

    /** Takes what arrives by then, in the caller's transaction: nobody else takes it too. */
    List<Request> take(Instant now) {
        var due =
                dsl.selectFrom(UNDERWAY)
                        .where(UNDERWAY.ARRIVES_AT.le(now))
                        .orderBy(UNDERWAY.ARRIVES_AT, UNDERWAY.ID)
                        .limit(50)
                        .forUpdate()
                        .skipLocked()
                        .fetch();
        due.forEach(row -> dsl.deleteFrom(UNDERWAY).where(UNDERWAY.ID.eq(row.getId())).execute());
        return due.map(
                row ->
                        new Request(
                                new ChannelId(row.getChannelId()),
                                row.getKey(),
                                row.getKeys(),
                                Entry.Kind.of(row.getKind()),
                                row.getBeneath(),
                                row.getText()));
    }
}
