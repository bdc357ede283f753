package org.tertulia.week;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the firm promised for a question, by what was written down of it alone: for a crisis an
 * hour, else what holds in its queue, else on its channel, else a day.
 *
 * @param minutes of open time
 * @param window for so long the network takes an answer; null where at any time
 */
record Promised(Which which, long minutes, Office office, @Nullable Duration window) {

    /** Which of the promises it is. */
    enum Which {
        CRISIS,
        MONEY,
        BLOG,
        LETTERS,
        COMPANY
    }

    /**
     * @param urgency null where it is not sure
     * @param queue in which its conversation waits; null for the main one
     */
    static Promised of(
            Firm.Opened firm,
            UUID channel,
            String kind,
            @Nullable String urgency,
            @Nullable UUID queue) {
        var window = kind.equals("direct") ? Duration.ofDays(1) : null;
        if ("crisis".equals(urgency)) {
            return new Promised(Which.CRISIS, Firm.CRISIS_MINUTES, Office.ALWAYS, window);
        }
        if (firm.money().id().value().equals(queue)) {
            return new Promised(Which.MONEY, Firm.MONEY_MINUTES, Office.ALWAYS, window);
        }
        if (firm.blog().id().value().equals(channel)) {
            return new Promised(Which.BLOG, Firm.BLOG_MINUTES, Office.MADRID, window);
        }
        if (firm.letters().id().value().equals(channel)) {
            return new Promised(Which.LETTERS, Firm.LETTER_MINUTES, Office.SANTIAGO, window);
        }
        return new Promised(Which.COMPANY, Duration.ofDays(1).toMinutes(), Office.ALWAYS, window);
    }

    /** By when an answer is due: while it was paused the clock stood still. */
    Instant due(Instant asked, List<Retelling.Pause> pauses) {
        var paused = Duration.ZERO;
        for (var pause : pauses) {
            paused = paused.plus(office.between(pause.from(), pause.end()));
        }
        var due = office.plus(asked, Duration.ofMinutes(minutes).plus(paused));
        var closes = window == null ? Instant.MAX : asked.plus(window);
        return closes.isBefore(due) ? closes : due;
    }
}
