package org.tertulia.listening.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelRole;
import org.tertulia.notifications.Notifications;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** What becomes an alert, by a clock that the test moves. */
@TertuliaTest
class AlertsTest {

    private static final Sight CARLA = Cast.sight(Cast.CARLA);
    private static final Sight ANA = Cast.sight(Cast.ANA);

    @Autowired Cast cast;
    @Autowired Stage stage;
    @Autowired Ruling ruling;
    @Autowired Notifications notifications;
    @Autowired DSLContext db;

    private Channel shop;

    @BeforeEach
    void start() {
        cast.moveIn();
        // Each test has a company without events before it.
        for (var table : List.of("hour", "minute", "echo")) {
            db.execute("delete from listening_alerts." + table);
        }
        db.execute("update listening_alerts.sign set ended_at = now() where ended_at is null");
        db.execute("update listening_alerts.alert set ended_at = now() where ended_at is null");
        db.execute("update listening_alerts.hush set until = now()");
        shop = stage.channel("Tienda " + System.nanoTime(), ChannelRole.MANAGED);
        stage.past(shop.id().value(), 1);
    }

    @Test
    void anOutburstIsOneAlertHoweverMuchFollows() {
        stage.hear(stage.say(shop, 12, "Hoy hay rebajas en la tienda"));
        var before = latest();
        for (var i = 0; i < 5; i++) {
            stage.clock.pass(Duration.ofMinutes(5));
            stage.hear(stage.say(shop, 5, "Sigue igual"));
        }

        assertThat(latest().number()).isEqualTo(before.number());
        assertThat(latest().endedAt()).isNull();
        var sign = stage.signs(latest()).getFirst();
        assertThat(sign.kind()).isIn(Kind.SPIKE, Kind.NEGATIVE);
        assertThat(sign.found()).isGreaterThanOrEqualTo(7);
        assertThat(sign.peak()).isGreaterThanOrEqualTo(sign.found());
        assertThat(stage.evidence(latest())).isEqualTo(37);
    }

    @Test
    void whatWasUndoneByACrashIsOneAlertAllTheSame() {
        var said = stage.say(shop, 12, "Se ha roto la web");
        var told = notifications.of(Cast.CARLA.id());
        var alerts = stage.all().size();
        stage.hearAndCrash(said);
        assertThat(stage.all()).hasSize(alerts);
        stage.hearAndCrash(said);
        stage.hear(said.subList(0, 6));
        stage.hear(said.subList(6, 12));

        assertThat(stage.all()).hasSize(alerts + 1);
        assertThat(notifications.of(Cast.CARLA.id())).isEqualTo(told + 1);
        assertThat(heard(shop)).isEqualTo(12);
    }

    @Test
    void twoProgramsCountTogether() {
        var other = stage.another();
        var alerts = stage.all().size();
        for (var i = 0; i < 6; i++) {
            stage.hear(stage.say(shop, 1, "Todos a la vez"));
            stage.hear(other, stage.say(shop, 1, "Todos a la vez"));
        }

        assertThat(heard(shop)).isEqualTo(12);
        assertThat(stage.all()).hasSize(alerts + 1);
    }

    @Test
    void aBrandHasRulesBeforeAnybodyAsksForThem() {
        stage.keep();
        stage.keep();

        assertThat(stage.rules.all(CARLA))
                .extracting(Rule::kind)
                .contains(Kind.values())
                .doesNotHaveDuplicates();
    }

    @Test
    void anEventIsOverWhenAllIsCalmAndTheNextIsAnother() {
        stage.hear(stage.say(shop, 12, "Primera vez"));
        var first = latest();
        stage.keepAfter(Duration.ofMinutes(60));
        assertThat(latest().endedAt()).isNull();
        stage.keepAfter(Duration.ofMinutes(65));

        assertThat(latest().endedAt()).isNotNull();
        stage.clock.pass(Duration.ofHours(3));
        stage.hear(stage.say(shop, 12, "Segunda vez"));
        assertThat(latest().number()).isGreaterThan(first.number());
    }

    @Test
    void furtherSignsJoinTheEventOfTheBrand() {
        var watch = stage.watch("Olmo " + System.nanoTime(), "olmo");
        stage.past(watch.id().value(), 1);
        var alerts = stage.all().size();
        stage.hear(stage.say(shop, 12, "Olmo no contesta"), watch);

        assertThat(stage.all()).hasSize(alerts + 1);
        assertThat(stage.signs(latest())).extracting(Sign::subject).contains(watch.id().value());
        assertThat(stage.signs(latest())).extracting(Sign::subject).contains(shop.id().value());
    }

    @Test
    void whoIsToldIsToldOnceAndAgainWhenItIsGraver() {
        stage.keep();
        var rule = stage.rule(Kind.CRISIS);
        stage.in(() -> ruling.change(CARLA, worded(rule, "intoxicación")));
        var told = notifications.of(Cast.CARLA.id());
        var ana = notifications.of(Cast.ANA.id());
        stage.hear(stage.say(shop, 12, "Cuánta gente hoy"));
        stage.hear(stage.say(shop, 3, "Cuánta gente hoy"));
        assertThat(notifications.of(Cast.CARLA.id())).isEqualTo(told + 1);
        stage.acknowledge(ANA, latest().number(), Reason.EXPECTED);

        stage.hear(stage.say(shop, 1, "Mi hijo está en el hospital con una Intoxicacion"));

        assertThat(latest().kind()).isEqualTo(Kind.CRISIS);
        assertThat(latest().open()).isTrue();
        assertThat(notifications.of(Cast.CARLA.id())).isEqualTo(told + 2);
        assertThat(notifications.of(Cast.ANA.id())).isEqualTo(ana + 1);
        assertThat(stage.signs(latest()).getFirst().met()).isEqualTo("intoxicación");
    }

    @Test
    void whatIsHistoryOrComesHoursLateRaisesNothing() {
        var alerts = stage.all().size();
        for (var i = 0; i < 20; i++) {
            var who = new Author("h" + i, "h" + i, "H", null);
            var late = stage.clock.now.minus(Duration.ofHours(5));
            stage.hear(List.of(stage.say(shop, who, "De hace rato", late, false)));
            stage.hear(List.of(stage.say(shop, who, "Historia", stage.clock.now, true)));
        }

        assertThat(stage.all()).hasSize(alerts);
        assertThat(heard(shop)).isZero();
    }

    @Test
    void aCompetitorsStirIsAnEventOfItsOwn() {
        stage.keep();
        var watch = stage.competitor("Nogalia " + System.nanoTime(), "nogalia");
        stage.past(watch.id().value(), 1);
        var forum = stage.channel("Foro " + System.nanoTime(), ChannelRole.WATCHED);
        stage.hear(stage.say(forum, 30, "Nogalia retira todas sus sillas"), watch);

        assertThat(latest().kind()).isEqualTo(Kind.COMPETITOR);
        assertThat(latest().about()).isEqualTo(watch.id().value());
        assertThat(stage.all().stream().filter(alert -> alert.endedAt() == null)).hasSize(1);
    }

    @Test
    void aRuleAboutCompetitorsMindsThoseThatItNames() {
        stage.keep();
        var other = stage.competitor("Encinar " + System.nanoTime(), "encinar");
        var watch = stage.competitor("Abetal " + System.nanoTime(), "abetal");
        stage.past(watch.id().value(), 1);
        var rule = stage.rule(Kind.COMPETITOR);
        stage.in(() -> ruling.change(CARLA, naming(rule, other.id().value())));
        var forum = stage.channel("Foro " + System.nanoTime(), ChannelRole.WATCHED);
        var alerts = stage.all().size();
        stage.hear(stage.say(forum, 30, "Abetal retira todas sus sillas"), watch);
        stage.in(
                () ->
                        ruling.change(
                                CARLA, changed(stage.rule(Kind.COMPETITOR), Set.of(), List.of())));

        assertThat(stage.all()).hasSize(alerts);
    }

    @Test
    void aWatchedChannelIsNobodysWhoDoesNotAskForIt() {
        var alerts = stage.all().size();
        var paper = stage.channel("Diario " + System.nanoTime(), ChannelRole.WATCHED);
        stage.past(paper.id().value(), 1);
        stage.hear(stage.say(paper, 30, "Elecciones, elecciones"));

        assertThat(stage.all()).hasSize(alerts);
    }

    @Test
    void aChannelThatAlwaysSpeaksAndDoesNotIsTold() {
        var busy = stage.channel("Buzón " + System.nanoTime(), ChannelRole.MANAGED);
        stage.past(busy.id().value(), 40);
        stage.keepAfter(Duration.ofHours(5));

        var alert =
                stage.all().stream()
                        .filter(each -> busy.id().value().equals(each.about()))
                        .findFirst()
                        .orElseThrow();
        assertThat(alert.kind()).isEqualTo(Kind.SILENCE);
        stage.keep();
        stage.clock.pass(Duration.ofMinutes(2));
        stage.hear(stage.say(busy, 1, "Ya estoy aquí"));
        stage.keep();
        assertThat(stage.alerts.find(CARLA, alert.number()).endedAt()).isNotNull();
    }

    @Test
    void whatIsHushedIsNotTold() {
        stage.hear(stage.say(shop, 12, "Ruido"));
        var alert = latest();
        stage.in(
                () -> {
                    stage.acknowledging.hush(ANA, alert.number(), Duration.ofHours(24));
                    return alert;
                });
        stage.keepAfter(Duration.ofHours(4));
        stage.hear(stage.say(shop, 12, "Más ruido"));
        assertThat(latest().number()).isEqualTo(alert.number());
        assertThat(stage.alerts.hushedUntil(alert, stage.clock.now)).isNotNull();

        stage.keepAfter(Duration.ofHours(21));
        stage.hear(stage.say(shop, 14, "Y mañana, otra vez"));
        assertThat(latest().number()).isGreaterThan(alert.number());
    }

    @Test
    void whoLooksFirstSaysWhatItIs() {
        stage.hear(stage.say(shop, 12, "¿Qué es esto?"));
        var number = latest().number();
        stage.acknowledge(ANA, number, Reason.ON_IT);
        stage.acknowledge(ANA, number, Reason.ON_IT);
        stage.acknowledge(CARLA, number, Reason.ON_IT);

        assertThatThrownBy(() -> stage.acknowledge(CARLA, number, Reason.FALSE_ALARM))
                .isInstanceOf(Refused.class);
        var acknowledgement = stage.alerts.find(CARLA, number).acknowledgement();
        assertThat(acknowledgement).isNotNull();
        assertThat(acknowledgement.by()).isEqualTo(Cast.ANA.id());
    }

    private Alert latest() {
        return stage.all().getFirst();
    }

    private int heard(Channel channel) {
        return db.fetchSingle(
                        "select coalesce(sum(heard), 0)::int from listening_alerts.minute where"
                                + " subject = ?",
                        channel.id().value())
                .get(0, Integer.class);
    }

    static Rule worded(Rule rule, String word) {
        return changed(rule, rule.watches(), List.of(word));
    }

    private static Rule naming(Rule rule, UUID watch) {
        return changed(rule, Set.of(watch), List.of());
    }

    private static Rule changed(Rule rule, Set<UUID> watches, List<String> words) {
        return new Rule(
                rule.id(),
                rule.number(),
                rule.brand(),
                rule.kind(),
                watches,
                rule.channels(),
                rule.sensitivity(),
                rule.window(),
                rule.calm(),
                words,
                rule.tells(),
                rule.byMail(),
                rule.webhook(),
                rule.active(),
                rule.version());
    }
}
