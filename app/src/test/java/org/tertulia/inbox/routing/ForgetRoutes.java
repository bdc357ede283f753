package org.tertulia.inbox.routing;

import org.springframework.stereotype.Component;
import org.tertulia.testing.OnFreshDatabase;

/** Makes the routes forget the rules of the database before. */
@Component
class ForgetRoutes implements OnFreshDatabase {

    private final Routes routes;

    ForgetRoutes(Routes routes) {
        this.routes = routes;
    }

    @Override
    public void forget() {
        routes.forget();
    }
}
