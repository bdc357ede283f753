package org.tertulia.week;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.approvals.Deciders;
import org.tertulia.approvals.Deciding;
import org.tertulia.inbox.Assigning;
import org.tertulia.kernel.Loop;
import org.tertulia.messages.Followers;
import org.tertulia.networks.Heard;
import org.tertulia.shifts.OnDuty;
import org.tertulia.testing.Cast;
import org.tertulia.testing.MovingClock;
import org.tertulia.today.Answers;

/**
 * Lives the week from the night in which Europe's clocks change to Easter: on Wednesday the square
 * is down for six hours, on Thursday something has gone wrong, Friday is a holiday in two zones.
 */
class Life {

    private static final long SEED = 20260329;

    private static final Instant ENDS = VirtualTime.BEGINS.plus(Duration.ofDays(7));
    private static final Instant DOWN = Instant.parse("2026-04-01T10:00:00Z");
    private static final Instant UP = Instant.parse("2026-04-01T16:00:00Z");
    private static final Instant CRISIS = Instant.parse("2026-04-02T17:00:00Z");
    private static final Duration TICK = Duration.ofMinutes(10);
    private static final LocalTime EVENING = LocalTime.of(23, 50);

    /** What the program does by itself, here at each tick. */
    private static final Set<String> LOOPS =
            Set.of("WakingLoop", "WarningLoop", "RelievingLoop", "KeepingLoop");

    private final MovingClock clock;
    private final Firm firm;
    private final Town town;
    private final Crew.Desk desk;
    private final Deciders deciders;
    private final Deciding deciding;
    private final Assigning assigning;
    private final OnDuty onDuty;
    private final Followers followers;
    private final List<Loop> loops;
    private final Answers answers;
    private final DSLContext db;
    private final MockMvc web;

    Life(
            MovingClock clock,
            Firm firm,
            Town town,
            Crew.Desk desk,
            Deciders deciders,
            Deciding deciding,
            Assigning assigning,
            OnDuty onDuty,
            Followers followers,
            List<Loop> loops,
            Answers answers,
            DSLContext db,
            MockMvc web) {
        this.clock = clock;
        this.firm = firm;
        this.town = town;
        this.desk = desk;
        this.deciders = deciders;
        this.deciding = deciding;
        this.assigning = assigning;
        this.onDuty = onDuty;
        this.followers = followers;
        this.loops = loops;
        this.answers = answers;
        this.db = db;
        this.web = web;
    }

    /** What was written, and what was seen meanwhile. */
    record Lived(
            Firm.Opened firm,
            List<Heard> written,
            List<Evening> evenings,
            List<String> forgotten) {}

    /** A day as its first page shows it when it ends. */
    record Evening(ZonedDateTime at, String page, Answers.Figures figures) {

        Instant midnight() {
            return at.truncatedTo(ChronoUnit.DAYS).toInstant();
        }
    }

    Lived live() throws Exception {
        var chance = new Random(SEED);
        var opened = firm.open(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 4, 6));
        var written =
                new Customers(chance, VirtualTime.BEGINS)
                        .write(opened.square(), opened.blog(), opened.letters(), CRISIS);
        town.opens(written, new Town.Outage(opened.square().id(), DOWN, UP));
        var crew = new Crew(desk, db, clock, chance, opened.agents(), opened.protocol());
        var boss = new Boss(deciders, deciding, chance);
        var evenings = new ArrayList<Evening>();
        var forgotten = new ArrayList<String>();
        while (clock.now.isBefore(ENDS)) {
            clock.pass(TICK);
            hear();
            loops(LOOPS);
            exhaust("Courier");
            crew.close();
            boss.decide();
            crew.work();
            forgotten.addAll(atHome());
            var now = clock.now.atZone(Firm.MADRID);
            if (now.toLocalTime().equals(EVENING)) {
                evenings.add(evening(now));
            }
        }
        clock.pass(Duration.ofMinutes(30));
        exhaust("Courier");
        endOfDay();
        return new Lived(opened, written, evenings, forgotten);
    }

    /** Channels are looked at, what they say is read, and everybody in the house learns of it. */
    private void hear() {
        loops(Set.of("Visiting"));
        exhaust("Normalizing");
        while (followers.round()) {
            // Until every follower has nothing new.
        }
    }

    private void loops(Set<String> names) {
        loops.stream()
                .filter(loop -> names.contains(loop.getClass().getSimpleName()))
                .forEach(Loop::round);
    }

    private void exhaust(String name) {
        var loop =
                loops.stream()
                        .filter(each -> each.getClass().getSimpleName().equals(name))
                        .findFirst()
                        .orElseThrow();
        while (loop.round()) {
            // Until there is nothing to do.
        }
    }

    /**
     * Who holds what waits on us, though a quarter of an hour has gone by since their shift; unless
     * it was given to them when nobody was there.
     */
    private List<String> atHome() {
        return db.fetch(
                        """
                        select c.number, c.holder_id from inbox.conversation c
                        where c.holder_id is not null and c.asked_at is not null
                          and c.state in ('claimed', 'snoozed')
                          and not exists (
                            select from shifts.shift s where s.member_id = c.holder_id
                              and s.begins_at <= {0} and s.ends_at > {0} - interval '15 minutes')
                          and (select a.what <> 'given' or exists (
                                select from shifts.shift s where s.begins_at <= a.at and s.ends_at > a.at)
                            from inbox.act a
                            where a.conversation_id = c.id and a.member_id = c.holder_id
                              and a.what in ('claimed', 'given', 'assigned', 'handed-over', 'taken-over')
                            order by a.id desc limit 1)
                        """,
                        DSL.val(clock.now))
                .map(row -> clock.now + ": #" + row.get(0) + " with " + row.get(1));
    }

    private Evening evening(ZonedDateTime now) throws Exception {
        var page =
                web.perform(get("/today").with(Cast.as(CARLA)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        var midnight = now.truncatedTo(ChronoUnit.DAYS).toInstant();
        return new Evening(now, page, answers.since(midnight, sight(CARLA)));
    }

    /** Nothing is left without a name: whoever supervises gives it to those who are there. */
    private void endOfDay() {
        var there = List.copyOf(onDuty.at(clock.now));
        var open =
                db.fetch(
                                "select number from inbox.conversation where holder_id is null and"
                                        + " asked_at is not null and state <> 'closed' order by due_at")
                        .getValues(0, Long.class);
        for (int i = 0; i < open.size(); i++) {
            assigning.assign(sight(CARLA), open.get(i), there.get(i % there.size()));
        }
    }
}
