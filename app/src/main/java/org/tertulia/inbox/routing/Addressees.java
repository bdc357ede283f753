package org.tertulia.inbox.routing;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.routing.Placing.Person;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Members;

/**
 * To whom rules give at once: who takes from the queue, can be given something on the channel and
 * has room for it. Otherwise it waits in the queue, as if the rule named nobody.
 */
@Component
class Addressees {

    private final Takers takers;
    private final Present present;
    private final Loads loads;
    private final Members members;

    Addressees(Takers takers, Present present, Loads loads, Members members) {
        this.takers = takers;
        this.present = present;
        this.loads = loads;
        this.members = members;
    }

    /** What a rule wants given: a message on a channel, out of a queue, to a person. */
    record Wanted(MessageId message, ChannelId channel, Queue queue, MemberId person) {}

    private record Post(MemberId person, QueueId queue, ChannelId channel) {}

    /** Who gets what; a message is missing that waits. */
    Map<MessageId, Person> of(Collection<Wanted> all) {
        if (all.isEmpty()) {
            return Map.of();
        }
        var people = all.stream().map(Wanted::person).collect(toSet());
        var names = members.names(people);
        var held = loads.of(people);
        var able = new HashMap<Post, Boolean>();
        var given = new HashMap<MessageId, Person>();
        for (var wanted : all) {
            var person = wanted.person();
            var post = new Post(person, wanted.queue().id(), wanted.channel());
            if (able.computeIfAbsent(post, _ -> can(wanted))
                    && wanted.queue().hasRoom(held.getOrDefault(person, 0))) {
                held.merge(person, 1, Integer::sum);
                given.put(wanted.message(), new Person(person, names.getOrDefault(person, "")));
            }
        }
        return given;
    }

    private boolean can(Wanted wanted) {
        var queue = wanted.queue();
        return takers.may(wanted.person(), queue)
                && !present.among(Set.of(wanted.person()), queue.brand(), wanted.channel())
                        .isEmpty();
    }
}
