package org.tertulia.inbox.promise;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** From now on nothing special is promised there; clocks that run are left alone. */
public record PromiseDropped(String scope, String of, Actor by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return of.isEmpty() ? "promise:" + scope : "promise:" + scope + ":" + of;
    }
}
