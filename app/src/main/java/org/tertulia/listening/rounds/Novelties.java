package org.tertulia.listening.rounds;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.listening.Mention;
import org.tertulia.listening.MentionFilter;
import org.tertulia.listening.Mentions;
import org.tertulia.messages.Arrivals;
import org.tertulia.messages.MessageStream;
import org.tertulia.messages.Messages;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/** What is new on the channels since somebody looked. */
@Component
public class Novelties {

    private final MessageStream stream;
    private final Arrivals arrivals;
    private final Messages messages;
    private final Mentions mentions;

    Novelties(MessageStream stream, Arrivals arrivals, Messages messages, Mentions mentions) {
        this.stream = stream;
        this.arrivals = arrivals;
        this.messages = messages;
        this.mentions = mentions;
    }

    /** The line of the stream that was written last. */
    public long head() {
        return stream.head();
    }

    /** Of each channel that has rounds, up to a line. */
    public Map<ChannelId, Novelty> of(Sight sight, Collection<Plan> plans, long upTo) {
        return between(
                sight, plans.stream().collect(Collectors.toMap(Plan::channel, Plan::seen)), upTo);
    }

    Novelty of(Sight sight, Plan plan, long upTo) {
        var found = of(sight, List.of(plan), upTo).get(plan.channel());
        return found == null ? new Novelty(plan.seen(), upTo, 0, 0, null) : found;
    }

    private Map<ChannelId, Novelty> between(Sight sight, Map<ChannelId, Long> after, long upTo) {
        var arrived = arrivals.between(sight, after, upTo);
        // Where nothing was heard nothing is a mention.
        var heard =
                after.entrySet().stream()
                        .filter(each -> arrived.containsKey(each.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var mentioned = mentions.between(sight, heard, upTo);
        return after.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                each ->
                                        novelty(
                                                each.getValue(),
                                                upTo,
                                                arrived.get(each.getKey()),
                                                mentioned.getOrDefault(each.getKey(), 0))));
    }

    private static Novelty novelty(
            long after, long upTo, Arrivals.@Nullable Arrived arrived, int mentioned) {
        return arrived == null
                ? new Novelty(after, upTo, 0, 0, null)
                : new Novelty(
                        after,
                        upTo,
                        arrived.messages(),
                        // An old message that matches only now is one, but none that is new.
                        Math.min(mentioned, arrived.messages()),
                        arrived.last());
    }

    /** The messages themselves, what was heard last first, and which watches found each. */
    public List<Mention> list(Sight sight, ChannelId channel, long after, long upTo, int most) {
        var ids = arrivals.newest(sight, channel, after, upTo, most);
        var found =
                mentions.among(sight, MentionFilter.ALL, ids).stream()
                        .collect(Collectors.toMap(Mention::message, Function.identity()));
        return messages.byIds(sight, ids).stream()
                .map(
                        message ->
                                found.getOrDefault(
                                        message.id(),
                                        new Mention(message.id(), message.at(), List.of())))
                .toList();
    }
}
