package org.tertulia.networks;

/**
 * A network let us know that there is something new on a channel: a look is due at once. A hint
 * only; what it misses the next look finds.
 */
public record NewsAnnounced(ChannelId channel) {}
