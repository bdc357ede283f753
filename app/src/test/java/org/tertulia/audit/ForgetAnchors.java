package org.tertulia.audit;

import org.springframework.stereotype.Component;
import org.tertulia.testing.OnFreshDatabase;

/** Makes the program forget where the record of the database before ended. */
@Component
class ForgetAnchors implements OnFreshDatabase {

    private final Anchoring anchoring;

    ForgetAnchors(Anchoring anchoring) {
        this.anchoring = anchoring;
    }

    @Override
    public void forget() {
        anchoring.forget("another-database");
    }
}
