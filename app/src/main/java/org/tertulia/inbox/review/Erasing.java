package org.tertulia.inbox.review;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.audience.PersonErased;

/** When a person is erased, what was written of the answers they got goes; the marks stay. */
@Component
class Erasing {

    private final Reviews reviews;

    Erasing(Reviews reviews) {
        this.reviews = reviews;
    }

    @EventListener(id = "inbox.review.erasing")
    void on(PersonErased erased) {
        reviews.erase(erased.messages());
    }
}
