package org.tertulia.inbox.review;

import java.time.Instant;
import java.util.UUID;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.MemberId;

/** What happened in supervision; never what was written. */
public sealed interface ReviewFact extends DomainEvent {

    BrandId brand();

    /** These answers are reviewed from now on. */
    record ReviewPlanChanged(
            BrandId brand,
            int percent,
            int newWeeks,
            boolean crises,
            boolean low,
            int secondPercent,
            Actor by,
            Instant at)
            implements ReviewFact {

        @Override
        public String subject() {
            return "brand:" + brand;
        }
    }

    /** Answers are reviewed by other criteria, or other weights; so many of them. */
    record ReviewCriteriaChanged(BrandId brand, int criteria, Actor by, Instant at)
            implements ReviewFact {

        @Override
        public String subject() {
            return "brand:" + brand;
        }
    }

    /** {@code done} when no other review of it is waited for. */
    record AnswerReviewed(
            UUID message,
            BrandId brand,
            MemberId agent,
            int grade,
            boolean done,
            Actor by,
            Instant at)
            implements ReviewFact {

        @Override
        public String subject() {
            return "message:" + message;
        }
    }

    /** An agent was told something about an answer. */
    record AgentTalkedTo(UUID message, BrandId brand, MemberId agent, Actor by, Instant at)
            implements ReviewFact {

        @Override
        public String subject() {
            return "message:" + message;
        }
    }

    /** And answered. */
    record AgentAnsweredTalk(UUID message, BrandId brand, Actor by, Instant at)
            implements ReviewFact {

        @Override
        public String subject() {
            return "message:" + message;
        }
    }

    /** The agent read it. */
    record TalkSeen(UUID message, BrandId brand, Actor by, Instant at) implements ReviewFact {

        @Override
        public String subject() {
            return "message:" + message;
        }
    }
}
