package org.tertulia.inbox.satisfaction;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.audience.PersonErased;

/** When a person is erased, what they added goes too, and no link of theirs is open any more. */
@Component
class Erasing {

    private final Ratings ratings;

    Erasing(Ratings ratings) {
        this.ratings = ratings;
    }

    @EventListener(id = "inbox.satisfaction.erasing")
    void on(PersonErased erased) {
        ratings.erase(erased.contact(), erased.at());
    }
}
