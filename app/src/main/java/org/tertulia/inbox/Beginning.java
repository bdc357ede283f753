package org.tertulia.inbox;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.audience.AuthorRef;
import org.tertulia.audience.ContactId;
import org.tertulia.audience.Contacts;
import org.tertulia.audience.Persons;
import org.tertulia.inbox.Conversation.Latest;
import org.tertulia.inbox.Conversation.Place;
import org.tertulia.inbox.outreach.Account;
import org.tertulia.inbox.outreach.AudienceQuestion;
import org.tertulia.inbox.outreach.Decided;
import org.tertulia.inbox.outreach.Etiquette;
import org.tertulia.inbox.outreach.OutreachFact.ConversationBegun;
import org.tertulia.inbox.outreach.OutreachRefusal;
import org.tertulia.inbox.outreach.Part;
import org.tertulia.inbox.outreach.Parts;
import org.tertulia.inbox.outreach.Purpose;
import org.tertulia.inbox.routing.Placement;
import org.tertulia.inbox.routing.Placing;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.language.Urgency;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;

/**
 * Begins a conversation with somebody who did not address us. Nobody owes us an answer and we
 * promised none: no clock runs until they write to us.
 */
@UseCase
public class Beginning {

    private final Conversations conversations;
    private final Turns turns;
    private final Voices voices;
    private final Messages messages;
    private final Contacts contacts;
    private final Persons persons;
    private final Etiquette etiquette;
    private final Parts parts;
    private final Decided decided;
    private final Placing placing;
    private final Acts acts;
    private final Nudges nudges;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Beginning(
            Conversations conversations,
            Turns turns,
            Voices voices,
            Messages messages,
            Contacts contacts,
            Persons persons,
            Etiquette etiquette,
            Parts parts,
            Decided decided,
            Placing placing,
            Acts acts,
            Nudges nudges,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.turns = turns;
        this.voices = voices;
        this.messages = messages;
        this.contacts = contacts;
        this.persons = persons;
        this.etiquette = etiquette;
        this.parts = parts;
        this.decided = decided;
        this.placing = placing;
        this.acts = acts;
        this.nudges = nudges;
        this.events = events;
        this.clock = clock;
    }

    /** The conversation; {@code again} where the same person had begun it. */
    public record Begun(long number, boolean again) {}

    /**
     * Who begins it holds it. Of two who do so at once one waits, and is told. {@code question} is
     * what of all that we ask the audience is asked; null for none.
     *
     * @throws Refused with {@link InboxRefusal.OnlyForAgents}, {@link
     *     OutreachRefusal.BegunByColleague}, {@link OutreachRefusal.NotWorthIt}, {@link
     *     OutreachRefusal.AddressesUs}, {@link OutreachRefusal.OnOurChannel}, {@link
     *     OutreachRefusal.Talking}, {@link OutreachRefusal.QuestionElsewhere}, or as {@link
     *     Etiquette} says
     */
    public Begun begin(
            Sight sight, MessageId id, Purpose purpose, @Nullable AudienceQuestion question) {
        if (!sight.may(Role.AGENT)) {
            throw new Refused(new InboxRefusal.OnlyForAgents());
        }
        var message = messages.byId(sight, id);
        etiquette.hold();
        var before = parts.of(id);
        var begun = before.map(Part::conversation);
        if (begun.isPresent() && before.get().by().equals(sight.who().id())) {
            return new Begun(decided.number(begun.get()), true);
        }
        before.ifPresent(
                part -> {
                    throw decided.refused(part);
                });
        var voice = voices.on(message.channel());
        mustNotAddressUs(sight, message, voice);
        // Without a contact first: whoever is not signed has none.
        etiquette.mustAllow(message, voice, null);
        var contact = contact(message, voice);
        etiquette.mustAllow(message, voice, contact);
        conversations
                .openWith(persons.circle(contact), message.brand())
                .ifPresent(
                        number -> {
                            throw new Refused(new OutreachRefusal.Talking(number));
                        });
        if (question != null && !question.brand().equals(message.brand())) {
            throw new Refused(new OutreachRefusal.QuestionElsewhere());
        }
        return new Begun(open(sight, message, contact, new What(purpose, question), voice), false);
    }

    private void mustNotAddressUs(Sight sight, Message message, Voice voice) {
        conversations
                .numberOf(sight, message.id())
                .ifPresent(
                        number -> {
                            throw new Refused(new OutreachRefusal.AddressesUs(number));
                        });
        if (message.ours() || voice.expectsAnswers()) {
            throw new Refused(new OutreachRefusal.OnOurChannel(voice.channel().name()));
        }
    }

    private ContactId contact(Message message, Voice voice) {
        var author =
                new AuthorRef(
                        voice.channel().network(), requireNonNull(message.author()), message.at());
        return requireNonNull(contacts.of(List.of(author)).get(author));
    }

    /** What we begin it for, and what of all that we ask the audience we ask. */
    private record What(Purpose purpose, @Nullable AudienceQuestion question) {}

    private long open(Sight sight, Message message, ContactId contact, What what, Voice voice) {
        var now = clock.instant();
        var hold = Hold.of(sight.who(), now);
        var opened =
                conversations
                        .open(List.of(begun(message, contact, placing.main(message.brand()), hold)))
                        .getFirst();
        turns.add(List.of(new Turn(message.id(), opened.id(), false, message.at(), now, null)));
        parts.add(part(sight, message, opened, what, voice, now));
        acts.claimed(opened, hold);
        nudges.changed(List.of(Changed.of(opened)));
        events.publishEvent(
                new ConversationBegun(
                        opened.number(),
                        opened.brand(),
                        message.id().value(),
                        what.purpose().word(),
                        sight.who().actor(),
                        now));
        return opened.number();
    }

    /** It has no number before it is stored. */
    private static Conversation begun(
            Message message, ContactId contact, Placement placement, Hold hold) {
        return new Conversation(
                ConversationId.next(),
                0,
                message.brand(),
                contact,
                hold.since(),
                new Place(message.channel(), message.kind()),
                new State.Begun(hold.since(), hold),
                new Latest(message.id(), message.at()),
                null,
                placement,
                Urgency.NONE);
    }

    private static Part part(
            Sight sight,
            Message message,
            Conversation opened,
            What what,
            Voice voice,
            Instant now) {
        return new Part(
                message.id(),
                message.brand(),
                message.channel(),
                Account.of(voice.channel().network(), requireNonNull(message.author())),
                sight.who().id(),
                now,
                opened.id(),
                what.purpose(),
                null,
                what.question() == null ? null : what.question().id());
    }
}
