package org.tertulia.inbox;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.InboxFact.ConversationClaimed;
import org.tertulia.inbox.InboxFact.ConversationReleased;
import org.tertulia.inbox.InboxFact.ConversationWoken;
import org.tertulia.inbox.routing.Takers;
import org.tertulia.kernel.UseCase;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.emergency.DutyRule;

/** Takes a conversation on, so that one person answers it, and gives it back. */
@UseCase
public class Claiming {

    private final Conversations conversations;
    private final Takers takers;
    private final DutyRule duty;
    private final Acts acts;
    private final Notifying notifying;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Claiming(
            Conversations conversations,
            Takers takers,
            DutyRule duty,
            Acts acts,
            Notifying notifying,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.takers = takers;
        this.duty = duty;
        this.acts = acts;
        this.notifying = notifying;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Claiming twice changes nothing.
     *
     * @throws org.tertulia.kernel.Refused with {@link InboxRefusal.AlreadyClaimed}, {@link
     *     InboxRefusal.AlreadyClosed}, {@link
     *     org.tertulia.inbox.routing.RoutingRefusal.OfAnotherDepartment} or {@link
     *     org.tertulia.shifts.emergency.EmergencyRefusal.OnlyOnDuty}
     */
    public void claim(Sight sight, long number) {
        var before = conversations.hold(sight, number);
        take(sight, before, before.claim(sight.who(), clock.instant()), null);
    }

    /**
     * Takes it on from whoever holds it, for a reason that they are told. Where nobody holds it any
     * more it is a claim like others.
     */
    public void takeOver(Sight sight, long number, Takeover why) {
        var before = conversations.hold(sight, number);
        var hold = before.hold();
        if (hold == null || !hold.isOf(sight.who())) {
            take(sight, before, before.takeOver(sight.who(), clock.instant()), why);
        }
    }

    /**
     * Gives it back to all.
     *
     * @throws org.tertulia.kernel.Refused with {@link InboxRefusal.NotClaimed}, {@link
     *     InboxRefusal.HeldByAnother} or {@link InboxRefusal.AlreadyClosed}
     */
    public void release(Sight sight, long number) {
        var at = clock.instant();
        var released = conversations.hold(sight, number).release(sight.who());
        conversations.save(released);
        acts.released(released, sight.who().id(), at);
        events.publishEvent(
                new ConversationReleased(
                        released.number(), released.brand(), sight.who().actor(), at));
    }

    /** What answering an unheld conversation does first. */
    Conversation claimed(Sight sight, Conversation before) {
        var after = before.claim(sight.who(), clock.instant());
        take(sight, before, after, null);
        return after;
    }

    private void take(
            Sight sight, Conversation before, Conversation after, @Nullable Takeover why) {
        if (after.equals(before)) {
            return;
        }
        var from = before.hold();
        var hold = requireNonNull(after.hold());
        takers.mustTake(sight, after.queue());
        duty.mustAllow(sight, after.brand(), after.place().channel());
        conversations.save(after);
        if (from != null && from.isOf(sight.who())) {
            woken(sight, after);
            return;
        }
        if (before.state() instanceof State.Snoozed) {
            acts.woken(List.of(after), hold.since());
        }
        if (from == null) {
            acts.claimed(after, hold);
        } else {
            lost(sight, after, from, requireNonNull(why));
        }
        events.publishEvent(
                new ConversationClaimed(
                        after.number(),
                        after.brand(),
                        hold.holder(),
                        from == null ? null : from.holder(),
                        from == null || why == null ? null : why.reason().slug(),
                        sight.who().actor(),
                        hold.since()));
    }

    /** Who had it hears from whom and why; words of one's own are read where they can be erased. */
    private void lost(Sight sight, Conversation after, Hold from, Takeover why) {
        acts.takenOver(after, requireNonNull(after.hold()), from.holder(), why);
        notifying.tell(
                from.holder(),
                notice(why.reason()),
                List.of(sight.who().name(), after.number()),
                "/conversations/" + after.number());
    }

    static String notice(TakeoverReason reason) {
        return switch (reason) {
            case AGREED -> "inbox.notice.takenOver.agreed";
            case AWAY -> "inbox.notice.takenOver.away";
            case URGENT -> "inbox.notice.takenOver.urgent";
            case OTHER -> "inbox.notice.takenOver.other";
        };
    }

    /** Who has it goes on with it: it was put off, no more. */
    private void woken(Sight sight, Conversation after) {
        var at = clock.instant();
        acts.woken(List.of(after), at);
        events.publishEvent(
                new ConversationWoken(after.number(), after.brand(), sight.who().actor(), at));
    }
}
