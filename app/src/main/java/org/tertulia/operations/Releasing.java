package org.tertulia.operations;

import org.tertulia.audit.Anchoring;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.UseCase;
import org.tertulia.networks.delivery.Publishing;

/** An owner lets a copy of the database send. */
@UseCase
public class Releasing {

    private final Anchoring anchoring;
    private final Publishing publishing;

    Releasing(Anchoring anchoring, Publishing publishing) {
        this.anchoring = anchoring;
        this.publishing = publishing;
    }

    /**
     * What waits is sought on its network before it is sent; nothing happens if none was paused.
     */
    public void release(Actor by) {
        // First: else the next round would find the database set back again.
        anchoring.begin();
        publishing.resume(by);
    }
}
