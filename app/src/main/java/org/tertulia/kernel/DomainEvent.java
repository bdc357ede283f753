package org.tertulia.kernel;

import java.time.Instant;

/**
 * A fact of the business: a public record in the past tense, published in the transaction that made
 * it true. It carries ids and plain values and never what a customer said or is called, since the
 * audit record keeps it for ever.
 */
public interface DomainEvent {

    Actor by();

    Instant at();

    /** What it is about, as the record shows it: {@code conversation:1042}, {@code channel:3}. */
    String subject();
}
