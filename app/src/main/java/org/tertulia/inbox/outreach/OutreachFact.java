package org.tertulia.inbox.outreach;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** What happened while taking part; never what was said. */
public sealed interface OutreachFact extends DomainEvent {

    /** We began a conversation with somebody who had not addressed us. */
    record ConversationBegun(
            long number, BrandId brand, UUID message, String purpose, Actor by, Instant at)
            implements OutreachFact {

        @Override
        public String subject() {
            return "conversation:" + number;
        }
    }

    /** Somebody decided that taking part is not worth it. */
    record MentionPassed(BrandId brand, UUID message, String because, Actor by, Instant at)
            implements OutreachFact {

        @Override
        public String subject() {
            return "message:" + message;
        }
    }

    /** We begin nothing more with the author of a message. */
    record AuthorLeftAlone(BrandId brand, UUID message, String because, Actor by, Instant at)
            implements OutreachFact {

        @Override
        public String subject() {
            return "message:" + message;
        }
    }

    /** We may begin something again with the author of a message. */
    record AuthorTakenBack(BrandId brand, UUID message, Actor by, Instant at)
            implements OutreachFact {

        @Override
        public String subject() {
            return "message:" + message;
        }
    }

    /** Somebody worded a question for the audience. */
    record AudienceAsked(BrandId brand, int question, Actor by, Instant at)
            implements OutreachFact {

        @Override
        public String subject() {
            return "question:" + question;
        }
    }

    /** A question was asked of all on a channel of ours. */
    record AudienceQuestionPosted(
            BrandId brand, int question, int channel, UUID message, Actor by, Instant at)
            implements OutreachFact {

        @Override
        public String subject() {
            return "question:" + question;
        }
    }

    /** A question is asked of nobody any more. */
    record AudienceQuestionEnded(BrandId brand, int question, Actor by, Instant at)
            implements OutreachFact {

        @Override
        public String subject() {
            return "question:" + question;
        }
    }

    /** How often we begin something is another than before. */
    record CapsChanged(
            int contactDays, int channelDay, @Nullable String quiet, Actor by, Instant at)
            implements OutreachFact {

        @Override
        public String subject() {
            return "taking-part";
        }
    }

    /** On one channel something else holds than on all. */
    record ChannelCapsChanged(
            BrandId brand,
            int channel,
            int channelDay,
            @Nullable String quiet,
            String zone,
            Actor by,
            Instant at)
            implements OutreachFact {

        @Override
        public String subject() {
            return "channel:" + channel;
        }
    }

    /** On one channel there holds again what holds on all. */
    record ChannelCapsDropped(BrandId brand, int channel, Actor by, Instant at)
            implements OutreachFact {

        @Override
        public String subject() {
            return "channel:" + channel;
        }
    }
}
