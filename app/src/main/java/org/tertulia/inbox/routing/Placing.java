package org.tertulia.inbox.routing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.routing.Addressees.Wanted;
import org.tertulia.inbox.routing.Router.Decision;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.language.Gist;
import org.tertulia.language.Urgency;
import org.tertulia.listening.Overhearing;
import org.tertulia.listening.Utterances;
import org.tertulia.listening.matching.Utterance;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;

/**
 * Says of each message of a batch in which queue its conversation waits. It costs a statement, one
 * more where rules caught something, and some for each person whom they name, however many messages
 * there are.
 */
@Component
public class Placing {

    private final Routes routes;
    private final Rules rules;
    private final Utterances utterances;
    private final Overhearing overhearing;
    private final Addressees addressees;
    private final Clock clock;

    Placing(
            Routes routes,
            Rules rules,
            Utterances utterances,
            Overhearing overhearing,
            Addressees addressees,
            Clock clock) {
        this.routes = routes;
        this.rules = rules;
        this.utterances = utterances;
        this.overhearing = overhearing;
        this.addressees = addressees;
        this.clock = clock;
    }

    /** A message that may begin something. */
    public record Newcomer(Message message, String network) {}

    /**
     * What a rule does besides; {@code person} gets it at once, null where it waits for anybody.
     */
    public record Effect(@Nullable Person person, @Nullable Urgency raises) {}

    /** Somebody who can take it. */
    public record Person(MemberId id, String name) {}

    /** In the main queue of a brand, whatever rules say. */
    public Placement main(BrandId brand) {
        return Placement.unmatched(routes.current(Set.of(brand)).main(brand).id());
    }

    /** For some messages that are placed together, of these brands. */
    public Batch batch(Set<BrandId> brands) {
        return new Batch(routes.current(brands));
    }

    /** Places without the database; what came of it is counted once. */
    public final class Batch {

        private final Router router;
        private final Utterances.Batch read = utterances.batch();
        private final Map<MessageId, Placed> decided = new LinkedHashMap<>();

        private Batch(Router router) {
            this.router = router;
        }

        /**
         * Where the conversation goes that this message begins, or begins again; {@code contacts}
         * are all that are one person with whoever wrote, none where nobody signed.
         */
        public Placement place(Newcomer newcomer, Set<ContactId> contacts) {
            var brand = newcomer.message().brand();
            if (!router.rules(brand)) {
                return Placement.unmatched(router.main(brand).id());
            }
            var decision = router.decide(matter(newcomer, contacts, router, read));
            decided.put(
                    newcomer.message().id(), new Placed(newcomer.message().channel(), decision));
            var rule = decision.rule();
            return rule == null
                    ? Placement.unmatched(decision.queue().id())
                    : Placement.by(decision.queue().id(), rule.id(), decision.why());
        }

        /** How urgent the rule that placed it says it is; null where it says nothing. */
        public @Nullable Urgency raises(MessageId message) {
            var placed = decided.get(message);
            var rule = placed == null ? null : placed.decision().rule();
            return rule == null ? null : rule.raises();
        }

        /** Counts what rules caught, and says what they do besides. */
        public Map<MessageId, Effect> done() {
            var caught = new HashMap<MessageId, Rule>();
            var wanted = new ArrayList<Wanted>();
            decided.forEach(
                    (message, placed) -> {
                        var rule = placed.decision().rule();
                        if (rule != null) {
                            caught.put(message, rule);
                            if (rule.person() != null) {
                                wanted.add(placed.wanted(message, rule.person()));
                            }
                        }
                    });
            count(caught.values());
            var people = addressees.of(wanted);
            var effects = new HashMap<MessageId, Effect>();
            caught.forEach(
                    (message, rule) ->
                            effects.put(message, new Effect(people.get(message), rule.raises())));
            return effects;
        }
    }

    /** What was decided of a message on a channel. */
    private record Placed(ChannelId channel, Decision decision) {

        Wanted wanted(MessageId message, MemberId person) {
            return new Wanted(message, channel, decision.queue(), person);
        }
    }

    /** What rules are asked of it. */
    Matter matter(
            Newcomer newcomer, Set<ContactId> contacts, Router router, Utterances.Batch batch) {
        var message = newcomer.message();
        var text = message.text();
        var read = new Utterance[1];
        var sense = message.sense();
        return new Matter(
                message.brand(),
                message.channel(),
                newcomer.network(),
                message.kind(),
                sense == null ? Gist.NONE : sense.gist(),
                message.language(),
                message.author(),
                contacts,
                text == null || router.watches().isEmpty()
                        ? Set.of()
                        : overhearing.among(
                                router.watches(),
                                message.brand(),
                                read(read, batch, message, text)),
                router.said(
                        message.brand(),
                        () -> text == null ? null : read(read, batch, message, text)));
    }

    /** A text is cut into words once, and only where somebody asks. */
    private static Utterance read(
            Utterance[] read, Utterances.Batch batch, Message message, String text) {
        if (read[0] == null) {
            read[0] = batch.of(message, text);
        }
        return read[0];
    }

    private void count(Collection<Rule> caught) {
        rules.caught(
                caught.stream().collect(groupingBy(Rule::id, summingInt(_ -> 1))),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
