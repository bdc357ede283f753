package org.tertulia.networks.hearing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Channel;

/**
 * A channel that is this program's to look at until {@code lease}, which also proves it; {@code
 * failures} counts the looks that failed in a row before.
 */
record Visit(Channel channel, String host, @Nullable String cursor, Instant lease, int failures) {}
