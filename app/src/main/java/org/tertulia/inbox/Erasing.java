package org.tertulia.inbox;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.audience.PersonErased;

/** When a person is erased, what we wrote among ourselves about them goes too. */
@Component
class Erasing {

    private final Notes notes;

    Erasing(Notes notes) {
        this.notes = notes;
    }

    @EventListener(id = "inbox.erasing")
    public void on(PersonErased erased) {
        notes.erase(erased.contact());
    }
}
