package org.tertulia.playbook.situations;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Drafting;
import org.tertulia.playbook.PlaybookRefusal;
import org.tertulia.playbook.Protocol;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.Version;
import org.tertulia.playbook.VersionState;
import org.tertulia.playbook.situations.SituationFact.SituationPursued;

/** Writes for a situation: a new protocol, or a version of one that is there. */
@UseCase
public class Pursuing {

    private final Situations situations;
    private final Protocols protocols;
    private final Drafting drafting;
    private final Informing informing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pursuing(
            Situations situations,
            Protocols protocols,
            Drafting drafting,
            Informing informing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.situations = situations;
        this.protocols = protocols;
        this.drafting = drafting;
        this.informing = informing;
        this.events = events;
        this.clock = clock;
    }

    /** A new protocol, by the name that stands in its text. */
    public Version anew(Sight sight, int number, String text) {
        var situation = situations.hold(sight, number);
        mustBeFree(situation);
        return tied(sight, situation, drafting.create(sight, text));
    }

    /**
     * A version of that protocol, which begins with what holds; the one that is being written
     * already, where there is one: several situations may ask for the same.
     */
    public Version change(Sight sight, int number, int protocol) {
        var situation = situations.hold(sight, number);
        mustBeFree(situation);
        var known = known(sight, protocol);
        var open = known.open();
        if (open != null) {
            return tied(sight, situation, open);
        }
        var shown = known.shown();
        if (shown == null) {
            throw new Refused(new PlaybookRefusal.NotInForce());
        }
        return tied(sight, situation, drafting.begin(sight, protocol, shown.text()));
    }

    private Protocol known(Sight sight, int protocol) {
        try {
            return protocols.find(sight, protocol);
        } catch (NotFound e) {
            throw new Refused(new SituationRefusal.ProtocolUnknown());
        }
    }

    /** Before anything is written. */
    private static void mustBeFree(Situation situation) {
        situation.pursued(new Written(0, 0));
    }

    private Version tied(Sight sight, Situation situation, Version version) {
        var written = new Written(version.protocol(), version.n());
        var pursued = situation.pursued(written);
        situations.save(version.state() == VersionState.PROPOSED ? pursued.proposed() : pursued);
        events.publishEvent(
                new SituationPursued(
                        situation.number(),
                        situation.brand(),
                        written.protocol(),
                        written.version(),
                        sight.who().actor(),
                        clock.instant()));
        informing.nudge(situation);
        return version;
    }
}
