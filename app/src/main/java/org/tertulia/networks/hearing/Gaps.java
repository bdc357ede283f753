package org.tertulia.networks.hearing;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.tertulia.networks.db.Tables.GAP;
import static org.tertulia.networks.db.Tables.GAP_CLOSURE;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.MemberId;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Gap;
import org.tertulia.networks.GapNoticed;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** The spans of which networks may not have shown us all; open until a person looked there. */
@Repository
public class Gaps {

    private static final Condition OPEN =
            notExists(selectOne().from(GAP_CLOSURE).where(GAP_CLOSURE.GAP_NUMBER.eq(GAP.NUMBER)));

    private static final Actor PROGRAM = new Actor.Program("networks");

    private final DSLContext dsl;
    private final Members members;
    private final Notifying notifying;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Gaps(
            DSLContext dsl,
            Members members,
            Notifying notifying,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dsl = dsl;
        this.members = members;
        this.notifying = notifying;
        this.events = events;
        this.clock = clock;
    }

    /** One of a channel; {@code closedBy} and {@code closedAt} are null while it is open. */
    public record Noticed(
            int number,
            Instant from,
            Instant until,
            String why,
            Instant noticedAt,
            @Nullable String closedBy,
            @Nullable Instant closedAt) {}

    /** The channel was found by this sight; the newest first. */
    public List<Noticed> of(Sight sight, Channel channel, int most) {
        var rows =
                dsl.select(
                                GAP.NUMBER,
                                GAP.FROM_AT,
                                GAP.UNTIL_AT,
                                GAP.WHY,
                                GAP.NOTICED_AT,
                                GAP_CLOSURE.BY_MEMBER,
                                GAP_CLOSURE.AT)
                        .from(GAP)
                        .leftJoin(GAP_CLOSURE)
                        .on(GAP_CLOSURE.GAP_NUMBER.eq(GAP.NUMBER))
                        .where(GAP.CHANNEL_ID.eq(channel.id().value()))
                        .orderBy(GAP.NUMBER.desc())
                        .limit(most)
                        .fetch();
        var names =
                members.names(
                        rows.stream()
                                .map(row -> row.value6())
                                .filter(Objects::nonNull)
                                .map(MemberId::new)
                                .toList());
        return rows.map(
                row ->
                        new Noticed(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6() == null ? null : names.get(new MemberId(row.value6())),
                                row.value7()));
    }

    /** Whether a channel has open ones. */
    static Condition openOf(Field<UUID> channel) {
        return exists(selectOne().from(GAP).where(GAP.CHANNEL_ID.eq(channel), OPEN));
    }

    /** How many are open, of the channels that have any. */
    Map<UUID, Integer> open(Collection<UUID> channels) {
        return dsl.select(GAP.CHANNEL_ID, count())
                .from(GAP)
                .where(GAP.CHANNEL_ID.in(channels), OPEN)
                .groupBy(GAP.CHANNEL_ID)
                .fetchMap(GAP.CHANNEL_ID, count());
    }

    /** In the transaction that stores what the look brought. */
    void note(Channel channel, Gap gap) {
        var now = clock.instant();
        var first = open(List.of(channel.id().value())).isEmpty();
        dsl.insertInto(GAP)
                .set(GAP.CHANNEL_ID, channel.id().value())
                .set(GAP.FROM_AT, gap.from())
                .set(GAP.UNTIL_AT, gap.until())
                .set(GAP.WHY, gap.why())
                .set(GAP.NOTICED_AT, now)
                .execute();
        if (first) {
            // Once, until somebody looked: a channel that overflows would tell at every look.
            tell(channel);
        }
        events.publishEvent(
                new GapNoticed(
                        channel.id(),
                        channel.number(),
                        channel.brand(),
                        gap.from(),
                        gap.until(),
                        PROGRAM,
                        now));
    }

    private void tell(Channel channel) {
        for (var supervisor : members.supervising(channel.brand())) {
            notifying.tell(
                    supervisor,
                    "networks.gap.notice",
                    List.of(channel.name()),
                    "/channels/" + channel.number());
        }
    }

    /** Closes those that are open; how many they were. */
    int close(Channel channel, MemberId by) {
        return dsl.insertInto(
                        GAP_CLOSURE, GAP_CLOSURE.GAP_NUMBER, GAP_CLOSURE.BY_MEMBER, GAP_CLOSURE.AT)
                .select(
                        dsl.select(GAP.NUMBER, val(by.value()), val(clock.instant()))
                                .from(GAP)
                                .where(GAP.CHANNEL_ID.eq(channel.id().value()), OPEN))
                .onConflictDoNothing()
                .execute();
    }
}
