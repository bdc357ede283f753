package org.tertulia.inbox.writing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.audience.PersonErased;

/** When a person is erased, the prints of what we answered them go. */
@Component
class Erasing {

    private final Prints prints;

    Erasing(Prints prints) {
        this.prints = prints;
    }

    @EventListener(id = "inbox.writing.erasing")
    void on(PersonErased erased) {
        prints.erase(erased.contact(), erased.messages());
    }
}
