package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.testing.Cast;

class LiveTest {

    private final Live live = new Live(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void aReaderThatDoesNotReadIsDropped() throws InterruptedException {
        var asleep = join(Cast.ANA.id(), Set.of());
        var awake = join(Cast.BEA.id(), Set.of());

        for (var i = 0; i <= LiveConnection.MOST; i++) {
            live.nudgeAll("conversation-" + i);
            awake.take(Duration.ZERO);
        }

        assertThat(live.listeners()).isEqualTo(1);
        assertThat(asleep.take(Duration.ZERO)).isNull();
    }

    @Test
    void aNameThatWaitsIsNotRepeated() throws InterruptedException {
        var ana = join(Cast.ANA.id(), Set.of());

        IntStream.range(0, 10_000).forEach(i -> live.nudgeAll("conversations"));

        assertThat(ana.take(Duration.ZERO))
                .containsExactly(new LiveConnection.Nudge("conversations", 10_000));
    }

    @Test
    void nobodyHearsOfABrandThatIsNotTheirs() throws InterruptedException {
        var ana = join(Cast.ANA.id(), Set.of(Cast.OLMO));

        live.nudge(Cast.ROBLE, "conversation-1");
        live.nudge(Cast.OLMO, "conversation-2");

        assertThat(ana.take(Duration.ZERO))
                .extracting(LiveConnection.Nudge::name)
                .containsExactly("conversation-2");
    }

    @Test
    void whatIsOnesOwnIsHeardByOneAlone() throws InterruptedException {
        var ana = join(Cast.ANA.id(), Set.of());
        var bea = join(Cast.BEA.id(), Set.of());

        live.nudge(Cast.ANA.id(), "notifications");

        assertThat(ana.take(Duration.ZERO)).hasSize(1);
        assertThat(bea.take(Duration.ZERO)).isEmpty();
    }

    @Test
    void nothingIsHeardBeforeTheCommit() throws InterruptedException {
        var ana = join(Cast.ANA.id(), Set.of());

        TransactionSynchronizationManager.initSynchronization();
        try {
            live.nudgeAll("mentions");
            assertThat(ana.take(Duration.ZERO)).isEmpty();
            TransactionSynchronizationManager.getSynchronizations()
                    .forEach(TransactionSynchronization::afterCommit);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }

        assertThat(ana.take(Duration.ZERO)).hasSize(1);
    }

    private LiveConnection join(MemberId who, Set<BrandId> brands) {
        var connection = new LiveConnection(who, brands);
        live.join(connection);
        return connection;
    }
}
