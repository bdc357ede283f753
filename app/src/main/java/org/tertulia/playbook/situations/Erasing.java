package org.tertulia.playbook.situations;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.audience.PersonErased;

/** When a person is erased, what we wrote of what happened with them goes; that it did stays. */
@Component
class Erasing {

    private final Situations situations;

    Erasing(Situations situations) {
        this.situations = situations;
    }

    @EventListener(id = "playbook.situations.erasing")
    void on(PersonErased erased) {
        situations.erase(erased.messages());
    }
}
