package org.tertulia.listening.rounds;

import static org.tertulia.listening.rounds.db.Tables.ROUND;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.listening.rounds.db.tables.records.RoundRecord;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Members;
import org.tertulia.web.Live;

/** Tells those due, and those who supervise, that a round is late: once. */
@Component
class Reminding {

    private static final Actor PROGRAM = new Actor.Program("listening");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final DSLContext db;
    private final Channels channels;
    private final Members members;
    private final WhoseTurn turns;
    private final Notifying notifying;
    private final ApplicationEventPublisher events;
    private final Live live;

    Reminding(
            DSLContext db,
            Channels channels,
            Members members,
            WhoseTurn turns,
            Notifying notifying,
            ApplicationEventPublisher events,
            Live live) {
        this.db = db;
        this.channels = channels;
        this.members = members;
        this.turns = turns;
        this.notifying = notifying;
        this.events = events;
        this.live = live;
    }

    /** In the keeper's transaction; hours are told by the company's clock. */
    void remind(Instant now, ZoneId zone) {
        var late = late(now);
        if (late.isEmpty()) {
            return;
        }
        late.forEach(round -> events.publishEvent(overdue(round, now)));
        late.stream()
                .map(Round::brand)
                .distinct()
                .forEach(brand -> live.nudge(brand, Planning.NUDGE));
        tell(latest(late), now, zone);
    }

    private List<Round> late(Instant now) {
        return db
                .update(ROUND)
                .set(ROUND.PENDING, false)
                .where(ROUND.PENDING.isTrue(), ROUND.LATE_AT.le(now))
                .returning()
                .fetch(Reminding::unsigned)
                .stream()
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
    }

    private static Round unsigned(RoundRecord row) {
        return new Round(
                row.getNumber(),
                new ChannelId(row.getChannelId()),
                new BrandId(row.getBrandId()),
                row.getDueAt(),
                row.getLateAt(),
                row.getClosesAt(),
                Turns.due(row.getDueMember(), row.getDueRole()),
                null,
                null);
    }

    private static RoundOverdue overdue(Round round, Instant now) {
        return new RoundOverdue(
                round.number(), round.channel(), round.brand(), round.dueAt(), PROGRAM, now);
    }

    /** Where the program stood still, several rounds of a channel are late at once. */
    private static List<Round> latest(List<Round> late) {
        var latest = new LinkedHashMap<ChannelId, Round>();
        late.forEach(round -> latest.put(round.channel(), round));
        return List.copyOf(latest.values());
    }

    /** One sentence to each, however many channels it is about. */
    private void tell(List<Round> late, Instant now, ZoneId zone) {
        var known = channels.known(late.stream().map(Round::channel).toList());
        var told = new LinkedHashMap<MemberId, List<Round>>();
        for (var round : late) {
            if (known.containsKey(round.channel())) {
                concerned(round, now)
                        .forEach(
                                who ->
                                        told.computeIfAbsent(who, it -> new ArrayList<>())
                                                .add(round));
            }
        }
        told.forEach((who, rounds) -> tell(who, rounds, known, zone));
    }

    private void tell(
            MemberId who, List<Round> rounds, Map<ChannelId, Channel> known, ZoneId zone) {
        var first = rounds.getFirst();
        var channel = known.get(first.channel());
        var name = channel == null ? "" : channel.name();
        var hour = HOUR.format(first.dueAt().atZone(zone));
        notifying.tell(
                who, "listening.round.overdue", List.of(name, hour, rounds.size() - 1), "/rounds");
    }

    /** Whose shift has begun since it became due can still make it. */
    private Set<MemberId> concerned(Round round, Instant now) {
        var supervisors = members.supervising(round.brand());
        var agents = members.having(Role.AGENT, round.brand());
        var concerned = new HashSet<>(supervisors);
        concerned.addAll(turns.onDuty(round.channel(), now));
        switch (round.due()) {
            case Due.Everybody everybody -> {
                if (everybody.role() == Role.AGENT) {
                    concerned.addAll(agents);
                }
            }
            // Who has left, or does not see the brand any more, is not told.
            case Due.Person person ->
                    agents.stream().filter(person.member()::equals).forEach(concerned::add);
        }
        return concerned;
    }
}
