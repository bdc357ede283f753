package org.tertulia.shifts.reaching;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.tertulia.shifts.reaching.db.Tables.CALL;
import static org.tertulia.shifts.reaching.db.Tables.CALLED;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.identity.SecretToken;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.reaching.db.tables.records.CallRecord;
import tools.jackson.databind.json.JsonMapper;

/** All that was ever called for, and who was called. */
@Repository
public class Calls {

    private final DSLContext db;
    private final JsonMapper json;

    Calls(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Somebody who holds what acknowledges a call. */
    record Holder(int call, MemberId member) {}

    /**
     * The newest first, without those that settled before anybody was called; {@code before} goes
     * on after that one, 0 from the beginning.
     */
    public List<Call> list(Sight sight, int before, int most) {
        var older = before == 0 ? CALL.NUMBER.isNotNull() : CALL.NUMBER.lt(before);
        return db.selectFrom(CALL)
                .where(seen(sight), older, CALL.STATE.ne(Call.State.SETTLED.word()).or(calledAny()))
                .orderBy(CALL.NUMBER.desc())
                .limit(most)
                .fetch(this::call);
    }

    /**
     * @throws NotFound when there is none, or none that the person sees
     */
    public Call find(Sight sight, int number) {
        return db.selectFrom(CALL)
                .where(seen(sight), CALL.NUMBER.eq(number))
                .fetchOptional(this::call)
                .orElseThrow(() -> new NotFound("call:" + number));
    }

    /** Who was called, the first at the head. */
    public List<Call.Called> called(Call call) {
        return db.selectFrom(CALLED)
                .where(CALLED.CALL_NUMBER.eq(call.number()))
                .orderBy(CALLED.AT, CALLED.STEP, CALLED.MEMBER_ID)
                .fetch(
                        row ->
                                new Call.Called(
                                        new MemberId(row.getMemberId()),
                                        row.getStep(),
                                        row.getAt()));
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Call hold(Sight sight, int number) {
        return hold(seen(sight).and(CALL.NUMBER.eq(number)))
                .orElseThrow(() -> new NotFound("call:" + number));
    }

    /** The same for the program's own work. */
    Call hold(int number) {
        return hold(CALL.NUMBER.eq(number)).orElseThrow(() -> new NotFound("call:" + number));
    }

    private Optional<Call> hold(Condition condition) {
        return db.selectFrom(CALL).where(condition).forUpdate().fetchOptional(this::call);
    }

    /** Those about something for which somebody is still wanted. */
    List<Call> open(String subject) {
        return db.selectFrom(CALL)
                .where(CALL.ABOUT.eq(subject), CALL.STATE.in("calling", "unanswered"))
                .orderBy(CALL.NUMBER)
                .forUpdate()
                .fetch(this::call);
    }

    /** The one whose next step is due for the longest; others work on others. */
    Optional<Call> due(Instant now) {
        return db.selectFrom(CALL)
                .where(CALL.STATE.eq("calling"), CALL.NEXT_AT.le(now))
                .orderBy(CALL.NEXT_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(this::call);
    }

    /** Empty where one about the same runs already. */
    Optional<Call> add(Calling.Wanted wanted, Instant now) {
        var about = wanted.about();
        var channel = about.channel();
        var among = about.among().stream().map(MemberId::value).toArray(UUID[]::new);
        var plain =
                wanted.args().stream().map(it -> it instanceof Number ? it : String.valueOf(it));
        return db.insertInto(CALL)
                .set(CALL.BRAND_ID, about.brand().value())
                .set(CALL.CHANNEL_ID, channel == null ? null : channel.value())
                .set(CALL.AMONG, among)
                .set(CALL.OCCASION, wanted.occasion().word())
                .set(CALL.ABOUT, wanted.subject())
                .set(CALL.KEY, wanted.key())
                .set(CALL.ARGS, JSONB.valueOf(json.writeValueAsString(plain.toList())))
                .set(CALL.URL, wanted.url())
                .set(CALL.BEGUN_AT, now)
                .set(CALL.NEXT_AT, now.plus(wanted.after()))
                .set(CALL.STATE, Call.State.CALLING.word())
                .onConflictDoNothing()
                .returning()
                .fetchOptional(this::call);
    }

    void called(Call call, MemberId member, int step, SecretToken token, Instant at) {
        db.insertInto(CALLED)
                .set(CALLED.CALL_NUMBER, call.number())
                .set(CALLED.MEMBER_ID, member.value())
                .set(CALLED.STEP, step)
                .set(CALLED.AT, at)
                .set(CALLED.HASH, token.hash())
                .execute();
    }

    Optional<Holder> holder(SecretToken token) {
        return db.selectFrom(CALLED)
                .where(CALLED.HASH.eq(token.hash()))
                .fetchOptional(
                        row -> new Holder(row.getCallNumber(), new MemberId(row.getMemberId())));
    }

    Optional<Call> known(int number) {
        return db.selectFrom(CALL).where(CALL.NUMBER.eq(number)).fetchOptional(this::call);
    }

    void goOn(Call call, int nextStep, Instant nextAt) {
        db.update(CALL)
                .set(CALL.NEXT_STEP, nextStep)
                .set(CALL.NEXT_AT, nextAt)
                .where(CALL.NUMBER.eq(call.number()))
                .execute();
    }

    void rest(Call call) {
        db.update(CALL)
                .set(CALL.STATE, Call.State.UNANSWERED.word())
                .setNull(CALL.NEXT_AT)
                .where(CALL.NUMBER.eq(call.number()))
                .execute();
    }

    void end(Call call, Call.State state, @Nullable MemberId by, Instant at) {
        db.update(CALL)
                .set(CALL.STATE, state.word())
                .setNull(CALL.NEXT_AT)
                .set(CALL.ENDED_BY, by == null ? null : by.value())
                .set(CALL.ENDED_AT, at)
                .where(CALL.NUMBER.eq(call.number()))
                .execute();
    }

    private static Condition calledAny() {
        return exists(selectOne().from(CALLED).where(CALLED.CALL_NUMBER.eq(CALL.NUMBER)));
    }

    private static Condition seen(Sight sight) {
        return CALL.BRAND_ID.in(sight.brandIds());
    }

    private Call call(CallRecord row) {
        var channel = row.getChannelId();
        var endedAt = row.getEndedAt();
        return new Call(
                row.getNumber(),
                new Crew.About(
                        new BrandId(row.getBrandId()),
                        channel == null ? null : new ChannelId(channel),
                        Arrays.stream(row.getAmong())
                                .map(MemberId::new)
                                .collect(Collectors.toSet())),
                Occasion.of(row.getOccasion()).orElseThrow(),
                row.getAbout(),
                row.getKey(),
                args(row.getArgs()),
                row.getUrl(),
                row.getBegunAt(),
                row.getNextStep(),
                row.getNextAt(),
                Call.State.of(row.getState()),
                endedAt == null ? null : new Call.End(member(row.getEndedBy()), endedAt));
    }

    private static @Nullable MemberId member(@Nullable UUID id) {
        return id == null ? null : new MemberId(id);
    }

    private List<Object> args(JSONB kept) {
        return json.readTree(kept.data())
                .valueStream()
                .<Object>map(it -> it.isNumber() ? it.numberValue() : it.asString())
                .toList();
    }
}
