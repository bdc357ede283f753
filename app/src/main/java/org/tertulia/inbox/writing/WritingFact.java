package org.tertulia.inbox.writing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** What happened in writing answers; never what was written. */
public sealed interface WritingFact extends DomainEvent {

    /**
     * An answer with personal data was said in public, and why; {@code kinds} are of which sort,
     * never the data.
     */
    record PersonalDataMeant(
            long number,
            BrandId brand,
            UUID message,
            List<String> kinds,
            String reason,
            Actor by,
            Instant at)
            implements WritingFact {

        public PersonalDataMeant {
            kinds = List.copyOf(kinds);
        }

        @Override
        public String subject() {
            return "conversation:" + number;
        }
    }

    /** We speak otherwise on a channel from now on. */
    record StyleChanged(BrandId brand, int channel, Actor by, Instant at) implements WritingFact {

        @Override
        public String subject() {
            return "channel:" + channel;
        }
    }
}
