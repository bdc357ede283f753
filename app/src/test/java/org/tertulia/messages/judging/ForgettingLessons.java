package org.tertulia.messages.judging;

import org.springframework.stereotype.Component;
import org.tertulia.testing.OnFreshDatabase;

/** What was learned of another database is not known of this one. */
@Component
class ForgettingLessons implements OnFreshDatabase {

    private final Learning learning;

    ForgettingLessons(Learning learning) {
        this.learning = learning;
    }

    @Override
    public void forget() {
        learning.forget();
    }
}
