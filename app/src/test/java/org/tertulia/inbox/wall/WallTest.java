package org.tertulia.inbox.wall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.ROBLE;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Moving;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queueing;
import org.tertulia.inbox.routing.Sharing;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Desk;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Desk desk;
    @Autowired Queueing queueing;
    @Autowired Moving moving;
    @Autowired Claiming claiming;
    @Autowired Wall wall;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel page;
    private int customers;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de Olmo");
    }

    @Test
    void eachQueueSaysWhatWaitsSinceWhenAndWhatIsAtRiskOrBroken() {
        var queue = queue("Pedidos");
        var broken = asked(queue, 25);
        asked(queue, 19);
        asked(queue, 1);

        assertThat(lane(queue, NOW)).isEqualTo(new Lane(queue, 3, ago(25), broken, 1, 1));
        assertThat(lane(queue, NOW.plus(Duration.ofHours(6))))
                .satisfies(
                        later -> {
                            assertThat(later.broken()).isEqualTo(2);
                            assertThat(later.atRisk()).isZero();
                        });
        assertThat(lane(queue, NOW.plus(Duration.ofHours(18))).atRisk()).isOne();
        assertThat(rows(queue, "due")).isEqualTo(3);
        assertThat(rows(queue, "risk")).isOne();
        assertThat(rows(queue, "broken")).isOne();
    }

    @Test
    void aQueueWithoutAnythingIsShownAndOneOfAnotherBrandIsNot() {
        var queue = queue("Vacía");

        assertThat(lane(queue, NOW)).isEqualTo(Lane.empty(queue));
        assertThat(wall.lanes(new Sight(CARLA, Set.of(ROBLE)), NOW))
                .extracting(Lane::queue)
                .doesNotContain(queue);
    }

    @Test
    void whoIsOnDutyComesFirstAndWhoHoldsSomethingIsThereAllTheSame() {
        var now = LocalDateTime.ofInstant(NOW, Desk.MADRID).truncatedTo(ChronoUnit.MINUTES);
        desk.attends(BEA, now.minusHours(1).toString(), now.plusHours(3).toString());
        claiming.claim(sight(ANA), asked(queue("De Ana"), 1));

        assertThat(wall.attendants(sight(CARLA), NOW))
                .filteredOn(it -> Set.of(ANA.id(), BEA.id()).contains(it.member().id()))
                .satisfiesExactly(
                        bea -> {
                            assertThat(bea.member().id()).isEqualTo(BEA.id());
                            assertThat(bea.onDuty()).isTrue();
                            assertThat(bea.held()).isZero();
                        },
                        ana -> {
                            assertThat(ana.onDuty()).isFalse();
                            assertThat(ana.held()).isOne();
                        });
        assertThat(text("/wall")).contains("Bea", "de guardia hasta", "fuera de turno");
    }

    @Test
    void everybodySeesItAndEachFigureLeadsToItsRows() {
        var queue = queue("Envíos");
        asked(queue, 30);

        assertThat(text("/wall"))
                .contains("Envíos", "Incumplidas")
                .contains("/inbox?tab=all&amp;queue=" + queue.number() + "&amp;promise=risk");
        assertThat(mvc.get().uri("/api/v1/wall").with(as(RITA)))
                .bodyJson()
                .extractingPath("$.queues[?(@.name=='Envíos')]['waiting','more','atRisk','broken']")
                .asArray()
                .containsExactly(Map.of("waiting", 1, "more", false, "atRisk", 0, "broken", 1));
    }

    private Queue queue(String name) {
        return queueing.add(
                sight(CARLA),
                new Queue(
                        QueueId.next(), 0, OLMO, name, null, false, Sharing.HAND, null, false, 0));
    }

    /** Somebody asked so many hours ago, and it waits there. */
    private long asked(Queue queue, int hours) {
        var customer = new Author("wall" + ++customers, null, "Customer " + customers, null);
        shop.comments(page, customer, "¿Dónde está mi pedido?", ago(hours));
        var number = shop.latest();
        moving.move(sight(CARLA), number, queue.number());
        return number;
    }

    private static Instant ago(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }

    private Lane lane(Queue queue, Instant now) {
        return wall.lanes(sight(CARLA), now).stream()
                .filter(each -> each.queue().id().equals(queue.id()))
                .findFirst()
                .orElseThrow();
    }

    private long rows(Queue queue, String promise) {
        var list = text("/inbox?tab=all&queue=" + queue.number() + "&promise=" + promise);
        return list.split("¿Dónde está mi pedido\\?", -1).length - 1;
    }

    private String text(String path) {
        var got = mvc.get().uri(path).with(as(RITA)).exchange();
        assertThat(got).hasStatusOk();
        return new String(got.getResponse().getContentAsByteArray(), UTF_8);
    }
}
