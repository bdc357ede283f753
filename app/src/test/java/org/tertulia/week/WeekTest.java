package org.tertulia.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Assigning;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Closing;
import org.tertulia.inbox.HandingOver;
import org.tertulia.inbox.Pausing;
import org.tertulia.inbox.Reason;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.Snoozing;
import org.tertulia.kernel.Loop;
import org.tertulia.networks.Heard;
import org.tertulia.organization.Members;
import org.tertulia.shifts.OnDuty;
import org.tertulia.testing.Cast;
import org.tertulia.testing.MovingClock;
import org.tertulia.testing.TertuliaTest;

/**
 * The week from the night in which Europe's clocks change to Easter: on Wednesday the square is
 * down for six hours, on Thursday something has gone wrong, Friday is a holiday in Madrid.
 */
@TertuliaTest
@Import({WeekTest.VirtualTime.class, Firm.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeekTest {

    private static final long SEED = 20260329;

    private static final Instant BEGINS = Instant.parse("2026-03-28T23:00:00Z");
    private static final Instant ENDS = BEGINS.plus(Duration.ofDays(7));
    private static final Instant DOWN = Instant.parse("2026-04-01T10:00:00Z");
    private static final Instant UP = Instant.parse("2026-04-01T16:00:00Z");
    private static final Instant CRISIS = Instant.parse("2026-04-02T17:00:00Z");
    private static final Duration TICK = Duration.ofMinutes(10);

    /** What the program does by itself, here at each tick. */
    private static final Set<String> LOOPS =
            Set.of("WakingLoop", "WarningLoop", "RelievingLoop", "KeepingLoop");

    @TestConfiguration(proxyBeanMethods = false)
    static class VirtualTime {
        @Bean
        @Primary
        MovingClock weekClock() {
            return new MovingClock(BEGINS);
        }
    }

    @Autowired MovingClock clock;
    @Autowired Firm firm;
    @Autowired Shop shop;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transactions;
    @Autowired ApplicationEventPublisher events;
    @Autowired Claiming claiming;
    @Autowired Answering answering;
    @Autowired Closing closing;
    @Autowired Pausing pausing;
    @Autowired Snoozing snoozing;
    @Autowired HandingOver handingOver;
    @Autowired Assigning assigning;
    @Autowired OnDuty onDuty;
    @Autowired Members members;
    @Autowired List<Loop> loops;
    @Autowired MockMvc web;

    private Firm.Opened opened;
    private Retelling retelling;

    @BeforeAll
    void live() {
        var chance = new Random(SEED);
        opened = firm.open(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 4, 6));
        var written =
                new ArrayDeque<>(
                        new Customers(chance, BEGINS)
                                .write(opened.square(), opened.blog(), opened.letters(), CRISIS));
        var late = new ArrayList<Heard>();
        var desk =
                new Crew.Desk(
                        claiming,
                        answering,
                        closing,
                        pausing,
                        snoozing,
                        handingOver,
                        onDuty,
                        members);
        var crew = new Crew(desk, db, clock, chance, opened.agents());
        var carrier =
                new Carrier(
                        db, transactions, events, clock, chance, opened.square().id(), DOWN, UP);
        while (clock.now.isBefore(ENDS)) {
            clock.pass(TICK);
            hear(written, late);
            loops.stream()
                    .filter(loop -> LOOPS.contains(loop.getClass().getSimpleName()))
                    .forEach(Loop::round);
            carrier.deliver();
            crew.close();
            crew.work().forEach(carrier::take);
        }
        clock.pass(Duration.ofMinutes(30));
        carrier.deliver();
        endOfDay();
        retelling = new Retelling(db);
    }

    /** What the square says while it is down is heard at once when it is up again. */
    private void hear(ArrayDeque<Heard> written, List<Heard> late) {
        var now = clock.now;
        var down = !now.isBefore(DOWN) && now.isBefore(UP);
        var heard = new ArrayList<Heard>();
        if (!down) {
            heard.addAll(late);
            late.clear();
        }
        while (!written.isEmpty() && !written.peek().heardAt().isAfter(now)) {
            var next = written.remove();
            (down && next.channel().equals(opened.square()) ? late : heard).add(next);
        }
        if (!heard.isEmpty()) {
            shop.hears(heard);
        }
    }

    /** Nothing is left without a name: whoever supervises gives it one. */
    private void endOfDay() {
        var agents = opened.agents();
        var open =
                db.fetch(
                                "select number from inbox.conversation where holder_id is null and asked_at is not"
                                        + " null and state <> 'closed' order by due_at")
                        .getValues(0, Long.class);
        for (int i = 0; i < open.size(); i++) {
            assigning.assign(sight(CARLA), open.get(i), agents.get(i % agents.size()).who().id());
        }
    }

    @Test
    void everyMessageEndsAnsweredOrNotNeededOrOpenWithANameAndATime() {
        assertThat(count("select count(*) from inbox.turn where not ours"))
                .isEqualTo(Customers.MESSAGES);
        var wrong =
                count(
                        """
                        select count(*) from inbox.turn t join inbox.conversation c on c.id = t.conversation_id
                        where not (c.state = 'answered' and c.asked_at is null
                            or c.state = 'closed' and (c.outcome = 'answered' or c.reason is not null)
                            or c.state in ('claimed', 'snoozed') and c.holder_id is not null and c.due_at is not null
                            or c.state = 'snoozed' and c.asked_at is null)
                        """);
        assertThat(wrong).isZero();
        assertThat(count("select count(*) from inbox.conversation where state = 'waiting'"))
                .isZero();
    }

    @Test
    void noConversationHasTwoHolders() {
        assertThat(retelling.stories()).allSatisfy(story -> assertThat(story.wrongs).isZero());
        rows("select id, holder_id from inbox.conversation")
                .forEach(
                        row ->
                                assertThat(retelling.of(row.get(0, UUID.class)).holder)
                                        .isEqualTo(row.get(1, UUID.class)));
        assertThat(kinds())
                .contains("claimed", "released", "handed-over", "off-duty", "paused", "snoozed")
                .contains("woken", "closed", "reopened", "assigned");
    }

    private List<String> kinds() {
        return rows("select distinct what from inbox.act").getValues(0, String.class);
    }

    @Test
    void noClockOfAPromiseIsWrong() {
        rows("select id, asked_at, due_at, kept from inbox.conversation where state <> 'closed'")
                .forEach(
                        row -> {
                            var story = retelling.of(row.get(0, UUID.class));
                            assertThat(story.askedAt()).isEqualTo(row.get(1, Instant.class));
                            assertThat(story.due()).isEqualTo(row.get(2, Instant.class));
                        });
        rows("select id, kept from inbox.conversation where kept is not null")
                .forEach(
                        row ->
                                assertThat(retelling.of(row.get(0, UUID.class)).kept)
                                        .isEqualTo(row.get(1, Boolean.class)));
    }

    @Test
    void theLedgerOnTheScreenIsThatOfTheRecord() throws Exception {
        var stories = retelling.stories();
        var expected = new ArrayList<Long>();
        for (var state : List.of("waiting", "claimed", "snoozed")) {
            expected.add(stories.stream().filter(story -> story.state().equals(state)).count());
        }
        expected.add(stories.stream().filter(this::late).count());
        for (var state : List.of("answered", "closed")) {
            for (var how : List.of("answered", "late")) {
                expected.add(in(stories, state, how));
            }
        }
        for (var reason : Reason.values()) {
            expected.add(in(stories, "closed", reason.slug()));
        }

        var page = page("/inbox/ledger?days=31");

        assertThat(numbers(page, "<dd><a href=\"[^\"]*\">([0-9.]+)</a>")).isEqualTo(expected);
        var served =
                stories.stream()
                        .filter(story -> Set.of("answered", "closed").contains(story.state()))
                        .count();
        assertThat(page)
                .contains("El %d %% tiene respuesta".formatted(served * 100 / stories.size()));
        assertThat(expected.stream().mapToLong(Long::longValue).sum() - expected.get(3))
                .isEqualTo(stories.size());
    }

    private static long in(Collection<Retelling.Story> stories, String state, String how) {
        return stories.stream()
                .filter(story -> story.state().equals(state) && story.how().equals(how))
                .count();
    }

    private boolean late(Retelling.Story story) {
        var due = story.due();
        return due != null && due.isBefore(clock.now);
    }

    @Test
    void answersAndTheirTimesOnTheScreenAreThoseOfTheRecord() throws Exception {
        var end = clock.now;
        var midnight = Instant.parse("2026-04-03T22:00:00Z");
        var answered =
                count(
                        "select count(*) from inbox.answer where delivery = 'confirmed' and delivered_at >= '"
                                + midnight
                                + "'");
        var times =
                retelling.stories().stream()
                        .filter(story -> story.firstAnswered != null)
                        .filter(story -> !story.firstAnswered.isBefore(midnight))
                        .map(story -> Duration.between(story.firstAsked, story.firstAnswered))
                        .sorted()
                        .toList();
        var low = times.get((times.size() - 1) / 2);
        var median = low.plus(times.get(times.size() / 2).minus(low).dividedBy(2)).toMinutes();

        clock.now = Instant.parse("2026-04-04T21:59:00Z");
        var page = page("/today");
        clock.now = end;

        assertThat(page)
                .contains("<strong>%d</strong><span>respondidas hoy".formatted(answered))
                .contains(
                        "<strong>%s</strong><span>mediana de la primera respuesta"
                                .formatted(median < 60 ? median + " min" : median / 60 + " h"));
    }

    @Test
    void theCoverageOnTheScreenIsThatOfTheRoster() throws Exception {
        var shifts = rows("select begins_at, ends_at from shifts.shift");
        var uncovered = 0;
        var monday = LocalDate.of(2026, 3, 30).atStartOfDay(Firm.MADRID).toInstant();
        for (int hour = 0; hour < 7 * 24; hour++) {
            var bare = false;
            for (int minute = 0; minute < 60; minute++) {
                var at = monday.plus(Duration.ofMinutes(hour * 60L + minute));
                bare |=
                        shifts.stream()
                                .noneMatch(
                                        shift ->
                                                !shift.get(0, Instant.class).isAfter(at)
                                                        && shift.get(1, Instant.class).isAfter(at));
            }
            uncovered += bare ? 1 : 0;
        }

        assertThat(uncovered).isPositive();
        assertThat(page("/shifts/coverage?week=2026-03-30"))
                .contains(uncovered + " horas sin cubrir");
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(Cast.as(CARLA)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static List<Long> numbers(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> Long.valueOf(found.group(1).replace(".", "")))
                .toList();
    }

    private Result<Record> rows(String sql) {
        return db.fetch(sql);
    }

    private int count(String sql) {
        return db.fetchSingle(sql).get(0, Integer.class);
    }
}
