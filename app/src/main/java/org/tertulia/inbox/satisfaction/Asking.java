package org.tertulia.inbox.satisfaction;

import java.util.Set;
import org.tertulia.networks.ChannelId;

/**
 * Where a brand asks, for how many days a link is good, and whether the program sends it by itself
 * once a conversation is closed as answered.
 */
public record Asking(Set<ChannelId> channels, int days, boolean sends) {

    /** As many as a closed conversation can come back in. */
    public static final int USUAL = 14;

    /** Later nobody remembers. */
    public static final int MOST = 60;

    static final Asking NOWHERE = new Asking(Set.of(), USUAL, false);

    public Asking {
        channels = Set.copyOf(channels);
    }
}
