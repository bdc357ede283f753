package org.tertulia.networks.hearing;

import static org.tertulia.networks.db.Tables.CHANNEL;
import static org.tertulia.networks.db.Tables.INBOUND;
import static org.tertulia.networks.db.Tables.LOOK;
import static org.tertulia.networks.db.Tables.READING_CURSOR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Room;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Networks;
import org.tertulia.networks.Raw;
import org.tertulia.testing.Cast;
import org.tertulia.testing.MovingClock;
import org.tertulia.web.Live;

/**
 * The road in with a parrot at one end and a ledger at the other, on the test's database; each test
 * has its own.
 */
@Component
@Scope("prototype")
final class Stage {

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    final Parrot parrot = new Parrot();
    final Ledger ledger = new Ledger();
    final MovingClock clock = new MovingClock(NOW);
    final Room room;
    final DSLContext db;
    final TransactionTemplate transactions;
    final Channels channels;
    final Networks networks = new Networks(List.of(parrot));
    final Interpreting interpreting = new Interpreting(networks);
    final Quarantine quarantine;
    final Normalizing normalizing;
    final Intake intake;
    final Visits visits;
    final Submitting submitting;
    final Retrying retrying;

    Stage(
            DSLContext db,
            TransactionTemplate transactions,
            Channels channels,
            ApplicationEventPublisher events,
            Live live,
            Room room,
            Gaps gaps) {
        this.db = db;
        this.transactions = transactions;
        this.channels = channels;
        this.room = room;
        quarantine = new Quarantine(db, clock, live);
        normalizing = normalizing();
        intake = new Intake(db, clock, normalizing, room);
        visits = new Visits(db, transactions, channels, intake, gaps, clock, events, live);
        submitting = new Submitting(networks, intake, transactions);
        retrying =
                new Retrying(
                        db,
                        transactions,
                        channels,
                        quarantine,
                        interpreting,
                        Optional.of(ledger),
                        clock,
                        events);
        db.update(READING_CURSOR)
                .set(
                        READING_CURSOR.POSITION,
                        DSL.field(DSL.select(DSL.coalesce(DSL.max(INBOUND.SEQ), 0L)).from(INBOUND)))
                .execute();
    }

    Normalizing normalizing() {
        return new Normalizing(
                db,
                transactions,
                channels,
                interpreting,
                quarantine,
                Optional.of(ledger),
                room,
                false);
    }

    Channel channel(String name) {
        return channel(name, Cast.OLMO, null, "");
    }

    Channel channel(String name, BrandId brand, @Nullable Instant next, String host) {
        var id = ChannelId.next();
        db.insertInto(CHANNEL)
                .set(CHANNEL.ID, id.value())
                .set(CHANNEL.BRAND_ID, brand.value())
                .set(CHANNEL.NETWORK, Parrot.NAME)
                .set(CHANNEL.NAME, name)
                .set(CHANNEL.ROLE, "watched")
                .set(CHANNEL.STATE, "active")
                .set(CHANNEL.SETTINGS, JSONB.jsonb("{}"))
                .set(CHANNEL.CREATED_AT, NOW)
                .execute();
        db.insertInto(LOOK)
                .set(LOOK.CHANNEL_ID, id.value())
                .set(LOOK.NEXT_AT, next)
                .set(LOOK.HOST, host)
                .execute();
        var channel = channels.known(List.of(id)).get(id);
        if (channel == null) {
            throw new AssertionError(id);
        }
        return channel;
    }

    /** As the program does it: in one transaction. */
    Receipt receive(Channel channel, Raw... raws) {
        return receive(channel, List.of(raws));
    }

    Receipt receive(Channel channel, List<Raw> raws) {
        var receipt = transactions.execute(status -> intake.receive(channel.id(), raws, false));
        if (receipt == null) {
            throw new AssertionError("no receipt");
        }
        return receipt;
    }

    /** Reads until nothing is left. */
    void readAll() {
        while (normalizing.round()) {
            continue;
        }
    }
}
