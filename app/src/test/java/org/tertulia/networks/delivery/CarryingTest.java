package org.tertulia.networks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tertulia.kernel.BrandId;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Speaking.Delivery;
import tools.jackson.databind.json.JsonMapper;

class CarryingTest {

    private static final Instant NOW = Instant.parse("2026-05-11T10:00:00Z");

    private final PaperDesk desk = new PaperDesk(() -> NOW, () -> 0, new Sometimes());
    private final Whisperer network = new Whisperer();
    private final Channel channel =
            new Channel(
                    ChannelId.next(),
                    1,
                    new BrandId(new UUID(0, 0)),
                    Whisperer.NAME,
                    "Whisperer",
                    ChannelRole.MANAGED,
                    ChannelState.ACTIVE,
                    JsonMapper.shared().createObjectNode());

    @Test
    void aCourierThatSleptBeforeItSentDoesNotSend() {
        network.deliveries.add(new Delivery.Delivered("r1", null));
        desk.queue(UUID.randomUUID(), channel.id());
        var dispatch = desk.claim(1, Set.of(), false).getFirst();

        new Carrying(desk, () -> Carrying.FRESH.toNanos()).carry(dispatch, channel, network, 0);

        assertThat(network.accepted).isEmpty();
        assertThat(desk.where(row -> row.in(State.QUEUED))).hasSize(1);
    }

    @Test
    void aCourierThatComesAtOnceSends() {
        network.deliveries.add(new Delivery.Delivered("r1", null));
        desk.queue(UUID.randomUUID(), channel.id());
        var dispatch = desk.claim(1, Set.of(), false).getFirst();

        new Carrying(desk, () -> Carrying.FRESH.toNanos() - 1).carry(dispatch, channel, network, 0);

        assertThat(network.accepted).hasSize(1);
        assertThat(desk.where(row -> row.in(State.CONFIRMED))).hasSize(1);
    }
}
