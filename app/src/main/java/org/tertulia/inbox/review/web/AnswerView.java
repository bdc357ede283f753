package org.tertulia.inbox.review.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.review.Criterion;
import org.tertulia.inbox.review.Pick;
import org.tertulia.inbox.review.Review;
import org.tertulia.inbox.review.Talk;
import org.tertulia.messages.Message;

/**
 * An answer and what is thought of it. {@code question} and {@code answer} are null where they are
 * out of sight; {@code waiting} counts those that wait for the reader.
 */
record AnswerView(
        Pick pick,
        String agent,
        @Nullable Message question,
        @Nullable Message answer,
        Part part,
        List<Seen> reviews,
        List<Column> columns,
        List<Told> talks,
        int waiting,
        Typed typed) {

    /** Whether the reader was told something and has not read it. */
    boolean unread() {
        return part == Part.OWN
                && talks.stream()
                        .map(Told::talk)
                        .anyMatch(it -> it.seenAt() == null && !it.by().equals(pick.agent()));
    }

    /** What the reader does here. */
    enum Part {
        /** Reviews it. */
        REVIEWS,
        /** Has reviewed it and waits for somebody else. */
        WAITS,
        /** Reads what was found, and talks with the agent. */
        TALKS,
        /** It is the reader's own answer. */
        OWN
    }

    /** A review, by whom. */
    record Seen(Review review, String by) {

        @Nullable Integer points(UUID criterion) {
            return review.marks().stream()
                    .filter(mark -> mark.criterion().equals(criterion))
                    .map(mark -> mark.points())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A criterion, as it is called. */
    record Column(Criterion criterion, String name) {}

    /** What was said to the agent, by whom. */
    record Told(Talk talk, String by) {}

    /** What stands in the forms; {@code wrong} says why it cannot be. */
    record Typed(Map<String, String> marks, String words, String talk, String wrong) {

        static final Typed NOTHING = new Typed(Map.of(), "", "", "");
    }
}
