package org.tertulia.playbook.said;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** What happened to approved messages. */
public sealed interface SaidFact extends DomainEvent {

    int number();

    @Override
    default String subject() {
        return "approved-message:" + number();
    }

    /** It was written or changed, and waits for an approval. */
    record TextWritten(int number, int edition, Actor by, Instant at) implements SaidFact {}

    record TextApproved(int number, int edition, Actor by, Instant at) implements SaidFact {}

    record TextReturned(int number, int edition, Actor by, Instant at) implements SaidFact {}

    record TextDropped(int number, int edition, Actor by, Instant at) implements SaidFact {}

    /** Agents are offered it no more. */
    record TextRetired(int number, Actor by, Instant at) implements SaidFact {}

    record TextRestored(int number, Actor by, Instant at) implements SaidFact {}

    /** Somebody else hears from now on when it expires. */
    record TextOwnerTold(int number, int edition, Actor by, Instant at) implements SaidFact {}
}
