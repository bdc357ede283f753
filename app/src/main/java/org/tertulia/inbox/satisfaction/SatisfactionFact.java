package org.tertulia.inbox.satisfaction;

import java.time.Instant;
import java.util.List;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** What happened between us and those whom we asked; never what they said. */
public sealed interface SatisfactionFact extends DomainEvent {

    BrandId brand();

    /** On these channels of the brand, and no others, we ask from now on. */
    record AskingChanged(
            BrandId brand, List<Integer> channels, int days, boolean sends, Actor by, Instant at)
            implements SatisfactionFact {

        public AskingChanged {
            channels = List.copyOf(channels);
        }

        @Override
        public String subject() {
            return "brand:" + brand;
        }
    }

    /** Something that we said had the link in it. */
    record SatisfactionAsked(long number, BrandId brand, Actor by, Instant at)
            implements SatisfactionFact {

        @Override
        public String subject() {
            return "conversation:" + number;
        }
    }

    /** Whoever had the link gave so many points. */
    record SatisfactionRated(long number, BrandId brand, int score, Actor by, Instant at)
            implements SatisfactionFact {

        @Override
        public String subject() {
            return "conversation:" + number;
        }
    }

    /** And added something. */
    record SatisfactionRemarked(long number, BrandId brand, Actor by, Instant at)
            implements SatisfactionFact {

        @Override
        public String subject() {
            return "conversation:" + number;
        }
    }
}
