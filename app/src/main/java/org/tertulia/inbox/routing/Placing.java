package org.tertulia.inbox.routing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toSet;
import static org.tertulia.organization.read.Tables.MEMBER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.audience.ContactId;
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

/**
 * Says of each message of a batch in which queue its conversation waits. It costs a statement, and
 * two more where rules caught something, however many messages there are.
 */
@Component
public class Placing {

    private final Routes routes;
    private final Rules rules;
    private final Utterances utterances;
    private final Overhearing overhearing;
    private final DSLContext db;
    private final Clock clock;

    Placing(
            Routes routes,
            Rules rules,
            Utterances utterances,
            Overhearing overhearing,
            DSLContext db,
            Clock clock) {
        this.routes = routes;
        this.rules = rules;
        this.utterances = utterances;
        this.overhearing = overhearing;
        this.db = db;
        this.clock = clock;
    }

    /** A message that may begin something. */
    public record Newcomer(Message message, String network) {}

    /** What a rule does besides; {@code person} gets it at once, null where it waits. */
    public record Effect(@Nullable Person person, @Nullable Urgency raises) {}

    /** Somebody who is still here. */
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
        private final Map<MessageId, Decision> decided = new HashMap<>();

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
            decided.put(newcomer.message().id(), decision);
            var rule = decision.rule();
            return rule == null
                    ? Placement.unmatched(decision.queue().id())
                    : Placement.by(decision.queue().id(), rule.id(), decision.why());
        }

        /** How urgent the rule that placed it says it is; null where it says nothing. */
        public @Nullable Urgency raises(MessageId message) {
            var decision = decided.get(message);
            var rule = decision == null ? null : decision.rule();
            return rule == null ? null : rule.raises();
        }

        /** Counts what rules caught, and says what they do besides. */
        public Map<MessageId, Effect> done() {
            var caught = new HashMap<MessageId, Rule>();
            decided.forEach(
                    (message, decision) -> {
                        if (decision.rule() != null) {
                            caught.put(message, decision.rule());
                        }
                    });
            count(caught.values());
            var people = people(caught.values());
            var effects = new HashMap<MessageId, Effect>();
            caught.forEach(
                    (message, rule) -> {
                        var person = rule.person();
                        effects.put(
                                message,
                                new Effect(
                                        person == null ? null : people.get(person), rule.raises()));
                    });
            return effects;
        }
    }

    private Matter matter(
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

    private Map<MemberId, Person> people(Collection<Rule> caught) {
        var named =
                caught.stream()
                        .map(Rule::person)
                        .filter(Objects::nonNull)
                        .map(MemberId::value)
                        .collect(toSet());
        return named.isEmpty()
                ? Map.of()
                : db.select(MEMBER.ID, MEMBER.NAME)
                        .from(MEMBER)
                        .where(MEMBER.ID.in(named), MEMBER.LEFT_AT.isNull())
                        .fetchMap(
                                row -> new MemberId(row.value1()),
                                row -> new Person(new MemberId(row.value1()), row.value2()));
    }
}
