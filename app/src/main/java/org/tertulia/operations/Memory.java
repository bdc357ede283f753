package org.tertulia.operations;

import org.springframework.stereotype.Component;
import org.tertulia.audit.Anchoring;
import org.tertulia.networks.delivery.Recollection;

/** By what was written down of the record outside the database. */
@Component
class Memory implements Recollection {

    private final Anchoring anchoring;

    Memory(Anchoring anchoring) {
        this.anchoring = anchoring;
    }

    @Override
    public boolean holds() {
        return anchoring.holds();
    }
}
