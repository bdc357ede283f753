package org.tertulia.inbox;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.InboxFact.ClockPaused;
import org.tertulia.inbox.InboxFact.ClockResumed;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;

/** Stops the clock of a question for a reason that counts, and has it go on. */
@UseCase
public class Pausing {

    /** Whoever needs longer says so again. */
    public static final int MOST_DAYS = 30;

    private final Conversations conversations;
    private final Pauses pauses;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pausing(
            Conversations conversations,
            Pauses pauses,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.pauses = pauses;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The clock stands still until then at the latest; it goes on by itself when the contact
     * writes. A pause that goes on is replaced.
     *
     * @throws Refused with {@link InboxRefusal.PauseUnfit}, {@link InboxRefusal.AlreadyLate},
     *     {@link InboxRefusal.NothingAsked}, {@link InboxRefusal.HeldByAnother} or {@link
     *     InboxRefusal.AlreadyClosed}
     */
    public void pause(Sight sight, long number, PauseReason reason, Instant until) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var end = until.truncatedTo(ChronoUnit.MICROS);
        if (!end.isAfter(now) || end.isAfter(now.plus(Duration.ofDays(MOST_DAYS)))) {
            throw new Refused(new InboxRefusal.PauseUnfit(MOST_DAYS));
        }
        var before = conversations.hold(sight, number);
        var paused = before.paused(sight.who(), now, end);
        endTheOneBefore(before, now);
        conversations.save(paused);
        pauses.add(paused.id(), reason, sight.who().id(), new Pause(now, end));
        acts.paused(paused, sight.who().id(), reason, end, now);
        events.publishEvent(
                new ClockPaused(
                        number, paused.brand(), reason.slug(), end, sight.who().actor(), now));
    }

    private void endTheOneBefore(Conversation before, Instant now) {
        var question = before.question();
        if (question != null && question.pausedAt(now)) {
            var pause = requireNonNull(question.pause());
            pauses.ended(before.id(), new Pause(pause.from(), now));
        }
    }

    /**
     * The clock goes on.
     *
     * @throws Refused with {@link InboxRefusal.NotPaused}
     */
    public void resume(Sight sight, long number) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var resumed = conversations.hold(sight, number).resumed(now);
        conversations.save(resumed);
        pauses.ended(resumed.id(), requireNonNull(requireNonNull(resumed.question()).pause()));
        acts.resumed(resumed, sight.who().id(), now);
        events.publishEvent(new ClockResumed(number, resumed.brand(), sight.who().actor(), now));
    }
}
