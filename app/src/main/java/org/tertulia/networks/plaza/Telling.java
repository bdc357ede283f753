package org.tertulia.networks.plaza;

import static org.jooq.impl.DSL.inline;
import static org.tertulia.networks.plaza.db.Tables.EVENT;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.NewsAnnounced;
import org.tertulia.web.Live;
import tools.jackson.databind.json.JsonMapper;

/** How the network tells of what was said: the brands by a log of events, open pages by a nudge. */
@Component
class Telling {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Any number that nobody else locks: the letters PLAZA. */
    private static final long TURN = 0x50_4C_41_5A_41L;

    private final DSLContext dsl;
    private final Live live;
    private final ApplicationEventPublisher events;

    Telling(DSLContext dsl, Live live, ApplicationEventPublisher events) {
        this.dsl = dsl;
        this.live = live;
        this.events = events;
    }

    void brand(Entry entry, @Nullable Entry parent, String what) {
        // In the order of commit, so that whoever reads on from a number misses nothing.
        dsl.select(DSL.function("pg_advisory_xact_lock", Object.class, inline(TURN))).fetch();
        dsl.insertInto(EVENT)
                .set(EVENT.CHANNEL_ID, entry.square().value())
                .set(EVENT.ENTRY_ID, entry.id())
                .set(EVENT.PAYLOAD, JSON.writeValueAsString(Told.of(entry, parent, what)))
                .execute();
        events.publishEvent(new NewsAnnounced(entry.square()));
    }

    void readers(ChannelId square) {
        live.nudgeAll("plaza-" + square);
    }

    /** The events after the given number, oldest first. */
    List<Event> after(ChannelId square, long seq, int most) {
        return dsl.select(EVENT.SEQ, EVENT.ENTRY_ID, EVENT.PAYLOAD)
                .from(EVENT)
                .where(EVENT.CHANNEL_ID.eq(square.value()), EVENT.SEQ.gt(seq))
                .orderBy(EVENT.SEQ)
                .limit(most)
                .fetch(row -> new Event(row.value1(), row.value2(), row.value3()));
    }

    /** The last events up to the given number, oldest first. */
    List<Event> before(ChannelId square, long seq, int most) {
        return dsl.select(EVENT.SEQ, EVENT.ENTRY_ID, EVENT.PAYLOAD)
                .from(EVENT)
                .where(EVENT.CHANNEL_ID.eq(square.value()), EVENT.SEQ.le(seq))
                .orderBy(EVENT.SEQ.desc())
                .limit(most)
                .fetch(row -> new Event(row.value1(), row.value2(), row.value3()))
                .reversed();
    }

    /** One line of the log; {@code payload} is {@link Told} as JSON. */
    record Event(long seq, long entry, String payload) {}
}
