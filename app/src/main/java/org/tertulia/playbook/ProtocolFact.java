package org.tertulia.playbook;

import java.time.Instant;
import java.time.LocalDate;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** What happened to protocols. */
public sealed interface ProtocolFact extends DomainEvent {

    int number();

    int version();

    @Override
    default String subject() {
        return "protocol:" + number();
    }

    /** Somebody began to write a version. */
    record VersionBegun(int number, int version, Actor by, Instant at) implements ProtocolFact {}

    /** Its text was changed. */
    record VersionSaved(int number, int version, Actor by, Instant at) implements ProtocolFact {}

    record VersionProposed(int number, int version, Actor by, Instant at) implements ProtocolFact {}

    /** It is being written again. */
    record VersionReturned(int number, int version, Actor by, Instant at) implements ProtocolFact {}

    /** It holds from a day on. */
    record VersionApproved(int number, int version, LocalDate from, Actor by, Instant at)
            implements ProtocolFact {}

    record VersionDropped(int number, int version, Actor by, Instant at) implements ProtocolFact {}

    /** From a day on the protocol is followed no more. */
    record ProtocolRetired(int number, int version, LocalDate from, Actor by, Instant at)
            implements ProtocolFact {}

    /** Somebody says to have read it. */
    record VersionAcknowledged(int number, int version, Actor by, Instant at)
            implements ProtocolFact {}
}
