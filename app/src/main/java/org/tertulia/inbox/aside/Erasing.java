package org.tertulia.inbox.aside;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.audience.PersonErased;

/** When a person is erased, whereto we wrote to them goes too. */
@Component
class Erasing {

    private final Asides asides;

    Erasing(Asides asides) {
        this.asides = asides;
    }

    @EventListener(id = "inbox.aside.erasing")
    void on(PersonErased erased) {
        asides.erase(erased.contact());
    }
}
