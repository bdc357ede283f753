package org.tertulia.inbox;

import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.Conversation.Place;
import org.tertulia.inbox.State.Answered;
import org.tertulia.inbox.State.Begun;
import org.tertulia.inbox.State.Claimed;
import org.tertulia.inbox.State.Merged;
import org.tertulia.inbox.State.Waiting;
import org.tertulia.language.Urgency;

/** What two conversations are when they turn out to be one matter. */
final class Together {

    private Together() {}

    /**
     * The one that goes on: with the earliest promise of both, one holder, and as urgent as the
     * graver.
     *
     * @param place where the latest question of both was asked
     * @param delivery what keeps the answers of both from being certain
     */
    static Conversation of(
            Conversation target, Conversation source, Place place, @Nullable Uncertainty delivery) {
        var hold = target.hold() == null ? source.hold() : target.hold();
        return target.with(
                place,
                state(target, hold, Question.together(target.question(), source.question())),
                target.latest().or(source.latest()),
                delivery,
                target.placement(),
                graver(target.urgency(), source.urgency()));
    }

    private static State state(
            Conversation target, @Nullable Hold hold, @Nullable Question question) {
        if (question != null) {
            return hold == null ? new Waiting(question) : new Claimed(question, hold);
        }
        return switch (target.wake().state()) {
            case Answered(var at, var kept, _) -> new Answered(at, kept, hold);
            case Begun(var at, _) -> new Begun(at, hold);
            case State other -> other;
        };
    }

    /** The one whose messages lie elsewhere from now on. */
    static Conversation into(Conversation source, long number) {
        return source.with(
                source.place(),
                new Merged(number),
                source.latest(),
                null,
                source.placement(),
                source.urgency());
    }

    static Urgency graver(Urgency one, Urgency other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
