package org.tertulia.inbox;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.InboxFact.ConversationClaimed;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/**
 * Puts a name on a conversation: who supervises, or has it, gives it to somebody, who is told. Who
 * loses it so is told too, and why.
 */
@UseCase
public class Assigning {

    private final Conversations conversations;
    private final Acts acts;
    private final Members members;
    private final Notifying notifying;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assigning(
            Conversations conversations,
            Acts acts,
            Members members,
            Notifying notifying,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.acts = acts;
        this.members = members;
        this.notifying = notifying;
        this.events = events;
        this.clock = clock;
    }

    /** It is theirs, where nobody else has it. */
    public void assign(Sight sight, long number, MemberId to) {
        assign(sight, number, to, null);
    }

    /**
     * It is theirs, whoever had it; to whom it is already, nothing changes. {@code why} is needed
     * where somebody else has it.
     *
     * @throws Refused with {@link InboxRefusal.CannotTakeIt}, {@link
     *     InboxRefusal.OnlyForSupervisors}, {@link InboxRefusal.ReasonForHolderMissing} or {@link
     *     InboxRefusal.AlreadyClosed}
     */
    public void assign(Sight sight, long number, MemberId to, @Nullable Takeover why) {
        var at = clock.instant();
        var before = conversations.hold(sight, number);
        var from = before.hold();
        var mine = from != null && from.isOf(sight.who());
        if (!mine && !sight.may(Role.SUPERVISOR)) {
            throw new Refused(new InboxRefusal.OnlyForSupervisors());
        }
        var member = members.find(to, sight).orElseThrow(() -> new NotFound("member:" + to));
        if (!canTake(member, before)) {
            throw new Refused(new InboxRefusal.CannotTakeIt(member.name()));
        }
        if (from != null && from.holder().equals(to)) {
            return;
        }
        var loses = mine ? null : from;
        if (loses != null && why == null) {
            throw new Refused(new InboxRefusal.ReasonForHolderMissing(loses.name()));
        }
        var because = loses == null ? null : why;
        var hold = new Hold(to, member.name(), at);
        var after = before.assign(hold);
        conversations.save(after);
        acts.assigned(after, hold, sight.who().id(), because);
        events.publishEvent(
                new ConversationClaimed(
                        number,
                        after.brand(),
                        to,
                        from == null ? null : from.holder(),
                        because == null ? null : because.reason().slug(),
                        sight.who().actor(),
                        at));
        if (!to.equals(sight.who().id())) {
            notifying.tell(
                    to,
                    "inbox.notice.assigned",
                    List.of(sight.who().name(), number),
                    "/conversations/" + number);
        }
        if (loses != null && because != null) {
            notifying.tell(
                    loses.holder(),
                    to.equals(sight.who().id())
                            ? Claiming.notice(because.reason())
                            : "inbox.notice.assignedAway",
                    List.of(sight.who().name(), number, member.name()),
                    "/conversations/" + number);
        }
    }

    /** Whether the member answers, and sees it. */
    private static boolean canTake(Member member, Conversation conversation) {
        return !member.left()
                && member.role().atLeast(Role.AGENT)
                && member.reach().includes(conversation.brand());
    }
}
