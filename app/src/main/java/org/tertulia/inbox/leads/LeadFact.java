package org.tertulia.inbox.leads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** What happened to leads. */
public sealed interface LeadFact extends DomainEvent {

    /** It ended so, or otherwise than was said before; {@code sum} is as {@link Sum} writes it. */
    record LeadEnded(
            long number,
            BrandId brand,
            QueueId queue,
            String ending,
            @Nullable String sum,
            Actor by,
            Instant at)
            implements LeadFact {

        @Override
        public String subject() {
            return "conversation:" + number;
        }
    }
}
