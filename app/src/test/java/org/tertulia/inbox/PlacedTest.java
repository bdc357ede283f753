package org.tertulia.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.ROBLE;
import static org.tertulia.testing.Cast.sight;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.Role;
import org.tertulia.organization.MemberPlaced;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Who may answer it no more holds it no more. */
@TertuliaTest
class PlacedTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Claiming claiming;
    @Autowired Conversations conversations;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transactions;

    private long number;

    @BeforeEach
    void start() {
        cast.moveIn();
        var channel = shop.channel("Puestos");
        shop.comments(channel, Shop.DARIO, "¿Hola?", Instant.now().minusSeconds(60));
        number = shop.latest();
    }

    @Test
    void whoBecomesAReaderHoldsNothing() {
        claiming.claim(sight(ANA), number);
        placed(new MemberPlaced(ANA.id(), Role.READER, true, Set.of(), OLGA.actor(), now()));
        assertThat(held()).isFalse();
    }

    @Test
    void whoLosesTheBrandHoldsNothingOfIt() {
        claiming.claim(sight(BEA), number);
        placed(new MemberPlaced(BEA.id(), Role.AGENT, false, Set.of(ROBLE), OLGA.actor(), now()));
        assertThat(held()).isFalse();
    }

    @Test
    void whoStillMayAnswerItKeepsIt() {
        claiming.claim(sight(BEA), number);
        placed(
                new MemberPlaced(
                        BEA.id(), Role.SUPERVISOR, false, Set.of(OLMO), OLGA.actor(), now()));
        assertThat(held()).isTrue();
    }

    private void placed(MemberPlaced fact) {
        transactions.executeWithoutResult(status -> events.publishEvent(fact));
    }

    private boolean held() {
        return conversations.find(sight(CARLA), number).hold() != null;
    }

    private static Instant now() {
        return Instant.now();
    }
}
