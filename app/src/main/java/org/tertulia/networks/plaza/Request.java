package org.tertulia.networks.plaza;

import org.jspecify.annotations.Nullable;
import org.tertulia.networks.ChannelId;

/** What a brand asks a square to say for it. */
record Request(
        ChannelId square,
        String key,
        boolean keys,
        Entry.Kind kind,
        @Nullable Long beneath,
        String text) {}
