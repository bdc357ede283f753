package org.tertulia.audit;

import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.Uuid7;

/** Records every domain event in the transaction that published it. */
@Component
class Recording {

    private final Entries entries;
    private final EventText text;

    Recording(Entries entries, EventText text) {
        this.entries = entries;
        this.text = text;
    }

    /** Mandatory: an event outside a transaction could be recorded and yet never have been true. */
    @EventListener(id = "audit.recording")
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DomainEvent event) {
        var head = entries.lockHead();
        var n = head.n() + 1;
        var id = Uuid7.next();
        var at = event.at().truncatedTo(ChronoUnit.MICROS);
        var actor = event.by().reference();
        var type = EventText.type(event);
        var detail = text.detail(event);
        var hash = Chain.hash(n, head.hash(), id, at, actor, type, event.subject(), detail);
        entries.append(
                new Entry(n, id, at, actor, type, event.subject(), detail, head.hash(), hash));
    }
}
