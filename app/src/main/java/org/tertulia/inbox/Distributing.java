package org.tertulia.inbox;

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
import org.tertulia.inbox.routing.Present;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.routing.Takers;
import org.tertulia.inbox.routing.Tongues;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Members;

/**
 * Gives what waits in queues that are shared out to whom has the fewest open conversations among
 * those who may take it and are there. One instance at a time does so, and each conversation is
 * held while it is given: never have two members one.
 */
@Component
class Distributing {

    private static final Actor DISTRIBUTING = new Actor.Program("inbox");
    private static final int BATCH = 200;

    private final Queues queues;
    private final Takers takers;
    private final Present present;
    private final Tongues tongues;
    private final Members members;
    private final Conversations conversations;
    private final Giving giving;
    private final Clock clock;

    Distributing(
            Queues queues,
            Takers takers,
            Present present,
            Tongues tongues,
            Members members,
            Conversations conversations,
            Giving giving,
            Clock clock) {
        this.queues = queues;
        this.takers = takers;
        this.present = present;
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
        var waiting = conversations.waiting(queue.id(), BATCH);
        if (waiting.isEmpty()) {
            return;
        }
        var there = present.among(takers.of(queue));
        var held = new HashMap<MemberId, Integer>();
        there.forEach(member -> held.put(member, 0));
        held.putAll(conversations.held(there));
        var names = members.names(there);
        var now = clock.instant();
        var speaking = speaking(queue, waiting, there);
        for (var each : waiting) {
            var able = speaking.get(each.latest().message());
            fewest(able == null ? held : of(able, held), queue)
                    .ifPresent(member -> give(each, member, names, held, now));
        }
    }

    /** Where a language has nobody who is there, it is anybody's: what is promised runs on. */
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
        var most = queue.most() == null ? Integer.MAX_VALUE : queue.most();
        return held.entrySet().stream()
                .filter(each -> each.getValue() < most)
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
