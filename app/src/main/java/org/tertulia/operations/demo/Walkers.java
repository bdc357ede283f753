package org.tertulia.operations.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.walking.FindingNone;
import org.tertulia.inbox.walking.LeftBecause;
import org.tertulia.inbox.walking.Standing;
import org.tertulia.inbox.walking.Walked;
import org.tertulia.inbox.walking.Walking;
import org.tertulia.inbox.walking.Walks;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Protocol;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.situations.Pursuing;
import org.tertulia.playbook.situations.Situations;
import org.tertulia.playbook.situations.Skeleton;
import org.tertulia.playbook.tree.Question;
import org.tertulia.playbook.tree.Walk;

/** Whoever answers follows the manual; and twice it has nothing to say. */
@InDemo
@Component
class Walkers {

    /** No protocol is longer. */
    private static final int TO_THE_END = 40;

    private static final String USUAL = "question";

    private final MovingIn people;
    private final Protocols protocols;
    private final Walking walking;
    private final Walks walks;
    private final Standing standing;
    private final FindingNone finding;
    private final Situations situations;
    private final Pursuing pursuing;
    private final Messages messages;
    private final Conversations conversations;

    Walkers(
            MovingIn people,
            Protocols protocols,
            Walking walking,
            Walks walks,
            Standing standing,
            FindingNone finding,
            Situations situations,
            Pursuing pursuing,
            Messages messages,
            Conversations conversations) {
        this.people = people;
        this.protocols = protocols;
        this.walking = walking;
        this.walks = walks;
        this.standing = standing;
        this.finding = finding;
        this.situations = situations;
        this.pursuing = pursuing;
        this.messages = messages;
        this.conversations = conversations;
    }

    /** What fits is followed to its end, once. */
    void follow(Colleague by, Conversation conversation) {
        follow(people.sight(by), conversation, TO_THE_END);
    }

    /** It is begun, and waits for the next step. */
    void begin(Colleague by, Conversation conversation) {
        follow(people.sight(by), conversation, 1);
    }

    private void follow(Sight sight, Conversation conversation, int most) {
        var message = conversation.latest().message();
        if (walks.latest(sight, conversation).isPresent() || !begin(sight, conversation, message)) {
            return;
        }
        for (var i = 0; i < most; i++) {
            var walked = walks.latest(sight, conversation).filter(Walked::open).orElse(null);
            if (walked == null) {
                return;
            }
            standing.of(sight, walked).ifPresent(walk -> step(sight, conversation, walked, walk));
        }
    }

    private boolean begin(Sight sight, Conversation conversation, MessageId message) {
        var fits = protocols.fitting(sight, standing.facts(sight, message));
        var protocol =
                fits.stream()
                        .findFirst()
                        .map(it -> it.protocol().number())
                        .or(
                                () ->
                                        protocols
                                                .find(sight, USUAL)
                                                .filter(it -> it.current() != null)
                                                .map(Protocol::number));
        protocol.ifPresent(it -> walking.begin(sight, conversation.number(), it, message));
        return protocol.isPresent();
    }

    /** Most take the first way, some the last. */
    private void step(Sight sight, Conversation conversation, Walked walked, Walk walk) {
        var number = conversation.number();
        if (walk.here() instanceof Question question) {
            var choices = question.choices();
            var choice = number % 3 == 0 ? choices.getLast() : choices.getFirst();
            walking.choose(sight, number, walked.revision(), choice.key());
        } else {
            walking.proceed(sight, number, walked.revision());
        }
    }

    /** Once all stands: {@code numbers} are the conversations by their customer. */
    void report(Map<String, Long> numbers) {
        var ana = people.sight(Colleague.ANA);
        var bea = people.sight(Colleague.BEA);
        report(
                ana,
                numbers.get("Ximena Ortiz"),
                "Pregunta por envíos a un país al que no enviamos",
                "Le he dicho que lo consulto: no sé si vamos a hacerlo.");
        var number = numbers.get("Priya Nair");
        if (number != null && report(bea, number, "Pide el taller de reparación en inglés", "")) {
            situations.of(bea, number).forEach(it -> pursue(bea, it.number()));
        }
    }

    private boolean report(Sight sight, @Nullable Long number, String happened, String done) {
        if (number == null || !situations.of(sight, number).isEmpty()) {
            return false;
        }
        walks.latest(sight, conversations.find(sight, number))
                .filter(Walked::open)
                .ifPresent(
                        it ->
                                walking.leave(
                                        sight, number, it.revision(), LeftBecause.NONE_FITS, ""));
        finding.report(sight, number, happened, done);
        return true;
    }

    private void pursue(Sight sight, int number) {
        var situation = situations.find(sight, number);
        var said = messages.byIds(sight, situation.messages());
        pursuing.anew(sight, number, Skeleton.of(situation, said, List.of(sight.who().name())));
    }
}
