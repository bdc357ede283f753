package org.tertulia.inbox;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.InboxFact.ConversationClosed;
import org.tertulia.inbox.aside.ClosingNotes;
import org.tertulia.inbox.aside.Untold;
import org.tertulia.inbox.leads.Leads;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;

/** Ends a conversation: as answered, or as needing no answer because of something. */
@UseCase
public class Closing {

    private static final int WORDS = 2_000;

    private final Conversations conversations;
    private final Acts acts;
    private final ClosingNotes notes;
    private final Leads leads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closing(
            Conversations conversations,
            Acts acts,
            ClosingNotes notes,
            Leads leads,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.acts = acts;
        this.notes = notes;
        this.leads = leads;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A conversation that nobody holds may be closed by whoever sees it.
     *
     * @throws org.tertulia.kernel.Refused with {@link InboxRefusal.NotAnsweredYet}, {@link
     *     InboxRefusal.AlreadyAnswered}, {@link InboxRefusal.NobodyAsked}, {@link
     *     InboxRefusal.TheyAsked}, {@link InboxRefusal.AnswerUnderWay}, {@link
     *     InboxRefusal.HeldByAnother}, {@link InboxRefusal.WordsMissing}, {@link
     *     InboxRefusal.TooLong}, {@link InboxRefusal.AlreadyClosed}, {@link
     *     org.tertulia.inbox.leads.LeadRefusal.LeadOpen} or {@link
     *     org.tertulia.inbox.aside.AsideRefusal.ClosingNoteMissing}
     */
    public void close(Sight sight, long number, Outcome outcome) {
        close(sight, number, outcome, null);
    }

    /**
     * {@code untold} is why what came of it aside is not told in public, null where it is, or where
     * it was aside never.
     *
     * @throws org.tertulia.kernel.Refused as {@link #close(Sight, long, Outcome)}, and with {@link
     *     org.tertulia.inbox.aside.AsideRefusal.ClosingNoteMissing}
     */
    public void close(Sight sight, long number, Outcome outcome, @Nullable Untold untold) {
        var words = words(outcome);
        var at = clock.instant();
        var open = conversations.hold(sight, number);
        var closed =
                switch (outcome) {
                    case Outcome.Answered _ -> open.closeAsAnswered(sight.who(), at);
                    case Outcome.NoAnswerNeeded(var reason, _) ->
                            open.closeUnanswered(sight.who(), reason, at);
                    case Outcome.Unasked _ -> ClosingUnasked.close(open, sight.who(), at);
                };
        leads.mustHaveEnded(open);
        notes.settle(sight, open, untold, at);
        conversations.save(closed);
        acts.closed(closed, sight.who().id(), outcome, words, at);
        events.publishEvent(
                new ConversationClosed(
                        closed.number(),
                        closed.brand(),
                        outcome.slug(),
                        outcome.reasonSlug(),
                        sight.who().actor(),
                        at));
    }

    private static @Nullable String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered _, Outcome.Unasked _ -> null;
            case Outcome.NoAnswerNeeded(var reason, var given) -> {
                var words = given == null ? "" : Words.clean(given);
                if (words.isEmpty() && reason == Reason.OTHER) {
                    throw new Refused(new InboxRefusal.WordsMissing());
                }
                Words.mustFit(words, WORDS);
                yield words.isEmpty() ? null : words;
            }
        };
    }
}
