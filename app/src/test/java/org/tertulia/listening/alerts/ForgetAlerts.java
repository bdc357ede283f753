package org.tertulia.listening.alerts;

import org.springframework.stereotype.Component;
import org.tertulia.testing.OnFreshDatabase;

/** Makes the alerts forget what was counted in the database before. */
@Component
class ForgetAlerts implements OnFreshDatabase {

    private final Gauges gauges;

    ForgetAlerts(Gauges gauges) {
        this.gauges = gauges;
    }

    @Override
    public void forget() {
        gauges.forget();
    }
}
