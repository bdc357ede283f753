package org.tertulia.listening.rounds;

import org.tertulia.kernel.BrandId;
import org.tertulia.networks.ChannelId;

/**
 * The rounds of one channel; {@code seen} is the line of the stream up to which somebody looked.
 */
public record Plan(ChannelId channel, BrandId brand, Schedule schedule, Due due, long seen) {}
