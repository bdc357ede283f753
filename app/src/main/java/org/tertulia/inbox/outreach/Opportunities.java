package org.tertulia.inbox.outreach;

import static java.util.stream.Collectors.toSet;
import static org.tertulia.inbox.db.Tables.TURN;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.outreach.Occasions.Occasion;
import org.tertulia.inbox.routing.Tongues;
import org.tertulia.kernel.Role;
import org.tertulia.listening.Watch;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** What others say to each other and watches found: where taking part may be worth it. */
@Component
@Transactional(readOnly = true)
public class Opportunities {

    /** Of what was said longer ago, the moment has gone. */
    public static final Duration LATELY = Duration.ofDays(7);

    private final Occasions occasions;
    private final Parts parts;
    private final Etiquette etiquette;
    private final Tongues tongues;
    private final Members members;
    private final DSLContext db;
    private final Clock clock;

    Opportunities(
            Occasions occasions,
            Parts parts,
            Etiquette etiquette,
            Tongues tongues,
            Members members,
            DSLContext db,
            Clock clock) {
        this.occasions = occasions;
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
        var found = occasions.since(sight, now.minus(LATELY));
        var said = found.stream().map(Occasion::message).toList();
        var taken = taken(said.stream().map(Message::id).toList());
        var known = etiquette.known(accounts(found));
        var weighing = new Weighing(spoken(sight), now);
        var all = new ArrayList<Opportunity>();
        for (var each : found) {
            var bars = etiquette.bars(each.message(), each.voice(), known);
            if (!taken.contains(each.message().id()) && !quiet(bars)) {
                all.add(
                        new Opportunity(
                                each.message(),
                                each.voice().channel(),
                                each.watches().stream().map(Watch::name).toList(),
                                weighing.of(each.message(), each.watches(), each.heard()),
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

    /** Whose these are, where somebody signed. */
    private static Set<Account> accounts(List<Occasion> found) {
        return found.stream()
                .flatMap(each -> Account.of(each.message(), each.voice()).stream())
                .collect(toSet());
    }

    /** Whom we leave alone is not even shown. */
    private static boolean quiet(List<OutreachRefusal> bars) {
        return bars.stream().anyMatch(OutreachRefusal.LeftAloneAlready.class::isInstance);
    }

    /** Of which something was decided, or which lie in a conversation. */
    private Set<MessageId> taken(Collection<MessageId> messages) {
        var taken = parts.decided(messages);
        taken.addAll(
                db.select(TURN.MESSAGE_ID)
                        .from(TURN)
                        .where(TURN.MESSAGE_ID.in(messages.stream().map(MessageId::value).toList()))
                        .fetchSet(row -> new MessageId(row.value1())));
        return taken;
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
