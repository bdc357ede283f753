package org.tertulia.playbook;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.ProtocolFact.VersionAcknowledged;

/** Says to have read a version. */
@UseCase
public class Acknowledging {

    private final Protocols protocols;
    private final Acknowledgements acknowledgements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acknowledging(
            Protocols protocols,
            Acknowledgements acknowledgements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.protocols = protocols;
        this.acknowledgements = acknowledgements;
        this.events = events;
        this.clock = clock;
    }

    /** Said twice, it counts once. */
    public void acknowledge(Sight sight, int number, int n) {
        if (protocols.version(sight, number, n).state() != VersionState.APPROVED) {
            throw new Refused(new PlaybookRefusal.NotInForce());
        }
        var who = sight.who();
        var now = clock.instant();
        if (acknowledgements.add(number, n, who.id(), now)) {
            events.publishEvent(new VersionAcknowledged(number, n, who.actor(), now));
        }
    }
}
