package org.tertulia.playbook;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.ProtocolFact.VersionProposed;

/** Says that a version is ready, and why it changes something. */
@UseCase
public class Proposing {

    private final Protocols protocols;
    private final Writing writing;
    private final Stale stale;
    private final Quoting quoting;
    private final Announcing announcing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proposing(
            Protocols protocols,
            Writing writing,
            Stale stale,
            Quoting quoting,
            Announcing announcing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.protocols = protocols;
        this.writing = writing;
        this.stale = stale;
        this.quoting = quoting;
        this.announcing = announcing;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The version, which now waits for its review.
     *
     * @param revision of it which the person saw
     */
    public Version propose(Sight sight, int number, int revision, @Nullable String typed) {
        var why = Words.of(typed);
        if (why == null) {
            throw new Refused(new PlaybookRefusal.WhyMissing());
        }
        var held = stale.demandFresh(number, revision);
        if (held.state() == VersionState.PROPOSED) {
            throw new Refused(new PlaybookRefusal.UnderReview());
        }
        Drafting.demandSound(held, held.text());
        demandQuotable(sight, held);
        var who = sight.who();
        var now = clock.instant();
        writing.move(held, VersionState.PROPOSED, who.id(), why, null);
        writing.act(number, held.n(), Act.What.PROPOSED, why, who.id(), now);
        events.publishEvent(new VersionProposed(number, held.n(), who.actor(), now));
        var proposed = protocols.version(sight, number, held.n());
        announcing.proposed(who, proposed);
        return proposed;
    }

    /** What it names is there to be said. */
    private void demandQuotable(Sight sight, Version held) {
        quoting.mistakes(sight, held.reading()).stream()
                .findFirst()
                .ifPresent(
                        it -> {
                            throw new Refused(
                                    new PlaybookRefusal.MessageNotOffered(
                                            it.arguments().getFirst(), it.line()));
                        });
    }
}
