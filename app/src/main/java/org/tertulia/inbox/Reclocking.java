package org.tertulia.inbox;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tertulia.inbox.InboxFact.ClocksMoved;
import org.tertulia.inbox.promise.Kind;
import org.tertulia.inbox.promise.Promises;
import org.tertulia.inbox.promise.Terms;
import org.tertulia.language.Urgency;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;

/**
 * Has the clocks that run go by what is promised now, where somebody asks for it. It goes on in
 * transactions of some hundreds, so that nobody who answers waits for it.
 */
@Component
public class Reclocking {

    private static final int BATCH = 300;

    private final Conversations conversations;
    private final Turns turns;
    private final Pauses pauses;
    private final Promises promises;
    private final Voices voices;
    private final Messages messages;
    private final Nudges nudges;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reclocking(
            Conversations conversations,
            Turns turns,
            Pauses pauses,
            Promises promises,
            Voices voices,
            Messages messages,
            Nudges nudges,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.turns = turns;
        this.pauses = pauses;
        this.promises = promises;
        this.voices = voices;
        this.messages = messages;
        this.nudges = nudges;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    private record Batch(@Nullable ConversationId last, int moved) {}

    /** Gives how many clocks are set otherwise now. */
    public int reclock(Sight sight) {
        var moved = 0;
        var batch = new Batch(null, 0);
        do {
            var after = batch.last();
            batch = requireNonNull(transactions.execute(status -> batch(sight, after)));
            moved += batch.moved();
        } while (batch.last() != null);
        return moved;
    }

    private Batch batch(Sight sight, @Nullable ConversationId after) {
        var open = conversations.asking(sight, after, BATCH);
        var terms = terms(sight, open);
        var moved = new ArrayList<Conversation>();
        for (var each : open) {
            var now = requireNonNull(terms.get(each.id()));
            if (!now.equals(requireNonNull(each.question()).terms())) {
                moved.add(each.with(question -> pauses.by(now, each.id(), question)));
            }
        }
        promises.keep(terms.values());
        conversations.save(moved);
        nudges.changed(moved.stream().map(Changed::of).toList());
        moved.stream()
                .collect(groupingBy(Conversation::brand, mapping(Conversation::number, toList())))
                .forEach(
                        (brand, numbers) ->
                                events.publishEvent(
                                        new ClocksMoved(
                                                brand,
                                                numbers,
                                                sight.who().actor(),
                                                clock.instant())));
        return new Batch(open.size() < BATCH ? null : open.getLast().id(), moved.size());
    }

    private Map<ConversationId, Terms> terms(Sight sight, List<Conversation> open) {
        var first = turns.opening(open);
        var said =
                messages.byIds(sight, first.values()).stream()
                        .collect(toMap(Message::id, message -> message));
        var voice =
                voices.on(open.stream().map(each -> each.place().channel()).distinct().toList());
        var terms = new HashMap<ConversationId, Terms>();
        for (var each : open) {
            var message = message(said, first.get(each.id()));
            var here = voice.get(each.place().channel());
            terms.put(
                    each.id(),
                    promises.on(
                            new Kind(
                                    each.place().channel().value(),
                                    each.queue().value(),
                                    graver(each.urgency(), urgency(message)),
                                    here == null ? null : here.window(each.place().kind()))));
        }
        return terms;
    }

    private static Urgency urgency(@Nullable Message message) {
        var sense = message == null ? null : message.sense();
        var urgency = sense == null ? null : sense.urgency().orNull();
        return urgency == null ? Urgency.NONE : urgency;
    }

    private static Urgency graver(Urgency one, Urgency other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static @Nullable Message message(Map<MessageId, Message> said, @Nullable MessageId id) {
        return id == null ? null : said.get(id);
    }
}
