package org.tertulia.inbox.outreach;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.ConversationId;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;

/**
 * What was decided of a message that does not address us: a conversation that we began, for a
 * purpose, or that it is not worth it, because of something. {@code account} is null where nobody
 * signed; {@code question} is what of all that we ask the audience was asked.
 */
public record Part(
        MessageId message,
        BrandId brand,
        ChannelId channel,
        @Nullable Account account,
        MemberId by,
        Instant at,
        @Nullable ConversationId conversation,
        @Nullable Purpose purpose,
        @Nullable NotWorth because,
        @Nullable UUID question) {}
