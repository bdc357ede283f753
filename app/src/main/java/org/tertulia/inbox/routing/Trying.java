package org.tertulia.inbox.routing;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.tertulia.inbox.read.Tables.CONVERSATION;
import static org.tertulia.inbox.read.Tables.TURN;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Refused;
import org.tertulia.listening.Overhearing;
import org.tertulia.listening.Utterances;
import org.tertulia.messages.HeardTexts;
import org.tertulia.messages.HeardTexts.Line;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Networks;
import org.tertulia.networks.Speaking;
import org.tertulia.organization.Sight;

/** Tries rules on last week's messages before they are saved. It changes nothing. */
@Component
@Transactional(readOnly = true)
public class Trying {

    static final Duration WEEK = Duration.ofDays(7);

    /** Of more only the newest are looked at. */
    static final int MOST = 20_000;

    private static final int SAMPLES = 5;

    private final Rules rules;
    private final Queues queues;
    private final Ruling ruling;
    private final HeardTexts heard;
    private final Utterances utterances;
    private final Overhearing overhearing;
    private final Channels channels;
    private final Networks networks;
    private final Persons persons;
    private final DSLContext db;
    private final Clock clock;

    Trying(
            Rules rules,
            Queues queues,
            Ruling ruling,
            HeardTexts heard,
            Utterances utterances,
            Overhearing overhearing,
            Channels channels,
            Networks networks,
            Persons persons,
            DSLContext db,
            Clock clock) {
        this.rules = rules;
        this.queues = queues;
        this.ruling = ruling;
        this.heard = heard;
        this.utterances = utterances;
        this.overhearing = overhearing;
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
        return asked(brand, all);
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

    private Trial asked(BrandId brand, List<Rule> all) {
        var router = new Router(queues.all(), all);
        var since = clock.instant().minus(WEEK);
        var read = heard.before(Long.MAX_VALUE, brand, MOST);
        var places = channels.known(read.stream().map(Line::channel).collect(toSet()));
        var lines =
                read.stream()
                        .filter(line -> !line.at().isBefore(since))
                        .filter(line -> asks(line, places.get(line.channel())))
                        .toList();
        var contacts = contacts(all);
        var batch = utterances.batch();
        var counts = new HashMap<@Nullable UUID, Set<MessageId>>();
        var messages = new LinkedHashSet<MessageId>();
        for (var line : lines) {
            // The newest form of what was edited comes first, and counts.
            if (messages.add(line.message())) {
                var matter = matter(line, places, contacts, router, batch);
                var rule = router.decide(matter).rule();
                counts.computeIfAbsent(rule == null ? null : rule.id(), _ -> new LinkedHashSet<>())
                        .add(line.message());
            }
        }
        var caught = new ArrayList<Trial.Caught>();
        all.forEach(rule -> caught.add(caught(rule, counts.getOrDefault(rule.id(), Set.of()))));
        caught.add(caught(null, counts.getOrDefault(null, Set.of())));
        return new Trial(
                caught, messages.size(), read.size() < MOST || read.getLast().at().isBefore(since));
    }

    private static Trial.Caught caught(@Nullable Rule rule, Collection<MessageId> messages) {
        return new Trial.Caught(rule, messages.size(), messages.stream().limit(SAMPLES).toList());
    }

    /** Only what would have opened a conversation. */
    private boolean asks(Line line, @Nullable Channel channel) {
        return channel != null
                && channel.managed()
                && line.text() != null
                && networks.of(channel) instanceof Speaking
                && switch (line.kind()) {
                    case POST, COMMENT, DIRECT, REVIEW -> true;
                    case REACTION, NOTICE, RETURNED, UNKNOWN -> false;
                };
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

    private Matter matter(
            Line line,
            Map<ChannelId, Channel> places,
            Map<MessageId, Set<ContactId>> contacts,
            Router router,
            Utterances.Batch batch) {
        var text = line.text();
        var said = text == null ? null : batch.of(line, text);
        var channel = places.get(line.channel());
        return new Matter(
                line.brand(),
                line.channel(),
                channel == null ? "" : channel.network(),
                line.kind(),
                line.gist(),
                line.language(),
                line.author(),
                contacts.getOrDefault(line.message(), Set.of()),
                said == null || router.watches().isEmpty()
                        ? Set.of()
                        : overhearing.among(router.watches(), line.brand(), said),
                router.said(line.brand(), () -> said));
    }
}
