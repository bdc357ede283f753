package org.tertulia.playbook;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.tree.Facts;
import org.tertulia.playbook.tree.Fit;
import org.tertulia.playbook.tree.Tree;
import org.tertulia.playbook.tree.Walk;

/** Tries the conditions of a protocol on what customers said in the last week. It keeps nothing. */
@Component
@Transactional(readOnly = true)
public class Rehearsing {

    static final Duration WEEK = Duration.ofDays(7);

    /** Of more only the newest are looked at. */
    static final int MOST = 5_000;

    private static final int AT_ONCE = 500;
    private static final int SAMPLES = 3;

    private final PastMessages past;
    private final Messages messages;
    private final Channels channels;
    private final Clock clock;

    Rehearsing(PastMessages past, Messages messages, Channels channels, Clock clock) {
        this.past = past;
        this.messages = messages;
        this.channels = channels;
        this.clock = clock;
    }

    public Rehearsal week(Sight sight, Tree tree) {
        var ids = past.since(sight, clock.instant().minus(WEEK), MOST + 1);
        var read = ids.subList(0, Math.min(MOST, ids.size()));
        var came = new HashMap<String, List<MessageId>>();
        for (int from = 0; from < read.size(); from += AT_ONCE) {
            var some = read.subList(from, Math.min(from + AT_ONCE, read.size()));
            go(tree, messages.byIds(sight, some), came);
        }
        var stops =
                tree.steps().stream()
                        .filter(step -> came.containsKey(step.id()))
                        .map(
                                step -> {
                                    var those = came.getOrDefault(step.id(), List.of());
                                    return new Rehearsal.Stop(
                                            step,
                                            those.size(),
                                            those.stream().limit(SAMPLES).toList());
                                })
                        .toList();
        return new Rehearsal(
                read.size(),
                ids.size() <= MOST,
                stops.stream().mapToInt(Rehearsal.Stop::count).sum(),
                stops);
    }

    private void go(Tree tree, List<Message> some, Map<String, List<MessageId>> came) {
        var places = channels.known(some.stream().map(Message::channel).collect(toSet()));
        for (var message : some) {
            var channel = places.get(message.channel());
            if (channel != null) {
                var facts = MessageFacts.of(message, channel);
                if (asks(tree, facts)) {
                    came.computeIfAbsent(
                                    Walk.begin(tree, facts).here().id(), _ -> new ArrayList<>())
                            .add(message.id());
                }
            }
        }
    }

    private static boolean asks(Tree tree, Facts facts) {
        return tree.applies().isEmpty() || Fit.of(tree, facts).isPresent();
    }
}
