package org.tertulia.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queueing;
import org.tertulia.inbox.routing.Sharing;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Arranging;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Who is told of what nobody has. */
@TertuliaTest
class WarningTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Warning warning;
    @Autowired Moving moving;
    @Autowired Queueing queueing;
    @Autowired Arranging arranging;
    @Autowired DSLContext db;

    private Channel page;

    @BeforeEach
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de los avisos");
        db.execute("update organization.member set left_at = null");
    }

    private long asked(int hours) {
        var customer = new Author("near" + UUID.randomUUID(), null, "Near", null);
        var at = Instant.now().minus(hours, ChronoUnit.HOURS);
        shop.comments(page, customer, "¿Abrís en domingo?", at);
        return shop.latest();
    }

    private List<String> told(long number) {
        while (warning.warn()) {
            // Until nobody is left to tell.
        }
        return db.fetch(
                        "select m.name || ':' || n.key from notifications.notification n join"
                                + " organization.member m on m.id = n.member_id where n.url = ?"
                                + " order by m.name",
                        "/conversations/" + number)
                .getValues(0, String.class);
    }

    @Test
    void whoTakesFromItsQueueIsTold() {
        var department = arranging.add("Avisos", Set.of(BEA.id()), Set.of(), sight(OLGA));
        var queue =
                queueing.add(
                        sight(CARLA),
                        new Queue(
                                QueueId.next(),
                                0,
                                OLMO,
                                "Avisos",
                                department,
                                false,
                                Sharing.HAND,
                                null,
                                false,
                                0));
        var number = asked(19);
        moving.move(sight(CARLA), number, queue.number());

        assertThat(told(number)).containsExactly("Bea:inbox.notice.near");
        assertThat(told(asked(19)))
                .containsExactly("Ana:inbox.notice.near", "Bea:inbox.notice.near");
    }

    @Test
    void aFirmOfOneIsToldEachTime() {
        db.execute("update organization.member set left_at = now() where name <> 'Olga'");

        assertThat(told(asked(19))).containsExactly("Olga:inbox.notice.near");
        assertThat(told(asked(22))).containsExactly("Olga:inbox.notice.escalated");
        assertThat(told(asked(25))).containsExactly("Olga:inbox.notice.broken");
    }

    @Test
    void whereNobodySupervisesWhoOwnsIsTold() {
        db.execute("update organization.member set left_at = now() where name = 'Carla'");

        assertThat(told(asked(22)))
                .containsExactly(
                        "Ana:inbox.notice.escalated",
                        "Bea:inbox.notice.escalated",
                        "Olga:inbox.notice.escalated");
    }
}
