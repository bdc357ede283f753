package org.tertulia.inbox.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.MemberId;

/** What happened to queues and rules. */
public sealed interface RoutingFact extends DomainEvent {

    /** A queue is new, or is another one than before. */
    record QueueSaved(int queue, BrandId brand, String sharing, int version, Actor by, Instant at)
            implements RoutingFact {

        @Override
        public String subject() {
            return "queue:" + queue;
        }
    }

    /** Nothing more comes into it; what was open goes to the main one. */
    record QueueClosed(int queue, QueueId id, BrandId brand, QueueId main, Actor by, Instant at)
            implements RoutingFact {

        @Override
        public String subject() {
            return "queue:" + queue;
        }
    }

    /** Conversations can come into it again. */
    record QueueReopened(int queue, BrandId brand, Actor by, Instant at) implements RoutingFact {

        @Override
        public String subject() {
            return "queue:" + queue;
        }
    }

    /** A rule is new, or is another one than before. */
    record RuleSaved(
            int rule,
            BrandId brand,
            QueueId queue,
            boolean active,
            int version,
            Actor by,
            Instant at)
            implements RoutingFact {

        @Override
        public String subject() {
            return "routing-rule:" + rule;
        }
    }

    /** A rule is no more; what it placed stays where it is. */
    record RuleRemoved(int rule, BrandId brand, Actor by, Instant at) implements RoutingFact {

        @Override
        public String subject() {
            return "routing-rule:" + rule;
        }
    }

    /** It is another than before which languages somebody speaks: how well, by code. */
    record LanguagesTold(MemberId member, Map<String, Fluency> languages, Actor by, Instant at)
            implements RoutingFact {

        public LanguagesTold {
            languages = Map.copyOf(languages);
        }

        @Override
        public String subject() {
            return "member:" + member;
        }
    }

    /** The rules of a brand are asked in another order. */
    record RulesOrdered(BrandId brand, List<Integer> rules, Actor by, Instant at)
            implements RoutingFact {

        public RulesOrdered {
            rules = List.copyOf(rules);
        }

        @Override
        public String subject() {
            return "brand:" + brand;
        }
    }
}
