package org.tertulia.inbox;

import org.tertulia.kernel.Refused;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Network;
import org.tertulia.networks.Speaking;

/** What can be said on a channel. */
public record Voice(Channel channel, Network network) {

    /** Whether a message there expects an answer: it is ours, and we can give one. */
    boolean expectsAnswers() {
        return channel.managed() && network instanceof Speaking;
    }

    public boolean speaks() {
        return network instanceof Speaking && alive(channel.state());
    }

    /** How much fits, in characters (code points); 0 for no limit. */
    public int limit() {
        return network instanceof Speaking speaking ? speaking.promise(channel).textLimit() : 0;
    }

    /** Gives the limit, or refuses. */
    int mustSpeak() {
        if (!speaks()) {
            throw new Refused(new InboxRefusal.ChannelCannotSpeak(channel.name()));
        }
        return limit();
    }

    private static boolean alive(ChannelState state) {
        return switch (state) {
            case ACTIVE, PAUSED -> true;
            case GONE, CLOSED -> false;
        };
    }
}
