package org.tertulia.inbox.routing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.routing.Matter.Part;
import org.tertulia.inbox.routing.Matter.Said;
import org.tertulia.kernel.BrandId;
import org.tertulia.listening.WatchId;
import org.tertulia.listening.matching.Query;
import org.tertulia.listening.matching.Reading.Parsed;
import org.tertulia.listening.matching.Utterance;
import org.tertulia.listening.matching.Watchers;

/** All queues and rules as they stand, ready to be asked; it touches nothing outside. */
final class Router {

    private final Map<BrandId, List<Rule>> rules;
    private final Map<QueueId, Queue> queues;
    private final Map<BrandId, Queue> mains;
    private final Watchers<Said> looking = new Watchers<>();
    private final Set<BrandId> readers = new HashSet<>();
    private final Set<WatchId> watches;

    /** What came of asking: {@code rule} is null where none fitted. */
    record Decision(Queue queue, @Nullable Rule rule, String why) {}

    Router(Collection<Queue> queues, Collection<Rule> rules) {
        this.queues = queues.stream().collect(toMap(Queue::id, queue -> queue));
        this.mains =
                queues.stream().filter(Queue::main).collect(toMap(Queue::brand, queue -> queue));
        this.rules =
                rules.stream()
                        .filter(rule -> rule.active() && open(rule.queue()))
                        .sorted(Comparator.comparingInt(Rule::place))
                        .collect(groupingBy(Rule::brand));
        this.watches =
                this.rules.values().stream()
                        .flatMap(List::stream)
                        .flatMap(rule -> rule.when().watches().stream())
                        .collect(toSet());
        look();
    }

    /** A rule whose queue is closed decides nothing. */
    private boolean open(QueueId id) {
        var queue = queues.get(id);
        return queue != null && !queue.closed();
    }

    private void look() {
        var sought = new HashMap<Said, Query>();
        for (var rule : rules.values().stream().flatMap(List::stream).toList()) {
            var when = rule.when();
            query(tags(when.hashtags())).ifPresent(it -> sought.put(said(rule, Part.HASHTAG), it));
            query(when.words()).ifPresent(it -> sought.put(said(rule, Part.WORDS), it));
            if (when.readText()) {
                readers.add(rule.brand());
            }
        }
        looking.addAll(sought);
    }

    private static Said said(Rule rule, Part part) {
        return new Said(rule.id(), part);
    }

    private static String tags(List<String> hashtags) {
        return hashtags.stream().map(tag -> "#" + tag).collect(joining(" OR "));
    }

    /** What cannot be read any more is found in nothing. */
    private static Optional<Query> query(String text) {
        return !text.isEmpty() && Query.parse(text) instanceof Parsed(var query)
                ? Optional.of(query)
                : Optional.empty();
    }

    /** Whether there is anything to decide: without rules all goes to the main queue. */
    boolean rules(BrandId brand) {
        return rules.containsKey(brand);
    }

    /** The watches that rules ask for. */
    Set<WatchId> watches() {
        return watches;
    }

    /** What a text has of what the brand's rules look for; it is read only where one does. */
    Set<Said> said(BrandId brand, Supplier<@Nullable Utterance> text) {
        var read = readers.contains(brand) ? text.get() : null;
        if (read == null) {
            return Set.of();
        }
        var found = new HashSet<Said>();
        looking.match(read, found::add);
        return found;
    }

    Decision decide(Matter matter) {
        for (var rule : rules.getOrDefault(matter.brand(), List.of())) {
            var why = rule.when().fit(rule.id(), matter);
            if (why.isPresent()) {
                return new Decision(
                        Objects.requireNonNull(queues.get(rule.queue())), rule, why.get());
            }
        }
        return new Decision(main(matter.brand()), null, "");
    }

    boolean knows(BrandId brand) {
        return mains.containsKey(brand);
    }

    Queue main(BrandId brand) {
        return Objects.requireNonNull(mains.get(brand), () -> "No main queue of brand " + brand);
    }

    @Nullable Queue queue(QueueId id) {
        return queues.get(id);
    }

    Collection<Queue> queues() {
        return queues.values();
    }
}
