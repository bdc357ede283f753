package org.tertulia.approvals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Uuid7;

/**
 * That others agree with one version of a text before it goes. {@code number} names it in URLs.
 *
 * @param text the version to be decided on
 * @param due by when it should have gone; null where nothing was promised
 * @param steps who agrees, one after the other
 * @param granted who has agreed, step by step
 * @param version grows with each change
 */
public record Request(
        UUID id,
        int number,
        Subject subject,
        MemberId asker,
        Instant askedAt,
        @Nullable Instant due,
        int text,
        List<Approvers> steps,
        List<MemberId> granted,
        State state,
        @Nullable Instant endedAt,
        int version) {

    /** More steps than these nobody waits for. */
    public static final int MOST_STEPS = 10;

    public Request {
        steps = List.copyOf(steps);
        granted = List.copyOf(granted);
    }

    /** It has no number before it is stored. */
    static Request asked(
            Subject subject,
            int text,
            List<Approvers> steps,
            @Nullable Instant due,
            MemberId by,
            Instant at) {
        return new Request(
                Uuid7.next(),
                0,
                subject,
                by,
                at,
                due,
                text,
                steps,
                List.of(),
                State.WAITING,
                null,
                1);
    }

    Request numbered(int number) {
        return new Request(
                id, number, subject, asker, askedAt, due, text, steps, granted, state, endedAt,
                version);
    }

    public boolean waits() {
        return state == State.WAITING;
    }

    /** Who is asked now; it waits. */
    public Approvers step() {
        return steps.get(granted.size());
    }

    /** The step that is waited for, from 1. */
    public int nth() {
        return Math.min(granted.size() + 1, steps.size());
    }

    /** Whether this person may decide now. */
    boolean isFor(Person who) {
        return waits()
                && !who.id().equals(asker)
                && !granted.contains(who.id())
                && (who.trusted() || who.is(step()));
    }

    /**
     * @throws Refused with {@link ApprovalRefusal.OwnRequest}, {@link ApprovalRefusal.AgreedBefore}
     *     or {@link ApprovalRefusal.NotForYou}
     */
    void mustBeFor(Person who) {
        if (who.id().equals(asker)) {
            throw new Refused(new ApprovalRefusal.OwnRequest());
        }
        if (granted.contains(who.id())) {
            throw new Refused(new ApprovalRefusal.AgreedBefore());
        }
        if (!isFor(who)) {
            throw new Refused(new ApprovalRefusal.NotForYou());
        }
    }

    /** What was seen is what there is. */
    void mustBeAt(int seen) {
        if (version != seen) {
            throw new Refused(new ApprovalRefusal.ChangedMeanwhile());
        }
    }

    /** With the last step it is approved. */
    Request granted(MemberId by, int text, Instant at) {
        var all = Stream.concat(granted.stream(), Stream.of(by)).toList();
        return all.size() == steps.size()
                ? with(text, due, steps, all, State.APPROVED, at)
                : with(text, due, steps, all, State.WAITING, null);
    }

    /** All steps begin again, on what there is now. */
    Request renewed(int text, List<Approvers> steps, @Nullable Instant due) {
        return with(text, due, steps, List.of(), State.WAITING, null);
    }

    /** It ended without being approved. */
    Request ended(State how, Instant at) {
        return with(text, due, steps, granted, how, at);
    }

    private Request with(
            int text,
            @Nullable Instant due,
            List<Approvers> steps,
            List<MemberId> granted,
            State state,
            @Nullable Instant endedAt) {
        return new Request(
                id,
                number,
                subject,
                asker,
                askedAt,
                due,
                text,
                steps,
                granted,
                state,
                endedAt,
                version + 1);
    }
}
