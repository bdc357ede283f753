package org.tertulia.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Member;
import org.tertulia.organization.Sight;

/**
 * Passes on what somebody holds: to a colleague, or back to all. What they hold no more by then is
 * left as it is.
 */
@UseCase
public class HandingOver {

    private static final Actor PROGRAM = new Actor.Program("inbox");

    private final Conversations conversations;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandingOver(
            Conversations conversations, Acts acts, ApplicationEventPublisher events, Clock clock) {
        this.conversations = conversations;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** Those of these numbers that one holds; how many went. */
    public int handOver(Sight sight, Collection<Long> numbers, Member to) {
        var held = held(sight, numbers);
        if (to.left()
                || !to.role().atLeast(Role.AGENT)
                || !held.stream().allMatch(each -> to.reach().includes(each.brand()))) {
            throw new Refused(new InboxRefusal.ColleagueUnfit(to.name()));
        }
        if (to.id().equals(sight.who().id())) {
            return 0;
        }
        var next = new Hold(to.id(), to.name(), clock.instant());
        var given = held.stream().map(each -> each.handOver(sight.who(), next)).toList();
        conversations.save(given);
        for (var each : given) {
            acts.handedOver(each, next, sight.who().id());
            events.publishEvent(
                    new InboxFact.ConversationHandedOver(
                            each.number(),
                            each.brand(),
                            next.holder(),
                            sight.who().id(),
                            sight.who().actor(),
                            next.since()));
        }
        return given.size();
    }

    /** Those of these numbers that one holds; how many went. */
    public int giveBack(Sight sight, Collection<Long> numbers) {
        var at = clock.instant();
        var released = released(held(sight, numbers), sight.who().actor(), at);
        released.forEach(each -> acts.released(each, sight.who().id(), at));
        return released.size();
    }

    private List<Conversation> held(Sight sight, Collection<Long> numbers) {
        return conversations.heldBy(sight.who().id()).stream()
                .filter(each -> numbers.contains(each.number()) && sight.sees(each.brand()))
                .toList();
    }

    /**
     * What somebody has held since before their shift ended waits for all again; how many do. What
     * they took on afterwards they took on knowing the hour. In the transaction of who asks.
     */
    public int returnFrom(MemberId holder, Instant ended, Instant at) {
        var kept =
                conversations.heldBy(holder).stream()
                        .filter(each -> Objects.requireNonNull(each.hold()).since().isBefore(ended))
                        .toList();
        var released = released(kept, PROGRAM, at);
        released.forEach(each -> acts.offDuty(each, holder, at));
        return released.size();
    }

    private List<Conversation> released(List<Conversation> held, Actor by, Instant at) {
        var released = held.stream().map(Conversation::release).toList();
        conversations.save(released);
        for (var each : released) {
            events.publishEvent(
                    new InboxFact.ConversationReleased(each.number(), each.brand(), by, at));
        }
        return released;
    }
}
