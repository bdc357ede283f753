package org.tertulia.networks.delivery;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;

/**
 * A person decides about a message that could not be confirmed, after looking at the network. The
 * caller has checked that the person may.
 */
@UseCase
public class Deciding {

    /** The outcome of an attempt that a person decided about. */
    static final String BY_HAND = "by-hand";

    private final Dispatches dispatches;
    private final Courier courier;

    Deciding(Dispatches dispatches, Courier courier) {
        this.dispatches = dispatches;
        this.courier = courier;
    }

    /**
     * It is there. {@code url} is where, if the person copied it.
     *
     * @throws Refused {@link DeliveryRefusal.NothingToDecide} when it was settled meanwhile
     */
    public void present(UUID message, @Nullable String url, Actor by) {
        // Without the network's id the address, or our own id, must do as its name.
        var name = url == null ? "by-hand:" + message : url;
        decide(message, Settlement.confirmed(name, url), by);
    }

    /**
     * It is not there: send it again, under the same key.
     *
     * @throws Refused {@link DeliveryRefusal.NothingToDecide} when it was settled meanwhile
     */
    public void absent(UUID message, Actor by) {
        decide(message, Settlement.again(BY_HAND, Duration.ZERO, null, null), by);
    }

    /**
     * Leave it unsaid.
     *
     * @throws Refused {@link DeliveryRefusal.NothingToDecide} when it was settled meanwhile
     */
    public void giveUp(UUID message, Actor by) {
        decide(message, Settlement.givenUp(BY_HAND), by);
    }

    private void decide(UUID message, Settlement settlement, Actor by) {
        if (!dispatches.decide(message, settlement, by)) {
            throw new Refused(new DeliveryRefusal.NothingToDecide());
        }
        // It goes again, or what waited for it in its thread may go.
        AfterCommit.run(courier::wake);
    }
}
