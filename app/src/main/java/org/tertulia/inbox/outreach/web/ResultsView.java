package org.tertulia.inbox.outreach.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.outreach.Purpose;
import org.tertulia.web.kit.Tab;

/**
 * What came of taking part, by one side of it; {@code asked} is what we asked the audience, {@code
 * latest} the conversations behind the figures.
 */
record ResultsView(
        List<Tab> tabs,
        List<Tab> sides,
        Tally all,
        List<Tally> rows,
        List<Asked> asked,
        List<Once> latest) {

    /** {@code name} is a week, a channel, a purpose or a person; empty for all of them. */
    record Tally(String name, int begun, int replied, int thanked, int soured, int stopped) {

        Tally and(Tally other) {
            return new Tally(
                    name,
                    begun + other.begun,
                    replied + other.replied,
                    thanked + other.thanked,
                    soured + other.soured,
                    stopped + other.stopped);
        }
    }

    /** A question of ours and what they answered. */
    record Asked(long number, @Nullable String question, List<String> answers) {}

    /** {@code said} is null where we have not spoken yet. */
    record Once(
            long number,
            Purpose purpose,
            String channel,
            String who,
            @Nullable Instant said,
            boolean replied,
            boolean thanked,
            boolean soured,
            boolean stopped) {}
}
