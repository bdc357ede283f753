package org.tertulia.inbox;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.InboxFact.ConversationClosed;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;

/** Ends a conversation: as answered, or as needing no answer because of something. */
@UseCase
public class Closing {

    private static final int WORDS = 2_000;

    private final Conversations conversations;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closing(Conversations conversations, Acts acts, ApplicationEventPublisher events, Clock clock) {
        this.conversations = conversations;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A conversation that nobody holds may be closed by whoever sees it.
     *
     * @throws org.tertulia.kernel.Refused with {@link InboxRefusal.NotAnsweredYet}, {@link
     *     InboxRefusal.AlreadyAnswered}, {@link InboxRefusal.AnswerUnderWay}, {@link
     *     InboxRefusal.HeldByAnother}, {@link InboxRefusal.WordsMissing}, {@link
     *     InboxRefusal.TooLong} or {@link InboxRefusal.AlreadyClosed}
     */
    public void close(Sight sight, long number, Outcome outcome) {
        var words = words(outcome);
        var at = clock.instant();
        var open = conversations.hold(sight, number);
        var closed =
                switch (outcome) {
                    case Outcome.Answered _ -> open.closeAsAnswered(sight.who(), at);
                    case Outcome.NoAnswerNeeded(var reason, _) ->
                            open.closeUnanswered(sight.who(), reason, at);
                };
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
            case Outcome.Answered _ -> null;
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
