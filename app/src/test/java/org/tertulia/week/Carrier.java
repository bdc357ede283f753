package org.tertulia.week;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;
import org.tertulia.kernel.Actor;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.DeliverySettled;

/**
 * The road out, which has a simulator of its own: what is said arrives some minutes later, on a
 * channel that is down when it is up again; one in fifty is refused.
 */
final class Carrier {

    private final DSLContext db;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final RandomGenerator chance;
    private final ChannelId fails;
    private final Instant down;
    private final Instant up;
    private final List<Letter> underWay = new ArrayList<>();

    private record Letter(UUID message, ChannelId channel, Instant arrives) {}

    Carrier(
            DSLContext db,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock,
            RandomGenerator chance,
            ChannelId fails,
            Instant down,
            Instant up) {
        this.db = db;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.chance = chance;
        this.fails = fails;
        this.down = down;
        this.up = up;
    }

    void take(UUID message) {
        var channel =
                new ChannelId(
                        db.fetchSingle(
                                        "select channel_id from networks.outbound where message_id = ?",
                                        message)
                                .get(0, UUID.class));
        var now = clock.instant();
        var held = channel.equals(fails) && !now.isBefore(down) && now.isBefore(up);
        underWay.add(
                new Letter(message, channel, (held ? up : now).plusSeconds(chance.nextInt(600))));
    }

    void deliver() {
        var now = clock.instant();
        for (var letter : List.copyOf(underWay)) {
            if (!letter.arrives().isAfter(now)) {
                underWay.remove(letter);
                settle(letter, now);
            }
        }
    }

    private void settle(Letter letter, Instant now) {
        var refused = chance.nextInt(50) == 0;
        transactions.executeWithoutResult(
                _ ->
                        events.publishEvent(
                                new DeliverySettled(
                                        letter.message(),
                                        letter.channel(),
                                        refused ? "rejected" : "confirmed",
                                        refused ? null : "ours-" + letter.message(),
                                        null,
                                        new Actor.Program("networks"),
                                        now)));
    }
}
