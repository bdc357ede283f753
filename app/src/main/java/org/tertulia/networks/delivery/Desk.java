package org.tertulia.networks.delivery;

import java.util.Collection;
import java.util.List;
import org.tertulia.networks.ChannelId;

/** Where couriers fetch what is due, and say how it went: the database, or a simulation of it. */
interface Desk {

    /**
     * Takes what is due, except on those channels, and writes down, before any request leaves, what
     * will be done with it. While publishing is {@code paused} that is only what is to be sought.
     */
    List<Dispatch> claim(int most, Collection<ChannelId> except, boolean paused);

    /** Writes how it went, unless somebody else holds it by now; says whether it did. */
    boolean settle(Dispatch dispatch, Settlement settlement);
}
