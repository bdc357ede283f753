package org.tertulia.inbox;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tertulia.audience.AuthorRef;
import org.tertulia.audience.ContactId;
import org.tertulia.audience.Contacts;
import org.tertulia.audience.Persons;
import org.tertulia.inbox.Conversation.Place;
import org.tertulia.inbox.InboxFact.ConversationsOpened;
import org.tertulia.inbox.InboxFact.ConversationsReturned;
import org.tertulia.inbox.State.Claimed;
import org.tertulia.inbox.aside.Asides;
import org.tertulia.inbox.promise.Kind;
import org.tertulia.inbox.promise.Promises;
import org.tertulia.inbox.promise.Terms;
import org.tertulia.inbox.routing.Placing;
import org.tertulia.inbox.routing.Placing.Effect;
import org.tertulia.inbox.routing.Placing.Newcomer;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.language.Urgency;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.StreamEntry;
import org.tertulia.messages.StreamEntry.What;
import org.tertulia.messages.StreamFollower;
import org.tertulia.networks.ChannelId;

/**
 * Finds each message that expects an answer its conversation. A batch costs a handful of
 * statements, however many messages it has.
 */
@Component
class Intake implements StreamFollower {

    private static final Actor INTAKE = new Actor.Program("inbox");

    private final Voices voices;
    private final Contacts contacts;
    private final Persons persons;
    private final Conversations conversations;
    private final Turns turns;
    private final Pauses pauses;
    private final Promises promises;
    private final Acts acts;
    private final Placing placing;
    private final Giving giving;
    private final Asides asides;
    private final Overhearing overhearing;
    private final Nudges nudges;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(
            Voices voices,
            Contacts contacts,
            Persons persons,
            Conversations conversations,
            Turns turns,
            Pauses pauses,
            Promises promises,
            Acts acts,
            Placing placing,
            Giving giving,
            Asides asides,
            Overhearing overhearing,
            Nudges nudges,
            ApplicationEventPublisher events,
            Clock clock) {
        this.voices = voices;
        this.contacts = contacts;
        this.persons = persons;
        this.conversations = conversations;
        this.turns = turns;
        this.pauses = pauses;
        this.promises = promises;
        this.acts = acts;
        this.placing = placing;
        this.giving = giving;
        this.asides = asides;
        this.overhearing = overhearing;
        this.nudges = nudges;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public void take(List<StreamEntry> entries, List<Message> messages) {
        var heard = entries.stream().filter(entry -> !entry.ours()).toList();
        forget(of(heard, Set.of(What.ECHO)));
        nudges.changed(
                conversations.ofMessages(
                        of(heard, Set.of(What.EDIT, What.DELETION, What.ERASURE))));
        var first = first(heard);
        var asking = messages.stream().filter(message -> first.contains(message.id())).toList();
        overhearing.notice(asking);
        join(asking);
    }

    /** What the stream tells of for the first time. */
    private static Set<MessageId> first(List<StreamEntry> heard) {
        return heard.stream()
                .filter(entry -> entry.what() == What.ORIGINAL || entry.version() == 1)
                .map(StreamEntry::message)
                .collect(toSet());
    }

    private void join(List<Message> heard) {
        var voice = voices.on(heard.stream().map(Message::channel).collect(toSet()));
        var addressed = addressed(heard, voice);
        if (addressed.isEmpty()) {
            return;
        }
        var homes = turns.homes(withParents(addressed));
        var asked = addressed.stream().filter(message -> !homes.containsKey(message.id())).toList();
        if (!asked.isEmpty()) {
            var placed = placing.batch(asked.stream().map(Message::brand).collect(toSet()));
            var known = known(asked, asked(asked, voice), homes);
            var joined = joined(known, homes, newcomers(asked, voice), placed, voice);
            store(joined, placed);
            overhearing.strays(asked, homes, known, joined.turns());
        }
    }

    /** Whoever writes from where we wrote to them aside is who we wrote to. */
    private List<Asked> known(
            List<Message> messages, List<Asked> asked, Map<MessageId, ConversationId> homes) {
        var answered = new HashMap<MessageId, Asides.Writer>();
        for (var message : messages) {
            var home = message.parent() == null ? null : homes.get(message.parent());
            var author = message.author();
            if (home != null && author != null && message.kind() == Message.Kind.DIRECT) {
                answered.put(message.id(), new Asides.Writer(home, author.key()));
            }
        }
        var homesOf = answered.values().stream().map(Asides.Writer::conversation).collect(toSet());
        var writers = asides.writers(homesOf);
        return asked.stream()
                .map(
                        each -> {
                            var writer = answered.get(each.message());
                            var contact = writer == null ? null : writers.get(writer);
                            return contact == null ? each : each.of(contact.orElse(null));
                        })
                .toList();
    }

    private static Map<MessageId, Newcomer> newcomers(
            List<Message> asked, Map<ChannelId, Voice> voice) {
        return asked.stream()
                .collect(
                        toMap(
                                Message::id,
                                message -> new Newcomer(message, network(message, voice))));
    }

    private static String network(Message message, Map<ChannelId, Voice> voice) {
        return requireNonNull(voice.get(message.channel())).channel().network();
    }

    /** What is said in a channel of ours, and elsewhere what is said beneath our words. */
    private List<Message> addressed(List<Message> heard, Map<ChannelId, Voice> voice) {
        var said = heard.stream().filter(Intake::saysSomething).toList();
        var ours =
                turns.ours(
                        said.stream()
                                .filter(message -> !expected(message, voice))
                                .map(Message::parent)
                                .filter(Objects::nonNull)
                                .collect(toSet()));
        return said.stream()
                .filter(message -> expected(message, voice) || beneath(message.parent(), ours))
                .toList();
    }

    private static boolean beneath(@Nullable MessageId parent, Set<MessageId> ours) {
        return parent != null && ours.contains(parent);
    }

    private static boolean expected(Message message, Map<ChannelId, Voice> voice) {
        var where = voice.get(message.channel());
        return where != null && where.expectsAnswers();
    }

    private static boolean saysSomething(Message message) {
        return !message.ours()
                && !message.history()
                && !message.erased()
                && switch (message.kind()) {
                    case POST, COMMENT, DIRECT, REVIEW -> true;
                    case REACTION, NOTICE, RETURNED, UNKNOWN -> false;
                };
    }

    private static Collection<MessageId> withParents(List<Message> messages) {
        return messages.stream()
                .flatMap(message -> Stream.of(message.id(), message.parent()))
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    private List<Asked> asked(List<Message> messages, Map<ChannelId, Voice> voice) {
        var people =
                contacts.of(
                        messages.stream()
                                .map(message -> author(message, voice))
                                .filter(Objects::nonNull)
                                .toList());
        return messages.stream()
                .map(message -> asked(message, people.get(author(message, voice))))
                .toList();
    }

    /** By which terms is known where it is known in which queue it waits. */
    private static Asked asked(Message message, @Nullable ContactId contact) {
        return new Asked(
                message.id(),
                message.brand(),
                contact,
                new Place(message.channel(), message.kind()),
                message.at(),
                message.parent(),
                urgency(message),
                Terms.DEFAULT);
    }

    /** As far as it is sure. */
    private static Urgency urgency(Message message) {
        var sense = message.sense();
        var urgency = sense == null ? null : sense.urgency().orNull();
        return urgency == null ? Urgency.NONE : urgency;
    }

    /** What is promised where it waits, and as urgent as the rule that placed it says. */
    private Terms terms(
            Asked asked, QueueId queue, @Nullable Urgency raised, @Nullable Voice voice) {
        return promises.on(
                new Kind(
                        asked.place().channel().value(),
                        queue.value(),
                        raised == null || raised.compareTo(asked.urgency()) < 0
                                ? asked.urgency()
                                : raised,
                        voice == null ? null : voice.window(asked.place().kind())));
    }

    private static @Nullable AuthorRef author(Message message, Map<ChannelId, Voice> voice) {
        var author = message.author();
        return author == null ? null : new AuthorRef(network(message, voice), author, message.at());
    }

    private Joining joined(
            List<Asked> asked,
            Map<MessageId, ConversationId> homes,
            Map<MessageId, Newcomer> newcomers,
            Placing.Batch placed,
            Map<ChannelId, Voice> voice) {
        var people = asked.stream().map(Asked::contact).filter(Objects::nonNull).collect(toSet());
        var circles = persons.circles(people);
        var candidates =
                conversations.candidates(
                        circles.all(people),
                        homes.values(),
                        clock.instant().minus(Joining.TAKEN_UP_AGAIN));
        // After the rows are held: who answered before this did not have these before their eyes.
        var joining =
                new Joining(
                        candidates,
                        homes,
                        circles,
                        each ->
                                placed.place(
                                        requireNonNull(newcomers.get(each.message())),
                                        circles.with(each.contact())),
                        (each, queue) ->
                                terms(
                                        each,
                                        queue,
                                        placed.raises(each.message()),
                                        voice.get(each.place().channel())),
                        clock.instant());
        asked.forEach(joining::take);
        return joining;
    }

    private void store(Joining joined, Placing.Batch placed) {
        var now = clock.instant();
        var effects = placed.done();
        promises.keep(joined.terms());
        var opened = conversations.open(routed(joined.opened(), joined, effects, now));
        var changed = routed(joined.changed(), joined, effects, now);
        conversations.save(changed);
        turns.add(joined.turns());
        events.publishEvent(ContactsWrote.in(changed));
        pauses.ended(joined.stood());
        acts.returned(joined.returned(), now);
        acts.woken(joined.woken(), now);
        given(opened, now);
        given(among(joined.returned(), changed), now);
        numbers(opened).forEach((brand, numbers) -> opened(brand, numbers, now));
        numbers(joined.returned()).forEach((brand, numbers) -> returned(brand, numbers, now));
        nudges.changed(Stream.concat(opened.stream(), changed.stream()).map(Changed::of).toList());
    }

    /** With what the rules that placed them do besides. */
    private static List<Conversation> routed(
            List<Conversation> conversations,
            Joining joined,
            Map<MessageId, Effect> effects,
            Instant now) {
        return effects.isEmpty()
                ? conversations
                : conversations.stream()
                        .map(each -> routed(each, effects.get(joined.begunBy(each)), now))
                        .toList();
    }

    private static Conversation routed(
            Conversation conversation, @Nullable Effect effect, Instant now) {
        if (effect == null) {
            return conversation;
        }
        var raised = effect.raises() == null ? conversation : conversation.raised(effect.raises());
        var person = effect.person();
        return person == null ? raised : raised.give(new Hold(person.id(), person.name(), now));
    }

    private static List<Conversation> among(
            List<Conversation> returned, List<Conversation> changed) {
        var ids = returned.stream().map(Conversation::id).collect(toSet());
        return changed.stream().filter(each -> ids.contains(each.id())).toList();
    }

    /** Those that a rule gave to somebody: nobody else had them. */
    private void given(List<Conversation> conversations, Instant at) {
        conversations.stream()
                .filter(each -> each.state() instanceof Claimed)
                .forEach(each -> giving.given(each, INTAKE, at));
    }

    private void opened(BrandId brand, List<Long> numbers, Instant at) {
        events.publishEvent(new ConversationsOpened(brand, numbers, INTAKE, at));
    }

    private void returned(BrandId brand, List<Long> numbers, Instant at) {
        events.publishEvent(new ConversationsReturned(brand, numbers, INTAKE, at));
    }

    /** Our own words, heard before the network said that it had them, were no question. */
    private void forget(Set<MessageId> echoes) {
        var opened = conversations.hold(turns.homes(echoes).values());
        var now = clock.instant();
        conversations.save(opened.stream().map(each -> each.echoed(now)).toList());
        nudges.changed(opened.stream().map(Changed::of).toList());
    }

    private static Set<MessageId> of(List<StreamEntry> entries, Set<What> what) {
        return entries.stream()
                .filter(entry -> what.contains(entry.what()))
                .map(StreamEntry::message)
                .collect(toSet());
    }

    private static Map<BrandId, List<Long>> numbers(Collection<Conversation> conversations) {
        return conversations.stream()
                .collect(groupingBy(Conversation::brand, mapping(Conversation::number, toList())));
    }
}
