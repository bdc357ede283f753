package org.tertulia.inbox.handover;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.HandingOver;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Visible;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Member;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.OnDuty;

/** Hands over at the end of a shift: conversations to a colleague or back to all, and a note. */
@UseCase
class Passing {

    static final int LONGEST = 2_000;

    private final HandingOver handingOver;
    private final Handovers handovers;
    private final Successors successors;
    private final OnDuty onDuty;
    private final Notifying notifying;
    private final Clock clock;

    Passing(
            HandingOver handingOver,
            Handovers handovers,
            Successors successors,
            OnDuty onDuty,
            Notifying notifying,
            Clock clock) {
        this.handingOver = handingOver;
        this.handovers = handovers;
        this.successors = successors;
        this.onDuty = onDuty;
        this.notifying = notifying;
        this.clock = clock;
    }

    /** How many conversations went, and whether a note stays for who comes next. */
    record Passed(int conversations, boolean noted) {}

    /** {@code to} is null where they go back to all; without conversations the note alone stays. */
    Passed pass(
            Sight sight, Collection<Long> numbers, @Nullable Member to, @Nullable String written) {
        var note = note(written);
        var went =
                to == null
                        ? handingOver.giveBack(sight, numbers)
                        : handingOver.handOver(sight, numbers, to);
        if (went > 0 || note != null) {
            keep(sight, went, to, note);
        }
        return new Passed(went, note != null);
    }

    private void keep(Sight sight, int went, @Nullable Member to, @Nullable String note) {
        var now = clock.instant();
        var shift = onDuty.of(sight.who().id(), now).orElse(null);
        handovers.add(
                new Handover(
                        sight.who().id(),
                        now,
                        to == null ? 0 : went,
                        to == null ? went : 0,
                        to == null ? null : to.id(),
                        note),
                shift == null ? null : shift.shift());
        if (to != null) {
            tell(sight, to.id(), went);
        } else if (note != null) {
            successors
                    .readers(sight, shift == null ? now : shift.ends())
                    .forEach(who -> tell(sight, who, 0));
        }
    }

    private void tell(Sight sight, MemberId whom, int went) {
        if (!whom.equals(sight.who().id())) {
            notifying.tell(
                    whom,
                    "inbox.notice.handedOver",
                    List.of(sight.who().name(), went),
                    went > 0 ? "/inbox?tab=mine" : "/handover");
        }
    }

    private static @Nullable String note(@Nullable String written) {
        if (written == null || !Visible.in(written)) {
            return null;
        }
        var text = written.strip().replace("\0", "");
        var length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            throw new Refused(new InboxRefusal.TooLong(LONGEST, length));
        }
        return text;
    }
}
