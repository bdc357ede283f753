package org.tertulia.operations.demo;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** The demonstration stands as its scenes say: from now on it belongs to its visitors. */
record DemoStaged(int scenes, Actor by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "company";
    }
}
