package org.tertulia.networks.delivery;

import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Networks;
import org.tertulia.networks.Speaking;
import org.tertulia.networks.Speaking.Delivery;
import org.tertulia.networks.Speaking.Sought;

/**
 * Carries what we say to the networks, at most once. It writes down that it is about to send
 * (<em>armed</em>) and commits that before the request leaves; whoever finds an armed row that
 * nobody holds any more knows that the request may have left, and only looks. The rules are those
 * of {@link Way}.
 */
@Component
class Courier extends Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** How many are on their way at once. */
    private static final int BATCH = 16;

    private final Dispatches dispatches;
    private final Publishing publishing;
    private final Channels channels;
    private final Networks networks;

    Courier(
            Dispatches dispatches,
            Publishing publishing,
            Channels channels,
            Networks networks,
            @Value("${tertulia.background}") boolean background) {
        super(background);
        this.dispatches = dispatches;
        this.publishing = publishing;
        this.channels = channels;
        this.networks = networks;
    }

    /** Sends and seeks what is due, all of a batch at once; says whether there was anything. */
    @Override
    public boolean round() {
        var claimed = dispatches.claim(BATCH, publishing.look() != null);
        carry(claimed);
        return !claimed.isEmpty();
    }

    private void carry(List<Dispatch> claimed) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            claimed.forEach(dispatch -> threads.submit(() -> carry(dispatch)));
        }
    }

    private void carry(Dispatch dispatch) {
        try {
            var channel = channels.known(List.of(dispatch.channel())).get(dispatch.channel());
            if (channel == null || !(networks.of(channel) instanceof Speaking speaking)) {
                dispatches.settle(dispatch, Way.mute());
                return;
            }
            switch (dispatch.act()) {
                case SEND -> {
                    var went = send(speaking, channel, dispatch);
                    dispatches.settle(
                            dispatch, Way.afterSending(dispatch, went, speaking.promise(channel)));
                }
                case SEEK -> {
                    var sought = seek(speaking, channel, dispatch);
                    dispatches.settle(
                            dispatch,
                            Way.afterSeeking(dispatch, sought, speaking.promise(channel)));
                }
            }
        } catch (RuntimeException e) {
            // The lease runs out and the row is looked at again: nothing is lost, nothing sent
            // twice.
            LOG.error("Message {} stays where it is: {}", dispatch.message(), e.toString(), e);
        }
    }

    private static Delivery send(Speaking speaking, Channel channel, Dispatch dispatch) {
        try {
            return speaking.send(channel, dispatch.outgoing());
        } catch (RuntimeException e) {
            // An adapter that fails here may have sent before it failed.
            LOG.error("Sending message {} failed unexpectedly", dispatch.message(), e);
            return new Delivery.Unknown(e.getClass().getSimpleName());
        }
    }

    private static Sought seek(Speaking speaking, Channel channel, Dispatch dispatch) {
        try {
            return speaking.seek(channel, dispatch.outgoing());
        } catch (RuntimeException e) {
            LOG.error("Seeking message {} failed unexpectedly", dispatch.message(), e);
            return new Sought.Undecided(e.getClass().getSimpleName());
        }
    }
}
