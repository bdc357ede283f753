package org.tertulia.audience;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.audience.AudienceRefusal.AgentsMerge;
import org.tertulia.audience.AudienceRefusal.AlreadyErased;
import org.tertulia.audience.AudienceRefusal.AlreadyMerged;
import org.tertulia.audience.AudienceRefusal.ErasureAwaited;
import org.tertulia.audience.AudienceRefusal.MergedMeanwhile;
import org.tertulia.audience.AudienceRefusal.NothingMerged;
import org.tertulia.audience.AudienceRefusal.OneContactOnly;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Uuid7;
import org.tertulia.organization.Sight;

/**
 * Says that two contacts are one person, and that they are two after all. Nothing is moved: see
 * {@link Persons}.
 */
@UseCase
public class Merging {

    private final Contacts contacts;
    private final Merges merges;
    private final ErasureRequests requests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(
            Contacts contacts,
            Merges merges,
            ErasureRequests requests,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contacts = contacts;
        this.merges = merges;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The contact of the first number stands for the other one from now on, and for whom that one
     * stood for.
     *
     * @throws Refused with {@link AgentsMerge}, {@link OneContactOnly}, {@link AlreadyMerged},
     *     {@link AlreadyErased}, {@link ErasureAwaited} or {@link MergedMeanwhile}
     */
    public Contact merge(Sight sight, long number, long other) {
        refuseUnless(sight.may(Role.AGENT), new AgentsMerge());
        refuseUnless(number != other, new OneContactOnly());
        var kept = contacts.byNumber(sight, number);
        var gone = contacts.byNumber(sight, other);
        refuseUnless(!kept.id().equals(gone.id()), new AlreadyMerged());
        refuseUnlessWhole(kept);
        refuseUnlessWhole(gone);
        refuseUnless(merges.hold(kept.id(), gone.id()), new MergedMeanwhile());
        var id = Uuid7.next();
        var now = clock.instant();
        merges.add(id, kept.id(), gone.id(), sight.who().id(), now);
        events.publishEvent(new ContactsMerged(id, kept.id(), gone.id(), sight.who().actor(), now));
        return contacts.byNumber(sight, number);
    }

    /**
     * The contact of the other number stands for itself again, with all that came by it.
     *
     * @throws Refused with {@link AgentsMerge}, {@link NothingMerged}, {@link AlreadyErased} or
     *     {@link ErasureAwaited}
     */
    public void undo(Sight sight, long number, long other) {
        refuseUnless(sight.may(Role.AGENT), new AgentsMerge());
        var person = contacts.byNumber(sight, number);
        refuseUnlessWhole(person);
        refuseUnless(merges.hold(person.id()), new NothingMerged());
        var all = merges.of(person);
        var merge =
                all.stream()
                        .filter(each -> each.number() == other)
                        .findFirst()
                        .orElseThrow(() -> new Refused(new NothingMerged()));
        var now = clock.instant();
        refuseUnless(merges.undo(merge, all, sight.who().id(), now), new NothingMerged());
        events.publishEvent(
                new ContactsParted(
                        merge.id(), merge.kept(), merge.gone(), sight.who().actor(), now));
    }

    /** What two people are to decide about is not made another person meanwhile. */
    private void refuseUnlessWhole(Contact contact) {
        refuseUnless(!contact.erased(), new AlreadyErased());
        refuseUnless(requests.open(contact).isEmpty(), new ErasureAwaited());
    }

    private static void refuseUnless(boolean fine, Refusal refusal) {
        if (!fine) {
            throw new Refused(refusal);
        }
    }
}
