package org.tertulia.inbox.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Assigning;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Closing;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.Moving;
import org.tertulia.inbox.Outcome;
import org.tertulia.inbox.Snoozing;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/**
 * Does one thing with many conversations: with each as if it were alone, in a transaction of its
 * own, so that one that refuses keeps none of the others from being done.
 */
@Component
class AtOnce {

    static final int MOST = 200;

    private final Claiming claiming;
    private final Assigning assigning;
    private final Closing closing;
    private final Moving moving;
    private final Snoozing snoozing;

    AtOnce(
            Claiming claiming,
            Assigning assigning,
            Closing closing,
            Moving moving,
            Snoozing snoozing) {
        this.claiming = claiming;
        this.assigning = assigning;
        this.closing = closing;
        this.moving = moving;
        this.snoozing = snoozing;
    }

    /** What is done with each. */
    sealed interface Act {

        record Claim() implements Act {}

        record Release() implements Act {}

        record Give(MemberId to) implements Act {}

        record Close(Outcome outcome) implements Act {}

        record Move(int queue) implements Act {}

        record Snooze(Instant until) implements Act {}
    }

    /** What came of one: done, not there, or refused because of something. */
    record Result(long number, boolean there, @Nullable Refusal refusal) {

        boolean done() {
            return there && refusal == null;
        }
    }

    /** By handle, with its @ or without. */
    static MemberId colleague(Members members, Sight sight, String handle) {
        var plain = handle.strip();
        return members.find(plain.startsWith("@") ? plain.substring(1) : plain, sight)
                .orElseThrow(() -> new Refused(new InboxRefusal.ColleagueMissing()))
                .id();
    }

    List<Result> act(Sight sight, List<Long> given, Act act) {
        var numbers = given.stream().distinct().toList();
        if (numbers.isEmpty() || numbers.size() > MOST) {
            throw new Refused(new InboxRefusal.SelectionUnfit(MOST));
        }
        return numbers.stream().map(number -> act(sight, number, act)).toList();
    }

    private Result act(Sight sight, long number, Act act) {
        try {
            switch (act) {
                case Act.Claim _ -> claiming.claim(sight, number);
                case Act.Release _ -> claiming.release(sight, number);
                case Act.Give(var to) -> assigning.assign(sight, number, to);
                case Act.Close(var outcome) -> closing.close(sight, number, outcome);
                case Act.Move(var queue) -> moving.move(sight, number, queue);
                case Act.Snooze(var until) -> snoozing.snooze(sight, number, until);
            }
            return new Result(number, true, null);
        } catch (Refused refused) {
            return new Result(number, true, refused.refusal());
        } catch (NotFound none) {
            return new Result(number, false, null);
        }
    }
}
