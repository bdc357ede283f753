package org.tertulia.inbox.walking;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.audience.PersonErased;

/**
 * When a person is erased, what was typed where a protocol was left goes; that it was left stays.
 */
@Component
class Erasing {

    private final Walks walks;

    Erasing(Walks walks) {
        this.walks = walks;
    }

    @EventListener(id = "inbox.walking.erasing")
    void on(PersonErased erased) {
        walks.erase(erased.contact());
    }
}
