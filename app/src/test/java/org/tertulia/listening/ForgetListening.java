package org.tertulia.listening;

import org.springframework.stereotype.Component;
import org.tertulia.testing.OnFreshDatabase;

/** Makes listening forget the watches and texts of the database before. */
@Component
class ForgetListening implements OnFreshDatabase {

    private final ActiveWatches watches;
    private final Recent recent;

    ForgetListening(ActiveWatches watches, Recent recent) {
        this.watches = watches;
        this.recent = recent;
    }

    @Override
    public void forget() {
        watches.forget();
        recent.forget();
    }
}
