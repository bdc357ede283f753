package org.tertulia.inbox.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.messages.MessageId;

/**
 * What the rules of a brand would have done with what opened a conversation last week.
 *
 * @param read how many messages were looked at, the newest
 * @param whole whether these were all of the week
 */
public record Trial(List<Caught> caught, int read, boolean whole) {

    public Trial {
        caught = List.copyOf(caught);
    }

    /** What one rule would have caught, the newest as samples; what none caught is of rule null. */
    public record Caught(@Nullable Rule rule, int count, List<MessageId> samples) {

        public Caught {
            samples = List.copyOf(samples);
        }
    }
}
