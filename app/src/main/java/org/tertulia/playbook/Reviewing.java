package org.tertulia.playbook;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.ProtocolFact.ProtocolRetired;
import org.tertulia.playbook.ProtocolFact.VersionApproved;
import org.tertulia.playbook.ProtocolFact.VersionReturned;

/** Puts a version in force, gives it back, or takes a protocol out of the manual. */
@UseCase
public class Reviewing {

    private final Protocols protocols;
    private final Writing writing;
    private final Stale stale;
    private final Acknowledgements acknowledgements;
    private final Announcing announcing;
    private final Day day;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviewing(
            Protocols protocols,
            Writing writing,
            Stale stale,
            Acknowledgements acknowledgements,
            Announcing announcing,
            Day day,
            ApplicationEventPublisher events,
            Clock clock) {
        this.protocols = protocols;
        this.writing = writing;
        this.stale = stale;
        this.acknowledgements = acknowledgements;
        this.announcing = announcing;
        this.day = day;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The version, which holds from a day on; who approves it has read it.
     *
     * @param revision of it which the person saw
     * @param asked the day; null for today
     */
    public Version approve(
            Sight sight,
            int number,
            int revision,
            @Nullable LocalDate asked,
            @Nullable String typed) {
        demandSupervisor(sight);
        var from = demandDay(asked);
        var words = Words.of(typed);
        var held = demandProposed(number, revision);
        var who = sight.who();
        var now = clock.instant();
        writing.move(held, VersionState.APPROVED, null, null, from);
        writing.act(number, held.n(), Act.What.APPROVED, words, who.id(), now);
        acknowledgements.add(number, held.n(), who.id(), now);
        events.publishEvent(new VersionApproved(number, held.n(), from, who.actor(), now));
        var approved = protocols.version(sight, number, held.n());
        announcing.approved(sight, approved);
        return approved;
    }

    /** Who proposed it may take it back too. */
    public Version giveBack(Sight sight, int number, int revision, @Nullable String typed) {
        var words = Words.of(typed);
        var held = demandProposed(number, revision);
        var who = sight.who();
        var own = who.id().equals(held.proposedBy());
        if (!own) {
            demandSupervisor(sight);
        }
        if (words == null && !own) {
            throw new Refused(new PlaybookRefusal.WhyMissing());
        }
        var now = clock.instant();
        writing.move(held, VersionState.DRAFT, null, null, null);
        writing.act(number, held.n(), Act.What.RETURNED, words, who.id(), now);
        events.publishEvent(new VersionReturned(number, held.n(), who.actor(), now));
        announcing.returned(who, held);
        return protocols.version(sight, number, held.n());
    }

    /** From a day on (null: today) nobody follows it any more; its versions stay. */
    public Version retire(
            Sight sight, int number, @Nullable LocalDate asked, @Nullable String typed) {
        demandSupervisor(sight);
        var from = demandDay(asked);
        var why = Words.of(typed);
        if (why == null) {
            throw new Refused(new PlaybookRefusal.WhyMissing());
        }
        if (protocols.find(sight, number).current() == null) {
            throw new Refused(new PlaybookRefusal.NotInForce());
        }
        var who = sight.who();
        var now = clock.instant();
        var n = writing.addRetirement(number, who.id(), why, from, now).orElseThrow();
        writing.act(number, n, Act.What.RETIRED, why, who.id(), now);
        events.publishEvent(new ProtocolRetired(number, n, from, who.actor(), now));
        return protocols.version(sight, number, n);
    }

    private static void demandSupervisor(Sight sight) {
        if (!sight.may(Role.SUPERVISOR)) {
            throw new Refused(new PlaybookRefusal.OnlySupervisorsDecide());
        }
    }

    private LocalDate demandDay(@Nullable LocalDate asked) {
        var today = day.today();
        if (asked != null && asked.isBefore(today)) {
            throw new Refused(new PlaybookRefusal.DayOver());
        }
        return asked == null ? today : asked;
    }

    private Version demandProposed(int number, int revision) {
        var held = stale.demandFresh(number, revision);
        if (held.state() != VersionState.PROPOSED) {
            throw new Refused(new PlaybookRefusal.NotProposed());
        }
        return held;
    }
}
