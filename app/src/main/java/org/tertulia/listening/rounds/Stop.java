package org.tertulia.listening.rounds;

import org.tertulia.networks.Channel;
import org.tertulia.networks.hearing.Health;

/** A round of now, what is new on its channel, and how that channel is. */
public record Stop(Round round, RoundState state, Health health, Novelty novelty) {

    public Channel channel() {
        return health.channel();
    }

    /** Whether one key is enough. */
    public boolean quiet() {
        return SigningOff.isQuiet(novelty, health);
    }
}
