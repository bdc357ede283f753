package org.tertulia.week;

import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.sight;

import java.util.random.RandomGenerator;
import org.tertulia.approvals.Deciders;
import org.tertulia.approvals.Deciding;
import org.tertulia.approvals.Request;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;

/** Agrees with most answers that wait for approval, and sends back the rest. */
final class Boss {

    private static final Sight CARLAS = sight(CARLA);

    private final Deciders deciders;
    private final Deciding deciding;
    private final RandomGenerator chance;

    Boss(Deciders deciders, Deciding deciding, RandomGenerator chance) {
        this.deciders = deciders;
        this.deciding = deciding;
        this.chance = chance;
    }

    void decide() {
        for (var request : deciders.waitingFor(CARLAS)) {
            if (chance.nextInt(8) == 0 || !agrees(request)) {
                deciding.giveBack(CARLAS, request.number(), request.version(), "Once more, please");
            }
        }
    }

    /** Whether it could go: its author may have gone home. */
    private boolean agrees(Request request) {
        try {
            deciding.approve(CARLAS, request.number(), request.version(), null);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }
}
