package org.tertulia.inbox.writing;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.said.SaidOften;
import org.tertulia.playbook.said.Uses;

/** Finds what is typed by hand again and again: by the hashes of words that answers leave. */
@Component
@Transactional(readOnly = true)
class Repeating implements SaidOften {

    /** What was said twice may be chance. */
    private static final int FEWEST = 3;

    private static final int MOST = 50;
    private static final Duration LATELY = Duration.ofDays(30);

    private final Prints prints;
    private final Uses uses;
    private final Channels channels;
    private final Messages messages;
    private final Clock clock;

    Repeating(Prints prints, Uses uses, Channels channels, Messages messages, Clock clock) {
        this.prints = prints;
        this.uses = uses;
        this.channels = channels;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Often> often(Sight sight) {
        var ours = channels.all(sight).stream().map(Channel::id).toList();
        var since = clock.instant().minus(LATELY);
        var groups = prints.same(ours, since, FEWEST, MOST);
        var begun = uses.among(groups.stream().flatMap(List::stream).toList());
        var typed = groups.stream().map(group -> without(group, begun)).toList();
        var latest = latest(sight, typed);
        return typed.stream()
                .filter(group -> group.size() >= FEWEST)
                .flatMap(group -> often(group, latest))
                .sorted(Comparator.comparingInt(Often::times).reversed())
                .toList();
    }

    /** What began with an approved message is counted there. */
    private static List<UUID> without(List<UUID> group, Set<UUID> begun) {
        return group.stream().filter(message -> !begun.contains(message)).toList();
    }

    private Map<UUID, Message> latest(Sight sight, List<List<UUID>> groups) {
        var ids =
                groups.stream()
                        .filter(group -> !group.isEmpty())
                        .map(group -> new MessageId(group.getFirst()))
                        .toList();
        return messages.byIds(sight, ids).stream()
                .collect(toMap(message -> message.id().value(), Function.identity()));
    }

    private static Stream<Often> often(List<UUID> group, Map<UUID, Message> latest) {
        var message = latest.get(group.getFirst());
        var text = message == null ? null : message.text();
        return message == null || text == null
                ? Stream.empty()
                : Stream.of(
                        new Often(
                                text,
                                message.language(),
                                group.size(),
                                message.id().value(),
                                message.at()));
    }
}
