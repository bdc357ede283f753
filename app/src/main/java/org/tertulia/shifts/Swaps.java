package org.tertulia.shifts;

import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.tertulia.shifts.db.Tables.SHIFT;
import static org.tertulia.shifts.db.Tables.SWAP;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Swap.Side;
import org.tertulia.shifts.Swap.State;
import org.tertulia.shifts.db.tables.records.SwapRecord;

/** The swaps: one's own, and all of them for who supervises. */
@Repository
public class Swaps {

    private final DSLContext db;

    Swaps(DSLContext db) {
        this.db = db;
    }

    /** Those that wait for somebody, the oldest first. */
    public List<Swap> open(Sight sight) {
        return db.selectFrom(SWAP)
                .where(seen(sight), open())
                .orderBy(SWAP.NUMBER)
                .fetch(Swaps::swap);
    }

    /** What became of the others, the latest first. */
    public List<Swap> ended(Sight sight, int most) {
        return db.selectFrom(SWAP)
                .where(seen(sight), open().not())
                .orderBy(SWAP.NUMBER.desc())
                .limit(most)
                .fetch(Swaps::swap);
    }

    /**
     * @throws NotFound when there is none of this number, or none that concerns who asks
     */
    Swap hold(Sight sight, int number) {
        return db.selectFrom(SWAP)
                .where(seen(sight), SWAP.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(Swaps::swap)
                .orElseThrow(() -> new NotFound("swap:" + number));
    }

    boolean openOf(int shift) {
        return db.fetchExists(
                SWAP, open(), SWAP.SHIFT_NUMBER.eq(shift).or(SWAP.RETURN_NUMBER.eq(shift)));
    }

    Swap add(MemberId from, Side shift, MemberId to, @Nullable Side inReturn, Instant at) {
        return db.insertInto(SWAP)
                .set(SWAP.FROM_MEMBER, from.value())
                .set(SWAP.SHIFT_NUMBER, shift.shift())
                .set(SWAP.SHIFT_VERSION, shift.version())
                .set(SWAP.TO_MEMBER, to.value())
                .set(SWAP.RETURN_NUMBER, inReturn == null ? null : inReturn.shift())
                .set(SWAP.RETURN_VERSION, inReturn == null ? null : inReturn.version())
                .set(SWAP.STATE, word(State.ASKED))
                .set(SWAP.ASKED_AT, at)
                .returning()
                .fetchSingle(Swaps::swap);
    }

    /** By one of the two. */
    void answered(int number, State state, Instant at) {
        db.update(SWAP)
                .set(SWAP.STATE, word(state))
                .set(SWAP.ANSWERED_AT, at)
                .where(SWAP.NUMBER.eq(number))
                .execute();
    }

    /** By who supervises. */
    void decided(int number, State state, MemberId by, Instant at) {
        db.update(SWAP)
                .set(SWAP.STATE, word(state))
                .set(SWAP.DECIDED_AT, at)
                .set(SWAP.DECIDED_BY, by.value())
                .where(SWAP.NUMBER.eq(number))
                .execute();
    }

    /** What nobody decided in time, or is about a shift that is another one now. */
    void lapse(Instant now) {
        var standing =
                select(SHIFT.NUMBER)
                        .from(SHIFT)
                        .where(
                                SHIFT.NUMBER.eq(SWAP.SHIFT_NUMBER),
                                SHIFT.VERSION.eq(SWAP.SHIFT_VERSION),
                                SHIFT.BEGINS_AT.gt(now));
        db.update(SWAP)
                .set(SWAP.STATE, word(State.LAPSED))
                .set(SWAP.ANSWERED_AT, now)
                .where(open())
                .andNotExists(standing)
                .execute();
    }

    private static Condition open() {
        return SWAP.STATE.in(word(State.ASKED), word(State.ACCEPTED));
    }

    private static Condition seen(Sight sight) {
        var who = sight.who().id().value();
        return sight.may(Role.SUPERVISOR)
                ? trueCondition()
                : or(SWAP.FROM_MEMBER.eq(who), SWAP.TO_MEMBER.eq(who));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Swap swap(SwapRecord row) {
        var inReturn = row.getReturnNumber();
        return new Swap(
                row.getNumber(),
                new MemberId(row.getFromMember()),
                new Side(row.getShiftNumber(), row.getShiftVersion()),
                new MemberId(row.getToMember()),
                inReturn == null ? null : new Side(inReturn, row.getReturnVersion()),
                State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
                row.getAskedAt());
    }
}
