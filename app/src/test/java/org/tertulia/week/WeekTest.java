package org.tertulia.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.CARLA;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.inbox.Reason;
import org.tertulia.testing.Cast;
import org.tertulia.testing.MovingClock;
import org.tertulia.testing.TertuliaTest;

/** The week as it was lived, counted again from the record alone. */
@TertuliaTest
@Import({VirtualTime.class, Firm.class, Organizing.class, Crew.Desk.class, Life.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeekTest {

    @Autowired Life life;
    @Autowired MovingClock clock;
    @Autowired DSLContext db;
    @Autowired MockMvc web;

    private Life.Lived lived;
    private Retelling retelling;

    @BeforeAll
    void live() throws Exception {
        lived = life.live();
        retelling = new Retelling(db, lived.firm());
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
    void nobodyWhoIsAtHomeHoldsWhatWaitsOnUs() {
        assertThat(lived.forgotten()).isEmpty();
    }

    @Test
    void whatCameWaitsInTheQueueThatTheRulesSay() {
        rows("select id, queue_id from inbox.conversation")
                .forEach(
                        row -> {
                            var queue = retelling.of(row.get(0, UUID.class)).queue;
                            if (queue != null) {
                                assertThat(row.get(1, UUID.class)).isEqualTo(queue);
                            } else {
                                assertThat(row.get(1, UUID.class)).isNotIn(ofTheRules());
                            }
                        });
        assertThat(kinds()).contains("given");
    }

    private List<UUID> ofTheRules() {
        var firm = lived.firm();
        return List.of(firm.crises().id().value(), firm.money().id().value());
    }

    @Test
    void noClockOfAPromiseIsWrong() {
        rows("select id, asked_at, due_at, kept from inbox.conversation")
                .forEach(
                        row -> {
                            var story = retelling.of(row.get(0, UUID.class));
                            assertThat(story.kept).isEqualTo(row.get(3, Boolean.class));
                            if (!story.closed) {
                                assertThat(story.askedAt()).isEqualTo(row.get(1, Instant.class));
                                assertThat(story.due()).isEqualTo(row.get(2, Instant.class));
                            }
                        });
        for (var promise : Promised.Which.values()) {
            assertThat(retelling.stories())
                    .filteredOn(story -> story.promises.contains(promise))
                    .hasSizeGreaterThan(100);
        }
    }

    @Test
    void noAnswerThatNeededApprovalWentWithoutIt() {
        var looked =
                rows(
                        """
                        select a.nth <= %d as early, 'sorry' = any(w.steps) as protocol,
                            d.state = 'approved' as approved
                        from (select a.*, row_number() over (partition by member_id
                                order by said_at, message_id) as nth from inbox.answer a) a
                        left join inbox_walking.walk w on w.answer_id = a.message_id
                        left join inbox_drafts.draft d on d.id = a.key
                        """
                                .formatted(Organizing.LOOKED_AT));
        var early = looked.stream().filter(row -> isTrue(row, 0)).toList();
        var protocol = looked.stream().filter(row -> isTrue(row, 1)).toList();

        assertThat(early).hasSize(Organizing.LOOKED_AT * lived.firm().agents().size());
        assertThat(protocol).hasSizeGreaterThan(50);
        assertThat(early).allMatch(row -> isTrue(row, 2));
        assertThat(protocol).allMatch(row -> isTrue(row, 2));
        assertThat(count("select count(*) from inbox_drafts.draft where state = 'returned'"))
                .isPositive();
    }

    private static boolean isTrue(Record row, int field) {
        return Boolean.TRUE.equals(row.get(field, Boolean.class));
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
    void answersAndTheirTimesOnTheScreenAreThoseOfTheRecordOnEachDay() {
        assertThat(lived.evenings()).hasSize(7).allSatisfy(this::isOfTheRecord);
    }

    private void isOfTheRecord(Life.Evening evening) {
        var from = evening.midnight();
        var until = evening.at().toInstant();
        var answered =
                count(
                        "select count(*) from inbox.answer where delivery = 'confirmed'"
                                + " and delivered_at between '%s' and '%s'".formatted(from, until));
        var median = median(from, until).toMinutes();

        assertThat(evening.figures().confirmed()).isEqualTo(answered);
        assertThat(evening.figures().firstWithin())
                .satisfies(shown -> assertThat(shown.toMinutes()).isEqualTo(median));
        assertThat(evening.page())
                .contains("<strong>%d</strong><span>respondidas hoy".formatted(answered))
                .contains(
                        "<strong>%s</strong><span>mediana de la primera respuesta"
                                .formatted(shown(median)));
    }

    private static String shown(long minutes) {
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes < 48 * 60 ? minutes / 60 + " h" : minutes / (24 * 60) + " d";
    }

    private Duration median(Instant from, Instant until) {
        var times =
                retelling.stories().stream()
                        .filter(story -> story.firstAnswered != null)
                        .filter(story -> !story.firstAnswered.isBefore(from))
                        .filter(story -> !story.firstAnswered.isAfter(until))
                        .map(story -> Duration.between(story.firstAsked, story.firstAnswered))
                        .sorted()
                        .toList();
        var low = times.get((times.size() - 1) / 2);
        return low.plus(times.get(times.size() / 2).minus(low).dividedBy(2));
    }

    @Test
    void theCoverageOnTheScreenIsThatOfTheRosterHourByHour() throws Exception {
        var attended = new Attended(rows(Attended.SHIFTS), lived.written());
        var page = page("/shifts/coverage?week=" + Attended.MONDAY);

        for (var channel : lived.firm().channels()) {
            var hours = attended.hours(channel);
            assertThat(hours).extracting(Attended.Hour::look).contains("on-1", "on-2", "bare-1");
            assertThat(Attended.shown(page, channel))
                    .isEqualTo(attended.stretches(hours))
                    .isNotEmpty();
            assertThat(page).contains(channel.name() + ": " + Attended.summary(hours));
        }
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
