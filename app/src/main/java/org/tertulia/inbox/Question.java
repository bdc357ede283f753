package org.tertulia.inbox;

import java.time.Duration;
import java.time.Instant;

/**
 * What waits for an answer: when the contact first asked (the network's time), by when we promised
 * to answer, and how many messages have asked since.
 */
public record Question(Instant asked, Instant due, int count) {

    /**
     * Within how long a question is answered: round the clock, since networks have no closing time.
     */
    public static final Duration PROMISE = Duration.ofHours(24);

    static Question askedAt(Instant at) {
        return new Question(at, at.plus(PROMISE), 1);
    }

    /** Another message of the same contact: the promise stays with the first that was asked. */
    Question and(Instant another) {
        var first = another.isBefore(asked) ? another : asked;
        return new Question(first, first.plus(PROMISE), count + 1);
    }

    boolean keptBy(Instant answered) {
        return !answered.isAfter(due);
    }
}
