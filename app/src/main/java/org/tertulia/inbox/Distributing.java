package org.tertulia.inbox;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.routing.Loads;
import org.tertulia.inbox.routing.Present;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.routing.Takers;
import org.tertulia.inbox.routing.Tongues;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Members;

/**
 * Gives what waits in queues that are shared out to whom has the fewest open conversations among
 * those who may take it and attend its channel. One instance at a time does so, and each
 * conversation is held while it is given: never have two members one.
 */
@Component
class Distributing {

    private static final Actor DISTRIBUTING = new Actor.Program("inbox");
    private static final int BATCH = 200;

    private final Queues queues;
    private final Takers takers;
    private final Present present;
    private final Loads loads;
    private final Tongues tongues;
    private final Members members;
    private final Conversations conversations;
    private final Giving giving;
    private final Clock clock;

    Distributing(
            Queues queues,
            Takers takers,
            Present present,
            Loads loads,
            Tongues tongues,
            Members members,
            Conversations conversations,
            Giving giving,
            Clock clock) {
        this.queues = queues;
        this.takers = takers;
        this.present = present;
        this.loads = loads;
        this.tongues = tongues;
        this.members = members;
        this.conversations = conversations;
        this.giving = giving;
        this.clock = clock;
    }

    @Transactional
    public void share() {
        for (var queue : queues.shared()) {
            share(queue);
        }
    }

    private void share(Queue queue) {
        var there = there(queue);
        var all = there.values().stream().flatMap(Set::stream).collect(toSet());
        var held = loads.of(all);
        // What nobody attends now, or has no room for, does not stand before the rest.
        there.values().removeIf(some -> fewest(of(some, held), queue).isEmpty());
        if (there.isEmpty()) {
            return;
        }
        var waiting = conversations.waiting(queue.id(), there.keySet(), BATCH);
        var names = members.names(all);
        var now = clock.instant();
        var speaking = speaking(queue, waiting, all);
        for (var each : waiting) {
            var able = of(there.getOrDefault(each.place().channel(), Set.of()), held);
            // Where a language has nobody there, it is anybody's: what is promised runs on.
            var fluent = of(speaking.getOrDefault(each.latest().message(), Set.of()), able);
            fewest(fluent.isEmpty() ? able : fluent, queue)
                    .ifPresent(member -> give(each, member, names, held, now));
        }
    }

    /** On each channel where something waits in the queue, those to whom it can be given. */
    private Map<ChannelId, Set<MemberId>> there(Queue queue) {
        var channels = conversations.channelsWaiting(queue.id());
        var some = channels.isEmpty() ? Set.<MemberId>of() : takers.of(queue);
        var there = new HashMap<ChannelId, Set<MemberId>>();
        channels.forEach(
                channel -> there.put(channel, present.among(some, queue.brand(), channel)));
        return there;
    }

    /** Who of them speaks the language of what waits, where the queue asks for it. */
    private Map<MessageId, Set<MemberId>> speaking(
            Queue queue, List<Conversation> waiting, Set<MemberId> there) {
        return queue.spoken()
                ? tongues.among(
                        waiting.stream().map(each -> each.latest().message()).toList(), there)
                : Map.of();
    }

    private static Map<MemberId, Integer> of(Set<MemberId> able, Map<MemberId, Integer> held) {
        var some = new HashMap<>(held);
        some.keySet().retainAll(able);
        return some;
    }

    /** Of equals the one whose id is the oldest, so that it does not depend on chance. */
    static Optional<MemberId> fewest(Map<MemberId, Integer> held, Queue queue) {
        return held.entrySet().stream()
                .filter(each -> queue.hasRoom(each.getValue()))
                .min(
                        Map.Entry.<MemberId, Integer>comparingByValue()
                                .thenComparing(
                                        Map.Entry.comparingByKey(
                                                Comparator.comparing(MemberId::toString))))
                .map(Map.Entry::getKey);
    }

    private void give(
            Conversation waiting,
            MemberId member,
            Map<MemberId, String> names,
            Map<MemberId, Integer> held,
            Instant now) {
        var given = waiting.give(new Hold(member, names.getOrDefault(member, ""), now));
        conversations.save(given);
        giving.given(given, DISTRIBUTING, now);
        held.merge(member, 1, Integer::sum);
    }
}
