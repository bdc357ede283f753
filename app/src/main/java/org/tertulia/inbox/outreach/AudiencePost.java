package org.tertulia.inbox.outreach;

import java.time.Instant;
import org.tertulia.inbox.Delivery;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;

/** A question asked of all on a channel of ours, and how far it got. */
public record AudiencePost(
        MessageId message, ChannelId channel, MemberId by, Instant at, Delivery delivery) {}
