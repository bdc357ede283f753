package org.tertulia.networks.plaza;

import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.UseCase;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Tending;
import org.tertulia.organization.Sight;
import tools.jackson.databind.JsonNode;

/** Changes how full a square is and what weather it has. */
@UseCase
public class Arranging {

    private final Channels channels;
    private final Tending tending;

    Arranging(Channels channels, Tending tending) {
        this.channels = channels;
        this.tending = tending;
    }

    /**
     * Changes what is given and leaves the rest.
     *
     * @param given {@code perMinute}, {@code paused}, {@code about}, {@code weather}
     */
    public Channel arrange(Sight sight, int number, JsonNode given) {
        var channel = square(sight, number);
        tending.adjust(sight, number, before -> Setting.of(channel).changed(given).json());
        return channels.find(sight, number);
    }

    /**
     * The channel of this number, which is a square.
     *
     * @throws NotFound when there is none, or it is one of another network
     */
    public Channel square(Sight sight, int number) {
        var channel = channels.find(sight, number);
        if (!channel.network().equals(PlazaAdapter.NAME)) {
            throw new NotFound("plaza:" + number);
        }
        return channel;
    }
}
