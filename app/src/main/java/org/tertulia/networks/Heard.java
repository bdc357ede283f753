package org.tertulia.networks;

import java.time.Instant;

/**
 * An item on its way to the record. {@code inbound} is the number of the raw bytes it came from;
 * {@code history} says that it was imported as history and opens no conversation.
 */
public record Heard(
        Channel channel, NetworkItem item, long inbound, Instant heardAt, boolean history) {}
