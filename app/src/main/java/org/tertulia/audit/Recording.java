package org.tertulia.audit;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
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
        pending().events.add(event);
    }

    private Pending pending() {
        for (var known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Pending pending) {
                return pending;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /**
     * What a transaction has published so far. It is appended as the last act before the commit:
     * the head of the chain is the one lock that all transactions want, so whoever took it first
     * and then waited for another lock could be waited for in turn.
     */
    private final class Pending implements TransactionSynchronization {

        private final List<DomainEvent> events = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            var head = entries.lockHead();
            for (var event : events) {
                head = append(head, event);
            }
        }
    }

    private Entries.Head append(Entries.Head head, DomainEvent event) {
        var n = head.n() + 1;
        var id = Uuid7.next();
        var at = event.at().truncatedTo(ChronoUnit.MICROS);
        var actor = event.by().reference();
        var type = EventText.type(event);
        var detail = text.detail(event);
        var hash = Chain.hash(n, head.hash(), id, at, actor, type, event.subject(), detail);
        entries.append(
                new Entry(n, id, at, actor, type, event.subject(), detail, head.hash(), hash));
        return new Entries.Head(n, hash);
    }
}
