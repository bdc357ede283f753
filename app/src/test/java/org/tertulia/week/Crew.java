package org.tertulia.week;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Closing;
import org.tertulia.inbox.HandingOver;
import org.tertulia.inbox.Outcome;
import org.tertulia.inbox.PauseReason;
import org.tertulia.inbox.Pausing;
import org.tertulia.inbox.Reason;
import org.tertulia.inbox.Snoozing;
import org.tertulia.inbox.drafts.Submitting;
import org.tertulia.inbox.walking.LeftBecause;
import org.tertulia.inbox.walking.Walking;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.OnDuty;

/**
 * The people at work: who is on duty goes on with what they hold, else takes on what is due first;
 * answers most, some by the protocol, says now and then only that we are on it, closes some as
 * needing none, waits for a department, puts off, gives back. At the end of a shift most hand over,
 * and some forget.
 */
final class Crew {

    /** Those without an answer of ours under way, or waiting for approval. */
    private static final String FREE =
            "select number from inbox.conversation c where not exists (select from inbox.answer a"
                    + " where a.conversation_id = c.id and a.delivery in ('queued', 'unknown'))"
                    + " and not exists (select from inbox_drafts.draft d"
                    + " where d.conversation_id = c.id and d.state = 'waiting')";

    private final Desk desk;
    private final DSLContext db;
    private final Clock clock;
    private final RandomGenerator chance;
    private final List<Sight> agents;
    private final int protocol;
    private final Map<MemberId, Instant> busy = new HashMap<>();
    private final Map<MemberId, Long> at = new HashMap<>();
    private final Deque<Long> answered = new ArrayDeque<>();
    private Set<MemberId> before = Set.of();
    private int answers;

    /** What the inbox lets people do. */
    record Desk(
            Claiming claiming,
            Submitting submitting,
            Walking walking,
            Closing closing,
            Pausing pausing,
            Snoozing snoozing,
            HandingOver handingOver,
            OnDuty onDuty,
            Members members) {}

    Crew(
            Desk desk,
            DSLContext db,
            Clock clock,
            RandomGenerator chance,
            List<Sight> agents,
            int protocol) {
        this.desk = desk;
        this.protocol = protocol;
        this.db = db;
        this.clock = clock;
        this.chance = chance;
        this.agents = agents;
    }

    void work() {
        var now = clock.instant();
        var there = desk.onDuty().at(now);
        for (var agent : agents) {
            var who = agent.who().id();
            if (there.contains(who)) {
                while (free(who, now) && act(agent, now)) {
                    // One thing after another.
                }
            } else if (before.contains(who)) {
                leave(agent, there);
            }
        }
        before = new HashSet<>(there);
    }

    private boolean free(MemberId who, Instant now) {
        return !busy.getOrDefault(who, Instant.MIN).isAfter(now);
    }

    /** Finishes what was being written, or begins something; whether there was anything. */
    private boolean act(Sight agent, Instant now) {
        var writing = at.remove(agent.who().id());
        if (writing != null) {
            finish(agent, writing);
            return true;
        }
        var next = next(agent);
        if (next == null) {
            return false;
        }
        try {
            desk.claiming().claim(agent, next);
            begin(agent, next, now);
        } catch (Refused refused) {
            return false;
        }
        return true;
    }

    /** Own ones whose clock runs first, then the one of all that is due first. */
    private @Nullable Long next(Sight agent) {
        var who = agent.who().id().value();
        var own =
                db.fetchOptional(
                        FREE
                                + " and state = 'claimed' and holder_id = ?"
                                + " and (pause_until is null or pause_until <= ?::timestamptz)"
                                + " order by due_at limit 1",
                        who,
                        clock.instant().toString());
        var any =
                own.isPresent()
                        ? own
                        : db.fetchOptional(FREE + " and state = 'waiting' order by due_at limit 1");
        return any.map(row -> row.get(0, Long.class)).orElse(null);
    }

    private void begin(Sight agent, long number, Instant now) {
        var who = agent.who().id();
        var luck = chance.nextInt(100);
        if (luck < 6) {
            pause(agent, number, now);
        } else if (luck < 10) {
            desk.snoozing()
                    .snooze(agent, number, now.plus(Duration.ofMinutes(60 + chance.nextInt(300))));
        } else if (luck < 12) {
            desk.claiming().release(agent, number);
        } else {
            if (luck < 30) {
                walk(agent, number);
            }
            at.put(who, number);
        }
        busy.put(who, now.plusSeconds(90 + chance.nextInt(300)));
    }

    /** By the protocol, to its end, or until it helps no more. */
    private void walk(Sight agent, long number) {
        var asked =
                db.fetchSingle(
                        "select t.message_id from inbox.turn t join inbox.conversation c"
                                + " on c.id = t.conversation_id where c.number = ? and not t.ours"
                                + " order by t.at desc limit 1",
                        number);
        var walking = desk.walking();
        walking.begin(agent, number, protocol, new MessageId(asked.get(0, UUID.class)));
        switch (chance.nextInt(3)) {
            case 0 -> walking.choose(agent, number, 0, "no");
            case 1 -> {
                walking.choose(agent, number, 0, "yes");
                walking.proceed(agent, number, 1);
            }
            default -> walking.leave(agent, number, 0, LeftBecause.UNCLEAR, "");
        }
    }

    private void pause(Sight agent, long number, Instant now) {
        try {
            desk.pausing()
                    .pause(
                            agent,
                            number,
                            PauseReason.values()[chance.nextInt(PauseReason.values().length)],
                            now.plus(Duration.ofMinutes(30 + chance.nextInt(1_200))));
        } catch (Refused late) {
            at.put(agent.who().id(), number);
        }
    }

    private void finish(Sight agent, long number) {
        try {
            if (chance.nextInt(100) < 12) {
                var reason = Reason.values()[chance.nextInt(Reason.values().length)];
                desk.closing().close(agent, number, new Outcome.NoAnswerNeeded(reason, "so it is"));
                return;
            }
            var key = new UUID(7, ++answers);
            var reply =
                    new Reply(key, null, null, "Claro que sí · " + answers)
                            .holding(chance.nextInt(100) < 8);
            desk.submitting().submit(agent, number, reply);
            answered.add(number);
        } catch (Refused refused) {
            // Somebody else has it by now, or our answer is under way: so it goes.
        }
    }

    /** Of what was answered half is closed, if the network has it by then. */
    void close() {
        for (int many = answered.size(); many > 0; many--) {
            var number = answered.remove();
            var held =
                    db.fetchOptional(
                            "select holder_id from inbox.conversation where number = ? and state ="
                                    + " 'answered' and holder_id is not null",
                            number);
            held.filter(_ -> chance.nextBoolean())
                    .ifPresent(row -> closeFor(new MemberId(row.get(0, UUID.class)), number));
        }
    }

    private void closeFor(MemberId holder, long number) {
        agents.stream()
                .filter(agent -> agent.who().id().equals(holder))
                .forEach(agent -> closeAnswered(agent, number));
    }

    private void closeAnswered(Sight agent, long number) {
        try {
            desk.closing().close(agent, number, new Outcome.Answered());
        } catch (Refused refused) {
            // The next question has come.
        }
    }

    /** Home: what is held goes to a colleague or back to all, unless it is forgotten. */
    private void leave(Sight agent, Set<MemberId> there) {
        at.remove(agent.who().id());
        if (chance.nextInt(5) == 0) {
            return;
        }
        var numbers =
                db.fetch(
                                "select number from inbox.conversation where holder_id = ? and"
                                        + " state <> 'closed'",
                                agent.who().id().value())
                        .getValues(0, Long.class);
        var colleague =
                there.stream().min((one, other) -> one.toString().compareTo(other.toString()));
        if (colleague.isPresent() && chance.nextBoolean()) {
            desk.handingOver()
                    .handOver(
                            agent,
                            numbers,
                            desk.members().find(colleague.get(), agent).orElseThrow());
        } else {
            desk.handingOver().giveBack(agent, numbers);
        }
    }
}
