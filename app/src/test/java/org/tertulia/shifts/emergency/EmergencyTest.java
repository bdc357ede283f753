package org.tertulia.shifts.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.notifications.Notifications;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Members;
import org.tertulia.shifts.Desk;
import org.tertulia.shifts.OnDuty;
import org.tertulia.testing.Cast;
import org.tertulia.testing.MovingClock;
import org.tertulia.testing.TertuliaTest;

/** Only who is on duty answers, and the hour for who is not. */
@TertuliaTest
class EmergencyTest {

    @Autowired Cast cast;
    @Autowired Desk desk;
    @Autowired Shop shop;
    @Autowired Claiming claiming;
    @Autowired Answering answering;
    @Autowired EmergencyHours hours;
    @Autowired BreakingGlass breaking;
    @Autowired DutyRules rules;
    @Autowired ChangingDutyRule changing;
    @Autowired OnDuty onDuty;
    @Autowired Members members;
    @Autowired Notifying notifying;
    @Autowired Notifications notifications;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;

    private final MovingClock clock = new MovingClock(Instant.parse("2031-03-04T09:00:00Z"));

    @BeforeEach
    void start() {
        cast.moveIn();
        db.execute("delete from shifts.shift");
        db.execute("update shifts_emergency.hour set ends_at = begins_at");
        changing.change(sight(CARLA), OLMO, false);
    }

    @Test
    void whereTheBrandLeavesItOpenEverybodyAnswers() {
        var channel = shop.channel("Abierta");
        assertThat(rule().allows(sight(ANA), OLMO, channel.id())).isTrue();
    }

    @Test
    void whoIsOffDutyAnswersForAnHourAndNotAMomentLonger() {
        var channel = shop.channel("De guardia");
        desk.attends(ANA, "2031-03-04T08:00", "2031-03-04T15:00");
        changing.change(sight(CARLA), OLMO, true);
        var rule = rule();

        assertThat(rule.allows(sight(ANA), OLMO, channel.id())).isTrue();
        assertThat(rule.allows(sight(BEA), OLMO, channel.id())).isFalse();
        // Whatever their role.
        assertThat(rule.allows(sight(CARLA), OLMO, channel.id())).isFalse();
        var hour = take("Se ha caído la tienda");
        assertThat(rule.allows(sight(BEA), OLMO, channel.id())).isTrue();
        clock.pass(Duration.ofMinutes(59));
        assertThat(rule.allows(sight(BEA), OLMO, channel.id())).isTrue();
        clock.pass(Duration.ofMinutes(1));
        assertThat(rule.allows(sight(BEA), OLMO, channel.id())).isFalse();
        assertThat(hour.runs(clock.instant())).isFalse();
    }

    @Test
    void anHourIsInTheRecordAndToldToWhoSupervisesAndNobodyHasTwo() {
        notifying.readAll(CARLA.id());
        take("  Se ha \n caído la tienda ");

        assertThat(notifications.list(CARLA.id(), null, 1).getFirst().args())
                .contains("Bea", "Se ha caído la tienda");
        refuses(() -> take("Otra vez"), new EmergencyRefusal.AlreadyRuns());
        refuses(() -> take(" \u200b "), new EmergencyRefusal.ReasonUnfit(3, 500));
        refuses(() -> take("x".repeat(501)), new EmergencyRefusal.ReasonUnfit(3, 500));
    }

    @Test
    void anHourIsGivenBackByItsOwnerAlone() {
        var hour = breaking.take(sight(BEA), "Se ha caído la tienda");
        assertThatThrownBy(() -> breaking.end(sight(ANA), hour.number()))
                .isInstanceOf(NotFound.class);
        breaking.end(sight(BEA), hour.number());
        breaking.end(sight(BEA), hour.number());

        assertThat(hours.of(BEA.id(), Instant.now())).isEmpty();
    }

    @Test
    void theInboxHoldsTheRule() {
        var channel = shop.channel("Mostrador");
        shop.comments(channel, Shop.DARIO, "¿Dónde está mi silla?", Instant.now().minusSeconds(60));
        var number = shop.latest();
        changing.change(sight(CARLA), OLMO, true);
        var only = new EmergencyRefusal.OnlyOnDuty();

        refuses(() -> claiming.claim(sight(ANA), number), only);
        refuses(() -> answering.answer(sight(ANA), number, reply()), only);
        breaking.take(sight(ANA), "Se ha caído la tienda");
        claiming.claim(sight(ANA), number);
        answering.answer(sight(ANA), number, reply());
        // Who has it still answers only while they may.
        db.execute("update shifts_emergency.hour set ends_at = begins_at");
        refuses(() -> answering.answer(sight(ANA), number, reply()), only);
    }

    private static Answering.Reply reply() {
        return new Answering.Reply(UUID.randomUUID(), null, null, "Va de camino.");
    }

    private DutyRule rule() {
        return new DutyRule(rules, hours, onDuty, clock);
    }

    private EmergencyHour take(String reason) {
        var breakingThen = new BreakingGlass(hours, members, notifying, events, clock);
        var taken = transactions.execute(_ -> breakingThen.take(sight(BEA), reason));
        assertThat(taken).isNotNull();
        return taken;
    }

    private static void refuses(Runnable act, Refusal refusal) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
