package org.tertulia.playbook.situations;

import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.MemberId;
import org.tertulia.playbook.ProtocolFact;
import org.tertulia.playbook.ProtocolFact.ProtocolRetired;
import org.tertulia.playbook.ProtocolFact.VersionAcknowledged;
import org.tertulia.playbook.ProtocolFact.VersionApproved;
import org.tertulia.playbook.ProtocolFact.VersionBegun;
import org.tertulia.playbook.ProtocolFact.VersionDropped;
import org.tertulia.playbook.ProtocolFact.VersionProposed;
import org.tertulia.playbook.ProtocolFact.VersionReturned;
import org.tertulia.playbook.ProtocolFact.VersionSaved;
import org.tertulia.playbook.situations.SituationFact.SituationAdopted;

/** Situations go the way of the version that is written for them, in the same transaction. */
@Component
class Adopting {

    private final Situations situations;
    private final Informing informing;
    private final ApplicationEventPublisher events;

    Adopting(Situations situations, Informing informing, ApplicationEventPublisher events) {
        this.situations = situations;
        this.informing = informing;
        this.events = events;
    }

    @EventListener(id = "playbook.situations.versions")
    void on(ProtocolFact fact) {
        switch (fact) {
            case VersionProposed _ -> move(fact, Situation::proposed);
            case VersionReturned _ -> move(fact, Situation::returned);
            case VersionDropped _ -> move(fact, Situation::dropped);
            case VersionApproved approved -> adopt(approved);
            case VersionBegun _, VersionSaved _, ProtocolRetired _, VersionAcknowledged _ -> {}
        }
    }

    private void move(ProtocolFact fact, UnaryOperator<Situation> how) {
        for (var held : situations.holdWritten(fact.number(), fact.version())) {
            var moved = how.apply(held);
            situations.save(moved);
            informing.nudge(moved);
        }
    }

    private void adopt(VersionApproved approved) {
        var by = member(approved.by());
        for (var held : situations.holdWritten(approved.number(), approved.version())) {
            var adopted = held.adopted(by, approved.at());
            situations.save(adopted);
            events.publishEvent(
                    new SituationAdopted(
                            held.number(),
                            held.brand(),
                            approved.number(),
                            approved.version(),
                            approved.by(),
                            approved.at()));
            informing.decided(by, adopted, "playbook.notice.situation.adopted");
        }
    }

    private static MemberId member(Actor by) {
        return switch (by) {
            case Actor.Member(var id, var _) -> id;
            case Actor.Program(var part) ->
                    throw new IllegalStateException("A program approves no version: " + part);
        };
    }
}
