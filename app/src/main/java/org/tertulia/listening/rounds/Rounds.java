package org.tertulia.listening.rounds;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.tertulia.listening.rounds.db.Tables.ROUND;
import static org.tertulia.listening.rounds.db.Tables.SIGN_OFF;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/** The rounds that were due, made or not. */
@Repository
public class Rounds {

    private final DSLContext db;
    private final Clock clock;

    Rounds(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those of now, signed off or not, what is due longest first. */
    public List<Round> current(Sight sight) {
        return select().where(seen(sight))
                .and(ROUND.CLOSES_AT.gt(clock.instant()))
                .and(ROUND.CALLED_OFF_AT.isNull())
                .orderBy(ROUND.DUE_AT, ROUND.NUMBER)
                .fetch(Rounds::round);
    }

    /**
     * The round of this number.
     *
     * @throws NotFound when there is none, or none that the person sees
     */
    public Round find(Sight sight, int number) {
        return select().where(seen(sight), ROUND.NUMBER.eq(number))
                .fetchOptional(Rounds::round)
                .orElseThrow(() -> new NotFound("round:" + number));
    }

    /** The latest first, before a number (null: from the latest on); null asks for all channels. */
    public List<Round> history(
            Sight sight, @Nullable ChannelId channel, @Nullable Integer before, int most) {
        return select().where(seen(sight))
                .and(channel == null ? noCondition() : ROUND.CHANNEL_ID.eq(channel.value()))
                .and(before == null ? noCondition() : ROUND.NUMBER.lt(before))
                .orderBy(ROUND.NUMBER.desc())
                .limit(most)
                .fetch(Rounds::round);
    }

    /** Of each of these channels the one that was due last. */
    public List<Round> latest(Sight sight, Collection<ChannelId> channels) {
        var ids = channels.stream().map(ChannelId::value).toList();
        var last =
                db.select(max(ROUND.NUMBER))
                        .from(ROUND)
                        .where(ROUND.CHANNEL_ID.in(ids))
                        .groupBy(ROUND.CHANNEL_ID);
        return select().where(seen(sight), ROUND.NUMBER.in(last)).fetch(Rounds::round);
    }

    /** All that were due since a time, the latest first; null asks for all channels. */
    public List<Round> since(Sight sight, @Nullable ChannelId channel, Instant begin) {
        return select().where(seen(sight))
                .and(channel == null ? noCondition() : ROUND.CHANNEL_ID.eq(channel.value()))
                .and(ROUND.CLOSES_AT.gt(begin))
                .and(ROUND.DUE_AT.ge(begin))
                .orderBy(ROUND.NUMBER.desc())
                .fetch(Rounds::round);
    }

    /** Those that are to be made now are not to be made; the brands whose they were. */
    Set<BrandId> callOff(Condition which, Instant now) {
        return db.update(ROUND)
                .set(ROUND.CALLED_OFF_AT, now)
                .set(ROUND.PENDING, false)
                .where(which, unmade(now))
                .returningResult(ROUND.BRAND_ID)
                .fetchSet(row -> new BrandId(row.value1()));
    }

    void callOff(ChannelId channel, Instant now) {
        callOff(ROUND.CHANNEL_ID.eq(channel.value()), now);
    }

    /** The one that is to be made now is somebody else's. */
    void turn(ChannelId channel, Due due, Instant now) {
        db.update(ROUND)
                .set(ROUND.DUE_MEMBER, Turns.member(due))
                .set(ROUND.DUE_ROLE, Turns.role(due))
                .where(ROUND.CHANNEL_ID.eq(channel.value()), unmade(now))
                .execute();
    }

    private Condition unmade(Instant now) {
        var signed = db.selectOne().from(SIGN_OFF).where(SIGN_OFF.ROUND_NUMBER.eq(ROUND.NUMBER));
        return ROUND.CLOSES_AT.gt(now).and(ROUND.CALLED_OFF_AT.isNull()).andNotExists(signed);
    }

    void sign(Round round, SignOff signOff) {
        var last = signOff.last();
        db.insertInto(SIGN_OFF)
                .set(SIGN_OFF.ROUND_NUMBER, round.number())
                .set(SIGN_OFF.BY_MEMBER, signOff.by().value())
                .set(SIGN_OFF.AT, signOff.at())
                .set(SIGN_OFF.AFTER_SEQ, signOff.after())
                .set(SIGN_OFF.SEEN_SEQ, signOff.seen())
                .set(SIGN_OFF.MESSAGES, signOff.messages())
                .set(SIGN_OFF.MENTIONS, signOff.mentions())
                .set(SIGN_OFF.LAST_MESSAGE, last == null ? null : last.value())
                .set(SIGN_OFF.CONDITION, signOff.condition())
                .execute();
        db.update(ROUND).set(ROUND.PENDING, false).where(ROUND.NUMBER.eq(round.number())).execute();
    }

    private SelectOnConditionStep<Record> select() {
        return db.select()
                .from(ROUND)
                .leftJoin(SIGN_OFF)
                .on(SIGN_OFF.ROUND_NUMBER.eq(ROUND.NUMBER));
    }

    private static Condition seen(Sight sight) {
        return ROUND.BRAND_ID.in(sight.brandIds());
    }

    static Round round(Record row) {
        return new Round(
                row.get(ROUND.NUMBER),
                new ChannelId(row.get(ROUND.CHANNEL_ID)),
                new BrandId(row.get(ROUND.BRAND_ID)),
                row.get(ROUND.DUE_AT),
                row.get(ROUND.LATE_AT),
                row.get(ROUND.CLOSES_AT),
                Turns.due(row.get(ROUND.DUE_MEMBER), row.get(ROUND.DUE_ROLE)),
                row.get(ROUND.CALLED_OFF_AT),
                row.get(SIGN_OFF.ROUND_NUMBER) == null ? null : signOff(row));
    }

    private static SignOff signOff(Record row) {
        var last = row.get(SIGN_OFF.LAST_MESSAGE);
        return new SignOff(
                new MemberId(row.get(SIGN_OFF.BY_MEMBER)),
                row.get(SIGN_OFF.AT),
                row.get(SIGN_OFF.AFTER_SEQ),
                row.get(SIGN_OFF.SEEN_SEQ),
                row.get(SIGN_OFF.MESSAGES),
                row.get(SIGN_OFF.MENTIONS),
                last == null ? null : new MessageId(last),
                row.get(SIGN_OFF.CONDITION));
    }
}
