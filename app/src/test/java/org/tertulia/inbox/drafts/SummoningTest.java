package org.tertulia.inbox.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.approvals.Approvers;
import org.tertulia.approvals.Asking;
import org.tertulia.approvals.Deciding;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.Takeover;
import org.tertulia.inbox.TakeoverReason;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.Uuid7;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.shifts.reaching.Chains;
import org.tertulia.shifts.reaching.Crew;
import org.tertulia.shifts.reaching.Plan;
import org.tertulia.shifts.reaching.Preference;
import org.tertulia.shifts.reaching.Preferring;
import org.tertulia.shifts.reaching.QuietHours;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummoningTest {

    private static final Approvers SUPERVISION = new Approvers.OfRole(Role.SUPERVISOR);
    private static final Approvers OWNERS = new Approvers.OfRole(Role.OWNER);

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Claiming claiming;
    @Autowired Submitting submitting;
    @Autowired Asking asking;
    @Autowired Deciding deciding;
    @Autowired Ruling ruling;
    @Autowired Rules rules;
    @Autowired Preferring preferring;
    @Autowired Chains chains;
    @Autowired Crew crew;
    @Autowired DSLContext db;

    private Channel page;
    private int customers;
    private long number;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de quien aprueba");
    }

    @BeforeEach
    void somebodyAsks() {
        rules.all(sight(OLGA)).forEach(rule -> ruling.remove(sight(OLGA), rule.number()));
        for (var each : List.of(CARLA, OLGA)) {
            preferring.prefer(sight(each), Preference.USUAL);
        }
        asks(Duration.ofMinutes(30));
    }

    @Test
    void whomTheNoticeReachesHasAWhileBeforeTheyAreCalled() {
        rule(SUPERVISION);
        var call = call(submits());

        assertThat(call.get("among", UUID[].class))
                .containsExactlyInAnyOrder(CARLA.id().value(), OLGA.id().value());
        assertThat(call.get("occasion")).isEqualTo("approval");
        assertThat(waits(call)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void whereItReachesNobodyTheyAreCalledAtOnce() {
        rule(SUPERVISION);
        for (var each : List.of(CARLA, OLGA)) {
            preferring.prefer(sight(each), new Preference(false, allDay()));
        }

        assertThat(atOnce(submits())).isTrue();
    }

    @Test
    void whereLittleTimeIsLeftTheyAreCalledAtOnce() {
        rule(SUPERVISION);
        asks(Duration.ofHours(23).plusMinutes(30));

        assertThat(atOnce(submits())).isTrue();
    }

    @Test
    void theNextStepCallsOthersAndADecisionEndsIt() {
        rule(SUPERVISION, OWNERS);
        var approval = submits();
        deciding.approve(sight(CARLA), approval, 1, null);

        assertThat(call(approval).get("among", UUID[].class)).containsExactly(OLGA.id().value());

        deciding.approve(sight(OLGA), approval, 2, null);
        assertThat(running(approval)).isZero();
    }

    @Test
    void sentBackTakenBackOrLapsedItCallsNobody() {
        rule(SUPERVISION);
        var returned = submits();
        deciding.giveBack(sight(CARLA), returned, 1, "Más amable.");
        asks(Duration.ofMinutes(30));
        var withdrawn = submits();
        asking.withdraw(sight(ANA), withdrawn);
        asks(Duration.ofMinutes(30));
        var lapsed = submits();
        claiming.takeOver(sight(BEA), number, new Takeover(TakeoverReason.URGENT, null));

        assertThat(running(returned) + running(withdrawn) + running(lapsed)).isZero();
    }

    @Test
    void alongTheChainThoseAreCalledWhoCanDecide() {
        var now = Instant.now();
        var about = new Crew.About(OLMO, null, Set.of(CARLA.id()));

        assertThat(crew.plan(chains.of(sight(CARLA), OLMO), about, now).turns())
                .extracting(Plan.Turn::people)
                .containsExactly(List.of(CARLA.id()), List.<MemberId>of(), List.of(OLGA.id()));
    }

    private void asks(Duration ago) {
        customers++;
        var customer = new Author("summons" + customers, null, "Customer " + customers, null);
        shop.comments(page, customer, "¿Y mi dinero?", Instant.now().minus(ago));
        number = shop.latest();
    }

    private int submits() {
        var reply = new Reply(UUID.randomUUID(), null, null, "Mañana.");
        return ((Submitting.Outcome.Waits) submitting.submit(sight(ANA), number, reply)).approval();
    }

    private void rule(Approvers... steps) {
        var agents =
                new When(Role.AGENT, 0, 0, Set.of(), Set.of(), null, List.of(), Set.of(), Set.of());
        ruling.add(
                sight(OLGA),
                new Rule(Uuid7.next(), 0, OLMO, "La regla", agents, List.of(steps), true, 0));
    }

    /** Whatever the zone. */
    private static QuietHours allDay() {
        var minute = LocalTime.now(ZoneOffset.UTC).toSecondOfDay() / 60;
        return new QuietHours((minute + 720) % 1440, (minute + 719) % 1440);
    }

    private Record call(int approval) {
        return db.fetchSingle(
                "select * from shifts_reaching.call where about = ? and state = 'calling'",
                "approval:" + approval);
    }

    private static Duration waits(Record call) {
        return Duration.between(
                call.get("begun_at", Instant.class), call.get("next_at", Instant.class));
    }

    /** Whether it is due, or went on already. */
    private boolean atOnce(int approval) {
        return db.fetchSingle(
                        "select next_step > 0 or next_at <= begun_at from shifts_reaching.call"
                                + " where about = ?",
                        "approval:" + approval)
                .get(0, Boolean.class);
    }

    private int running(int approval) {
        return db.fetchSingle(
                        "select count(*) from shifts_reaching.call where about = ? and state in"
                                + " ('calling', 'unanswered')",
                        "approval:" + approval)
                .get(0, Integer.class);
    }
}
