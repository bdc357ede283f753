package org.tertulia.inbox;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tertulia.audience.Circles;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.State.Closed;
import org.tertulia.inbox.promise.Terms;
import org.tertulia.inbox.routing.Placement;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.BrandId;
import org.tertulia.messages.MessageId;

/**
 * Finds each message of a batch its conversation: the open one of the same contact and brand, else
 * one closed not long ago, else a new one. It touches nothing outside: what came of it is asked for
 * afterwards, and stored at once.
 */
final class Joining {

    /** How long after its closing a conversation is taken up again by a new message. */
    static final Duration TAKEN_UP_AGAIN = Duration.ofDays(14);

    private final Circles circles;
    private final Function<Asked, Placement> placing;
    private final BiFunction<Asked, QueueId, Terms> promising;
    private final Instant now;
    private final Map<ConversationId, MessageId> begun = new HashMap<>();
    private final Map<MessageId, ConversationId> homes = new HashMap<>();
    private final Map<ConversationId, Conversation> known = new HashMap<>();
    private final Map<Party, Set<ConversationId>> ofParty = new HashMap<>();
    private final Set<ConversationId> opened = new LinkedHashSet<>();
    private final Set<ConversationId> returned = new LinkedHashSet<>();
    private final Set<ConversationId> woken = new LinkedHashSet<>();
    private final Set<ConversationId> changed = new LinkedHashSet<>();
    private final Map<ConversationId, Pause> stood = new LinkedHashMap<>();
    private final Map<MessageId, Terms> terms = new HashMap<>();
    private final List<Turn> turns = new ArrayList<>();

    /**
     * @param candidates the open conversations of these contacts, and those closed not long ago
     * @param homes in which conversation the messages lie that are answered
     * @param circles which of these contacts are one person
     * @param placing in which queue a message begins a conversation, or begins it again
     * @param promising what its clock runs by in that queue
     */
    Joining(
            Collection<Conversation> candidates,
            Map<MessageId, ConversationId> homes,
            Circles circles,
            Function<Asked, Placement> placing,
            BiFunction<Asked, QueueId, Terms> promising,
            Instant now) {
        this.homes.putAll(homes);
        this.circles = circles;
        this.placing = placing;
        this.promising = promising;
        this.now = now;
        candidates.forEach(this::know);
    }

    void take(Asked asked) {
        var joined = candidate(asked).map(found -> join(found, asked)).orElseGet(() -> open(asked));
        know(joined);
        homes.put(asked.message(), joined.id());
        turns.add(
                new Turn(
                        asked.message(),
                        joined.id(),
                        false,
                        asked.at(),
                        now,
                        Objects.requireNonNull(terms.get(asked.message())).id()));
    }

    /** The open one first, then the same thread, the same channel, and the latest. */
    private Optional<Conversation> candidate(Asked asked) {
        var thread = asked.parent() == null ? null : homes.get(asked.parent());
        return ofParty.getOrDefault(party(asked.brand(), asked.contact()), Set.of()).stream()
                // Where nobody signs, only the thread can tell who it is.
                .filter(id -> asked.contact() != null || id.equals(thread))
                .map(this::get)
                .filter(candidate -> !ended(candidate))
                .min(
                        comparing((Conversation candidate) -> closed(candidate))
                                .thenComparing(candidate -> !candidate.id().equals(thread))
                                .thenComparing(candidate -> elsewhere(candidate, asked))
                                .thenComparing(
                                        candidate -> candidate.latest().at(), reverseOrder()));
    }

    private Conversation join(Conversation found, Asked asked) {
        if (!opened.contains(found.id())) {
            changed.add(found.id());
        }
        if (found.state() instanceof State.Snoozed) {
            woken.add(found.id());
        }
        var before = found.question();
        var pause = before == null ? null : before.resumed(asked.at()).pause();
        if (pause != null) {
            stood.put(found.id(), pause);
        }
        return rejoin(found, asked);
    }

    private Conversation rejoin(Conversation found, Asked asked) {
        if (!closed(found)) {
            return found.asked(promised(asked, found.queue()));
        }
        // Nobody has it, and what is asked now may be another matter.
        returned.add(found.id());
        begun.put(found.id(), asked.message());
        var placement = placing.apply(asked);
        return found.asked(promised(asked, placement.queue())).placed(placement);
    }

    private Conversation open(Asked asked) {
        var placement = placing.apply(asked);
        var conversation =
                Conversation.openedBy(promised(asked, placement.queue()), placement, now);
        begun.put(conversation.id(), asked.message());
        opened.add(conversation.id());
        return conversation;
    }

    /** With the terms that hold where it waits. */
    private Asked promised(Asked asked, QueueId queue) {
        var promised = asked.by(promising.apply(asked, queue));
        terms.put(asked.message(), promised.terms());
        return promised;
    }

    private void know(Conversation conversation) {
        known.put(conversation.id(), conversation);
        ofParty.computeIfAbsent(
                        party(conversation.brand(), conversation.contact()),
                        _ -> new LinkedHashSet<>())
                .add(conversation.id());
    }

    /** Of contacts that are one person, whichever it came by. */
    private Party party(BrandId brand, @Nullable ContactId contact) {
        return new Party(brand, contact == null ? null : circles.person(contact));
    }

    private boolean ended(Conversation candidate) {
        return candidate.state() instanceof Closed closed
                && closed.at().isBefore(now.minus(TAKEN_UP_AGAIN));
    }

    private static boolean closed(Conversation candidate) {
        return candidate.state() instanceof Closed;
    }

    private static boolean elsewhere(Conversation candidate, Asked asked) {
        return !candidate.place().channel().equals(asked.place().channel());
    }

    /** Without numbers yet. */
    List<Conversation> opened() {
        return opened.stream().map(this::get).toList();
    }

    /** Those that were there before. */
    List<Conversation> changed() {
        return changed.stream().map(this::get).toList();
    }

    /** Those of {@link #changed} that had been closed. */
    List<Conversation> returned() {
        return returned.stream().map(this::get).toList();
    }

    /** Those of {@link #changed} that had been put off. */
    List<Conversation> woken() {
        return woken.stream().map(this::get).toList();
    }

    /** The message that began it, or brought it back; null where neither happened. */
    @Nullable MessageId begunBy(Conversation conversation) {
        return begun.get(conversation.id());
    }

    /** Those whose clock stood still, with the pause as these messages left it. */
    Map<ConversationId, Pause> stood() {
        return stood;
    }

    /** What the clocks of these messages run by. */
    Collection<Terms> terms() {
        return terms.values();
    }

    List<Turn> turns() {
        return turns;
    }

    private Conversation get(ConversationId id) {
        return Objects.requireNonNull(known.get(id));
    }

    private record Party(BrandId brand, @Nullable ContactId contact) {}
}
