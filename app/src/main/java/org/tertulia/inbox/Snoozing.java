package org.tertulia.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.InboxFact.ConversationSnoozed;
import org.tertulia.inbox.InboxFact.ConversationWoken;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;

/** Puts a conversation off until a time, and takes it up again before that. */
@UseCase
public class Snoozing {

    /** Further off nobody remembers why. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private final Conversations conversations;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Snoozing(
            Conversations conversations, Acts acts, ApplicationEventPublisher events, Clock clock) {
        this.conversations = conversations;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Its holder puts it off, or whoever sees it where it has none. What was promised runs on.
     *
     * @throws org.tertulia.kernel.Refused with {@link InboxRefusal.SnoozeUnfit}, {@link
     *     InboxRefusal.HeldByAnother} or {@link InboxRefusal.AlreadyClosed}
     */
    public void snooze(Sight sight, long number, Instant asked) {
        var at = clock.instant();
        var until = asked.truncatedTo(ChronoUnit.SECONDS);
        if (!until.isAfter(at) || until.isAfter(at.plus(LONGEST))) {
            throw new Refused(new InboxRefusal.SnoozeUnfit());
        }
        var before = conversations.hold(sight, number);
        var after = before.snooze(sight.who(), until);
        if (after.equals(before)) {
            return;
        }
        conversations.save(after);
        acts.snoozed(after, sight.who().id(), until, at);
        events.publishEvent(
                new ConversationSnoozed(
                        after.number(), after.brand(), until, sight.who().actor(), at));
    }

    /** It is as it was before; what is not put off stays as it is. */
    public void wake(Sight sight, long number) {
        var before = conversations.hold(sight, number);
        var after = before.wake();
        if (after.equals(before)) {
            return;
        }
        var at = clock.instant();
        conversations.save(after);
        acts.woken(List.of(after), at);
        events.publishEvent(
                new ConversationWoken(after.number(), after.brand(), sight.who().actor(), at));
    }
}
