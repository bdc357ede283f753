package org.tertulia.inbox.writing;

import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Author;
import org.tertulia.networks.ChannelId;

/**
 * Where what is written will be said.
 *
 * @param openly whether everybody will read it
 * @param reader to whom; null where nobody signed, or the person was erased
 */
record Heading(ChannelId channel, boolean openly, @Nullable Author reader) {}
