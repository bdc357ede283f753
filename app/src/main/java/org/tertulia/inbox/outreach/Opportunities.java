package org.tertulia.inbox.outreach;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.tertulia.inbox.db.Tables.TURN;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.Voice;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.routing.Tongues;
import org.tertulia.kernel.Role;
import org.tertulia.listening.Mention;
import org.tertulia.listening.MentionFilter;
import org.tertulia.listening.Mentions;
import org.tertulia.listening.Watch;
import org.tertulia.listening.Watches;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.networks.Author;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** What others say to each other and watches found: where taking part may be worth it. */
@Component
@Transactional(readOnly = true)
public class Opportunities {

    /** Of what was said longer ago, the moment has gone. */
    public static final Duration LATELY = Duration.ofDays(7);

    /** Of more mentions only the newest are looked at. */
    private static final int MOST = 400;

    private final Mentions mentions;
    private final Watches watches;
    private final Messages messages;
    private final Voices voices;
    private final Parts parts;
    private final Etiquette etiquette;
    private final Tongues tongues;
    private final Members members;
    private final DSLContext db;
    private final Clock clock;

    Opportunities(
            Mentions mentions,
            Watches watches,
            Messages messages,
            Voices voices,
            Parts parts,
            Etiquette etiquette,
            Tongues tongues,
            Members members,
            DSLContext db,
            Clock clock) {
        this.mentions = mentions;
        this.watches = watches;
        this.messages = messages;
        this.voices = voices;
        this.parts = parts;
        this.etiquette = etiquette;
        this.tongues = tongues;
        this.members = members;
        this.db = db;
        this.clock = clock;
    }

    /** Those that are allowed first, the most worth it before all; so many at most. */
    public List<Opportunity> of(Sight sight, int most) {
        var now = clock.instant();
        var filter = MentionFilter.ALL.between(now.minus(LATELY), null);
        var found = mentions.list(sight, filter, null, MOST);
        var said =
                messages.byIds(sight, found.stream().map(Mention::message).toList()).stream()
                        .collect(toMap(Message::id, Function.identity()));
        var voice = voices.on(said.values().stream().map(Message::channel).collect(toSet()));
        var taken = taken(said.keySet());
        var named = watches.all(sight).stream().collect(toMap(Watch::number, Function.identity()));
        var heard = heard(said);
        var known = etiquette.known(Etiquette.accounts(said.values(), voice));
        var weighing = new Weighing(spoken(sight), now);
        var all = new ArrayList<Opportunity>();
        for (var mention : found) {
            var message = said.get(mention.message());
            if (message == null
                    || taken.contains(message.id())
                    || !may(message, voice.get(message.channel()))) {
                continue;
            }
            var by = mention.watches().stream().map(named::get).filter(Objects::nonNull).toList();
            var why = weighing.of(message, by, heard.getOrDefault(who(message), 0));
            var spoken = Objects.requireNonNull(voice.get(message.channel()));
            var bars = etiquette.bars(message, spoken, known);
            if (why.stream().anyMatch(each -> each.kind().occasion()) && !quiet(bars)) {
                all.add(
                        new Opportunity(
                                message,
                                spoken.channel(),
                                by.stream().map(Watch::name).toList(),
                                why,
                                bars));
            }
        }
        return all.stream()
                .sorted(
                        Comparator.comparing((Opportunity each) -> !each.allowed())
                                .thenComparing(
                                        Comparator.comparingInt(Opportunity::weight).reversed())
                                .thenComparing(
                                        each -> each.message().at(), Comparator.reverseOrder()))
                .limit(most)
                .toList();
    }

    /** What addresses us waits in the inbox, and what is nobody's is worth nobody's time. */
    private static boolean may(Message message, @Nullable Voice voice) {
        var sense = message.sense();
        return voice != null
                && !voice.expectsAnswers()
                && !message.ours()
                && !message.history()
                && !message.erased()
                && message.deletedAt() == null
                && (sense == null || !sense.isSpam())
                && switch (message.kind()) {
                    case POST, COMMENT, DIRECT, REVIEW -> true;
                    case REACTION, NOTICE, RETURNED, UNKNOWN -> false;
                };
    }

    /** Whom we leave alone is not even shown. */
    private static boolean quiet(List<OutreachRefusal> bars) {
        return bars.stream().anyMatch(OutreachRefusal.LeftAloneAlready.class::isInstance);
    }

    /** Of which something was decided, or which lie in a conversation. */
    private Set<MessageId> taken(Set<MessageId> messages) {
        var taken = parts.decided(messages);
        taken.addAll(
                db.select(TURN.MESSAGE_ID)
                        .from(TURN)
                        .where(TURN.MESSAGE_ID.in(messages.stream().map(MessageId::value).toList()))
                        .fetchSet(row -> new MessageId(row.value1())));
        return taken;
    }

    private record Who(ChannelId channel, String key) {}

    private static Map<Who, Integer> heard(Map<MessageId, Message> said) {
        return said.values().stream()
                .filter(message -> message.author() != null)
                .collect(groupingBy(Opportunities::who, summingInt(_ -> 1)));
    }

    private static Who who(Message message) {
        Author author = message.author();
        return new Who(message.channel(), author == null ? "" : author.key());
    }

    private Set<String> spoken(Sight sight) {
        var answering =
                members.list(sight).stream()
                        .filter(member -> !member.left() && member.role().atLeast(Role.AGENT))
                        .map(Member::id)
                        .toList();
        return tongues.of(answering).values().stream()
                .flatMap(all -> all.entrySet().stream())
                .filter(each -> each.getValue().answers())
                .map(Map.Entry::getKey)
                .collect(toSet());
    }
}
