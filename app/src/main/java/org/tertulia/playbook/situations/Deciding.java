package org.tertulia.playbook.situations;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.situations.SituationFact.SituationCovered;
import org.tertulia.playbook.situations.SituationFact.SituationDeclined;
import org.tertulia.playbook.situations.SituationFact.SituationJoined;
import org.tertulia.playbook.situations.SituationFact.SituationReopened;
import org.tertulia.playbook.situations.SituationState.Covered;
import org.tertulia.playbook.situations.SituationState.Decided;
import org.tertulia.playbook.situations.SituationState.Declined;
import org.tertulia.playbook.situations.SituationState.Joined;

/** What becomes of a situation for which nothing new is written. */
@UseCase
public class Deciding {

    /** Characters of why it stays out of the manual. */
    public static final int REASON = 2_000;

    private final Situations situations;
    private final Protocols protocols;
    private final Informing informing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deciding(
            Situations situations,
            Protocols protocols,
            Informing informing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.situations = situations;
        this.protocols = protocols;
        this.informing = informing;
        this.events = events;
        this.clock = clock;
    }

    /** It stays out of the manual, and why. */
    public Situation decline(Sight sight, int number, String typed) {
        mustSupervise(sight);
        var reason = Words.reason(typed);
        var held = situations.hold(sight, number);
        var now = clock.instant();
        var declined =
                decided(
                        sight,
                        held,
                        new Declined(reason, sight.who().id(), now),
                        "playbook.notice.situation.declined");
        events.publishEvent(new SituationDeclined(number, held.brand(), sight.who().actor(), now));
        return declined;
    }

    /** A protocol says it already. */
    public Situation cover(Sight sight, int number, int protocol) {
        mustSupervise(sight);
        mustBeThere(sight, protocol);
        var held = situations.hold(sight, number);
        var now = clock.instant();
        var covered =
                decided(
                        sight,
                        held,
                        new Covered(protocol, sight.who().id(), now),
                        "playbook.notice.situation.covered");
        events.publishEvent(
                new SituationCovered(number, held.brand(), protocol, sight.who().actor(), now));
        return covered;
    }

    private void mustBeThere(Sight sight, int protocol) {
        try {
            protocols.find(sight, protocol);
        } catch (NotFound e) {
            throw new Refused(new SituationRefusal.ProtocolUnknown());
        }
    }

    /** It goes with an older one, and so does what went with it. */
    public Situation join(Sight sight, int number, int with) {
        mustSupervise(sight);
        mustBeAnother(sight, number, with);
        // In one order, so that two who join the same ones do not wait for each other for ever.
        var first = situations.hold(sight, Math.min(number, with));
        var second = situations.hold(sight, Math.max(number, with));
        var held = number < with ? first : second;
        if ((number < with ? second : first).state() instanceof Joined) {
            throw new Refused(new SituationRefusal.JoinedUnfit());
        }
        var now = clock.instant();
        var joined =
                decided(
                        sight,
                        held,
                        new Joined(with, sight.who().id(), now),
                        "playbook.notice.situation.joined");
        situations.rejoin(number, with);
        events.publishEvent(
                new SituationJoined(number, held.brand(), with, sight.who().actor(), now));
        return joined;
    }

    private void mustBeAnother(Sight sight, int number, int with) {
        var fits = with != number;
        try {
            situations.find(sight, with);
        } catch (NotFound e) {
            fits = false;
        }
        if (!fits) {
            throw new Refused(new SituationRefusal.JoinedUnfit());
        }
    }

    /** Takes back what was decided. */
    public Situation reopen(Sight sight, int number) {
        mustSupervise(sight);
        var held = situations.hold(sight, number);
        var open = held.reopened();
        situations
                .waiting(held.conversation())
                .ifPresent(
                        other -> {
                            throw new Refused(new SituationRefusal.SituationKnown(other));
                        });
        situations.save(open);
        events.publishEvent(
                new SituationReopened(number, held.brand(), sight.who().actor(), clock.instant()));
        informing.nudge(open);
        return open;
    }

    private Situation decided(Sight sight, Situation held, Decided decision, String key) {
        var decided = held.decided(decision);
        situations.save(decided);
        informing.decided(sight.who().id(), decided, key);
        return decided;
    }

    private static void mustSupervise(Sight sight) {
        if (!sight.may(Role.SUPERVISOR)) {
            throw new Refused(new SituationRefusal.OnlySupervisorsSettle());
        }
    }
}
