package org.tertulia.networks.hearing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.tertulia.networks.db.Tables.CHANNEL;
import static org.tertulia.networks.db.Tables.LOOK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.tertulia.kernel.Actor;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelGone;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.ChannelMoved;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Looking;
import org.tertulia.web.Live;
import tools.jackson.databind.JsonNode;

/** Who looks at which channel until when, and what came of it. */
@Repository
class Visits {

    /** Longer than any look may take: after it, another program may look. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int PER_HOST = 2;
    private static final Actor PROGRAM = new Actor.Program("networks");

    private final DSLContext dsl;
    private final TransactionOperations transactions;
    private final Channels channels;
    private final Intake intake;
    private final Gaps gaps;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Visits(
            DSLContext dsl,
            TransactionOperations transactions,
            Channels channels,
            Intake intake,
            Gaps gaps,
            Clock clock,
            ApplicationEventPublisher events,
            Live live) {
        this.dsl = dsl;
        this.transactions = transactions;
        this.channels = channels;
        this.intake = intake;
        this.gaps = gaps;
        this.clock = clock;
        this.events = events;
        this.live = live;
    }

    /** Takes up to so many due channels, at most two of one host and none of the busy hosts. */
    List<Visit> claim(int most, Collection<String> busy) {
        var claimed = transactions.execute(status -> claimed(most, busy));
        return claimed == null ? List.of() : claimed;
    }

    private List<Visit> claimed(int most, Collection<String> busy) {
        // Microseconds, as the database gives it back: the lease is compared.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var due =
                LOOK.NEXT_AT.le(now).and(LOOK.LEASED_UNTIL.isNull().or(LOOK.LEASED_UNTIL.le(now)));
        var free = busy.isEmpty() ? due : due.and(LOOK.HOST.notIn(busy));
        var rows =
                dsl.select(LOOK.CHANNEL_ID, LOOK.HOST, LOOK.CURSOR, LOOK.FAILURES)
                        .from(LOOK)
                        .join(CHANNEL)
                        .on(CHANNEL.ID.eq(LOOK.CHANNEL_ID))
                        .where(
                                free,
                                CHANNEL.STATE.eq(ChannelState.ACTIVE.word()),
                                LOOK.CHANNEL_ID.in(fewPerHost(free)))
                        .orderBy(LOOK.NEXT_AT)
                        .limit(most)
                        .forUpdate()
                        .of(LOOK)
                        .skipLocked()
                        .fetch();
        var lease = now.plus(LEASE);
        var ids = rows.map(row -> new ChannelId(row.value1()));
        dsl.update(LOOK)
                .set(LOOK.LEASED_UNTIL, lease)
                .where(LOOK.CHANNEL_ID.in(rows.map(row -> row.value1())))
                .execute();
        var known = new HashMap<>(channels.known(ids));
        var visits = new ArrayList<Visit>();
        for (var row : rows) {
            var channel = known.get(new ChannelId(row.value1()));
            if (channel != null) {
                visits.add(new Visit(channel, row.value2(), row.value3(), lease, row.value4()));
            }
        }
        return visits;
    }

    private static org.jooq.Select<org.jooq.Record1<UUID>> fewPerHost(Condition free) {
        var id = field(name("id"), UUID.class);
        var rank = field(name("rank"), Integer.class);
        var ranked =
                select(
                                LOOK.CHANNEL_ID.as(id),
                                rowNumber()
                                        .over()
                                        .partitionBy(LOOK.HOST)
                                        .orderBy(LOOK.NEXT_AT)
                                        .as(rank))
                        .from(LOOK)
                        .where(free)
                        .asTable("ranked");
        return select(id).from(ranked).where(rank.le(PER_HOST));
    }

    /**
     * Stores what was heard and where to go on, in one transaction; nothing when the lease ran out
     * meanwhile, since another program has looked from the same place. Whether it was stored.
     */
    boolean settle(Visit visit, Looking.Looked looked) {
        return Boolean.TRUE.equals(transactions.execute(status -> settled(visit, looked)));
    }

    private boolean settled(Visit visit, Looking.Looked looked) {
        var state = held(visit);
        if (state == null) {
            return false;
        }
        var now = clock.instant();
        switch (looked) {
            case Looking.Looked.Answered answered -> answered(visit, answered, state, now);
            case Looking.Looked.Failed failed -> failed(visit, failed, state, now);
            case Looking.Looked.Gone gone -> gone(visit, gone, state, now);
        }
        live.nudge(visit.channel().brand(), "channels");
        return true;
    }

    /** Locks as everybody does: first the channel, then its look. */
    private @Nullable ChannelState held(Visit visit) {
        var id = visit.channel().id().value();
        var state =
                dsl.select(CHANNEL.STATE)
                        .from(CHANNEL)
                        .where(CHANNEL.ID.eq(id))
                        .forNoKeyUpdate()
                        .fetchSingle()
                        .value1();
        var mine =
                dsl.select(LOOK.LEASED_UNTIL)
                        .from(LOOK)
                        .where(LOOK.CHANNEL_ID.eq(id), LOOK.LEASED_UNTIL.eq(visit.lease()))
                        .forUpdate()
                        .fetchOptional();
        return mine.isPresent() ? ChannelState.of(state) : null;
    }

    private void answered(
            Visit visit, Looking.Looked.Answered answered, ChannelState state, Instant now) {
        var channel = visit.channel();
        intake.receive(channel.id(), answered.heard(), false);
        if (answered.gap() != null) {
            gaps.note(channel, answered.gap());
        }
        dsl.update(LOOK)
                .set(LOOK.CURSOR, answered.cursor())
                .set(
                        LOOK.NEXT_AT,
                        state == ChannelState.ACTIVE
                                ? unlessAnnounced(visit, Backoff.regular(now, answered.next()))
                                : inline((Instant) null))
                .setNull(LOOK.LEASED_UNTIL)
                .set(LOOK.LAST_AT, now)
                .set(LOOK.FAILURES, 0)
                .set(LOOK.TROUBLE, answered.warning())
                .set(LOOK.TROUBLE_DETAIL, Detail.of(answered.detail()))
                .where(LOOK.CHANNEL_ID.eq(channel.id().value()))
                .execute();
        if (answered.settings() != null && !answered.settings().equals(channel.settings())) {
            move(channel, answered.settings(), now);
        }
    }

    /** What was announced while we looked may have come after we looked: then at once again. */
    private static Field<Instant> unlessAnnounced(Visit visit, Instant next) {
        var began = visit.lease().minus(LEASE);
        return when(LOOK.NEXT_AT.gt(began), LOOK.NEXT_AT).otherwise(next);
    }

    private void move(Channel channel, JsonNode settings, Instant now) {
        dsl.update(CHANNEL)
                .set(CHANNEL.SETTINGS, JSONB.jsonb(settings.toString()))
                .where(CHANNEL.ID.eq(channel.id().value()))
                .execute();
        events.publishEvent(
                new ChannelMoved(channel.id(), channel.number(), channel.brand(), PROGRAM, now));
    }

    private void failed(
            Visit visit, Looking.Looked.Failed failed, ChannelState state, Instant now) {
        var failures = visit.failures() + 1;
        var next = Backoff.next(now, failures, failed.next(), random);
        dsl.update(LOOK)
                .set(LOOK.NEXT_AT, state == ChannelState.ACTIVE ? next : null)
                .setNull(LOOK.LEASED_UNTIL)
                .set(LOOK.LAST_AT, now)
                .set(LOOK.FAILURES, failures)
                .set(LOOK.TROUBLE, failed.trouble())
                .set(LOOK.TROUBLE_DETAIL, Detail.of(failed.detail()))
                .where(LOOK.CHANNEL_ID.eq(visit.channel().id().value()))
                .execute();
    }

    private void gone(Visit visit, Looking.Looked.Gone gone, ChannelState state, Instant now) {
        var channel = visit.channel();
        dsl.update(LOOK)
                .setNull(LOOK.NEXT_AT)
                .setNull(LOOK.LEASED_UNTIL)
                .set(LOOK.LAST_AT, now)
                .set(LOOK.TROUBLE, "networks.trouble.Gone")
                .set(LOOK.TROUBLE_DETAIL, Detail.of(gone.detail()))
                .where(LOOK.CHANNEL_ID.eq(channel.id().value()))
                .execute();
        if (state != ChannelState.ACTIVE) {
            return;
        }
        dsl.update(CHANNEL)
                .set(CHANNEL.STATE, ChannelState.GONE.word())
                .where(CHANNEL.ID.eq(channel.id().value()))
                .execute();
        events.publishEvent(
                new ChannelGone(channel.id(), channel.number(), channel.brand(), PROGRAM, now));
    }
}
