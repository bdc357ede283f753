package org.tertulia.networks.feed;

import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Uuid7;
import org.tertulia.networks.NetworksRefusal;
import org.tertulia.networks.feed.SubscriptionList.Outcome;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;

/**
 * Takes a list of subscriptions that a person brings: it is written down as a whole, and its feeds
 * are connected in the background, each in a transaction of its own.
 */
@Component
class Bringing {

    private static final Logger log = LoggerFactory.getLogger(Bringing.class);

    private final Subscribing subscribing;
    private final SubscriptionLists lists;
    private final Executor workers;

    Bringing(
            Subscribing subscribing,
            SubscriptionLists lists,
            @Value("${tertulia.background:true}") boolean background) {
        this.subscribing = subscribing;
        this.lists = lists;
        this.workers =
                background
                        ? task -> Thread.ofVirtual().name("subscriptions").start(task)
                        : Runnable::run;
    }

    /**
     * The number of the list.
     *
     * @throws org.tertulia.kernel.Refused with {@link FeedRefusal.NoSubscriptions}
     */
    int bring(Sight sight, Brand brand, byte[] bytes) {
        var opml = Subscribing.read(bytes);
        var id = Uuid7.next();
        var number = lists.begin(id, sight, brand, opml);
        workers.execute(() -> connect(sight, brand, id, opml));
        return number;
    }

    private void connect(Sight sight, Brand brand, UUID id, Opml opml) {
        try {
            var n = 0;
            for (var subscription : opml.subscriptions()) {
                settle(id, ++n, subscribing.connect(sight, brand, subscription));
            }
            lists.end(id);
        } catch (RuntimeException e) {
            // It goes silent, and its page says so; brought again, nothing is connected twice.
            log.error("HEAR-09: List of subscriptions {} broke off", id, e);
        }
    }

    private void settle(UUID id, int n, Subscribing.Result result) {
        var channel = result.channel();
        if (channel != null) {
            lists.settle(id, n, Outcome.CONNECTED, channel.number());
        } else if (result.refusal() instanceof NetworksRefusal.AlreadyConnected already) {
            lists.settle(id, n, Outcome.ALREADY, already.number());
        } else {
            lists.settle(id, n, Outcome.UNFIT, null);
        }
    }
}
