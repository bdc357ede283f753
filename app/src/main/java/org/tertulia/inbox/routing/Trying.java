package org.tertulia.inbox.routing;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.tertulia.inbox.read.Tables.BEGINNING;
import static org.tertulia.inbox.read.Tables.CONVERSATION;
import static org.tertulia.inbox.read.Tables.TURN;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.audience.ContactId;
import org.tertulia.audience.Persons;
import org.tertulia.inbox.routing.Placing.Newcomer;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Refused;
import org.tertulia.listening.Utterances;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Networks;
import org.tertulia.networks.Speaking;
import org.tertulia.organization.Sight;

/**
 * Tries rules before they are saved, on what opened a conversation last week or brought one back.
 * It changes nothing.
 */
@Component
@Transactional(readOnly = true)
public class Trying {

    static final Duration WEEK = Duration.ofDays(7);

    /** Of more only the newest are looked at. */
    static final int MOST = 20_000;

    private static final int SAMPLES = 5;

    /** So many are read at once. */
    private static final int AT_ONCE = 1_000;

    private final Rules rules;
    private final Queues queues;
    private final Ruling ruling;
    private final Placing placing;
    private final Messages messages;
    private final Utterances utterances;
    private final Channels channels;
    private final Networks networks;
    private final Persons persons;
    private final DSLContext db;
    private final Clock clock;

    Trying(
            Rules rules,
            Queues queues,
            Ruling ruling,
            Placing placing,
            Messages messages,
            Utterances utterances,
            Channels channels,
            Networks networks,
            Persons persons,
            DSLContext db,
            Clock clock) {
        this.rules = rules;
        this.queues = queues;
        this.ruling = ruling;
        this.placing = placing;
        this.messages = messages;
        this.utterances = utterances;
        this.channels = channels;
        this.networks = networks;
        this.persons = persons;
        this.db = db;
        this.clock = clock;
    }

    /**
     * The rules of a brand, with {@code draft} in its place: of a new one that is the last.
     *
     * @throws Refused where the draft could not be saved
     */
    public Trial of(Sight sight, BrandId brand, @Nullable Rule draft) {
        if (!sight.sees(brand)) {
            throw new Refused(new RoutingRefusal.BrandUnfit());
        }
        var all = new ArrayList<Rule>();
        for (var rule : rules.all(sight)) {
            if (rule.brand().equals(brand)) {
                all.add(rule);
            }
        }
        if (draft != null) {
            put(ruling.fit(sight, draft), all);
        }
        return asked(sight, brand, all);
    }

    private static void put(Rule draft, List<Rule> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).number() == draft.number()) {
                all.set(i, draft.at(all.get(i).place()));
                return;
            }
        }
        all.add(draft.at(all.isEmpty() ? 1 : all.getLast().place() + 1));
    }

    private Trial asked(Sight sight, BrandId brand, List<Rule> all) {
        var router = new Router(queues.all(), all);
        var begun = begun(brand);
        var newcomers = newcomers(sight, begun.subList(0, Math.min(begun.size(), MOST)));
        var contacts = contacts(all);
        var batch = utterances.batch();
        var counts = new HashMap<@Nullable UUID, List<MessageId>>();
        for (var newcomer : newcomers) {
            var message = newcomer.message().id();
            var matter =
                    placing.matter(
                            newcomer, contacts.getOrDefault(message, Set.of()), router, batch);
            var rule = router.decide(matter).rule();
            counts.computeIfAbsent(rule == null ? null : rule.id(), _ -> new ArrayList<>())
                    .add(message);
        }
        var caught = new ArrayList<Trial.Caught>();
        all.forEach(rule -> caught.add(caught(rule, counts.getOrDefault(rule.id(), List.of()))));
        caught.add(caught(null, counts.getOrDefault(null, List.of())));
        return new Trial(caught, newcomers.size(), begun.size() <= MOST);
    }

    /** What opened a conversation in the week, or brought one back, the newest first. */
    private List<MessageId> begun(BrandId brand) {
        return db.select(BEGINNING.MESSAGE_ID)
                .from(BEGINNING)
                .where(
                        BEGINNING.BRAND_ID.eq(brand.value()),
                        BEGINNING.AT.ge(clock.instant().minus(WEEK)))
                .orderBy(BEGINNING.AT.desc(), BEGINNING.MESSAGE_ID.desc())
                .limit(MOST + 1)
                .fetch(row -> new MessageId(row.value1()));
    }

    private List<Newcomer> newcomers(Sight sight, List<MessageId> begun) {
        var newcomers = new ArrayList<Newcomer>();
        for (var from = 0; from < begun.size(); from += AT_ONCE) {
            var some = begun.subList(from, Math.min(from + AT_ONCE, begun.size()));
            var found = messages.byIds(sight, some);
            var places = channels.known(found.stream().map(Message::channel).collect(toSet()));
            for (var message : found) {
                var channel = places.get(message.channel());
                if (channel != null && ours(channel) && !message.erased()) {
                    newcomers.add(new Newcomer(message, channel.network()));
                }
            }
        }
        return newcomers;
    }

    /** Elsewhere we took part: no rule was asked. */
    private boolean ours(Channel channel) {
        return channel.managed() && networks.of(channel) instanceof Speaking;
    }

    private static Trial.Caught caught(@Nullable Rule rule, List<MessageId> messages) {
        return new Trial.Caught(rule, messages.size(), messages.stream().limit(SAMPLES).toList());
    }

    /** Which messages are of the contacts that rules name, or are one person with one of them. */
    private Map<MessageId, Set<ContactId>> contacts(List<Rule> all) {
        var meant = all.stream().flatMap(rule -> rule.when().contacts().stream()).collect(toSet());
        var circles = persons.circles(meant);
        var named = circles.all(meant).stream().map(ContactId::value).collect(toSet());
        return named.isEmpty()
                ? Map.of()
                : db
                        .select(TURN.MESSAGE_ID, CONVERSATION.CONTACT_ID)
                        .from(TURN)
                        .join(CONVERSATION)
                        .on(CONVERSATION.ID.eq(TURN.CONVERSATION_ID))
                        .where(CONVERSATION.CONTACT_ID.in(named))
                        .stream()
                        .collect(
                                toMap(
                                        row -> new MessageId(row.value1()),
                                        row -> circles.with(new ContactId(row.value2()))));
    }
}
