package org.tertulia.inbox.review;

import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;

/** What tests of supervision begin with: answers that their customers have, and marks for them. */
@Component
class SaidAnswers {

    private final AtomicInteger customers = new AtomicInteger();
    private final Shop shop;
    private final Answering answering;
    private final Plans plans;

    SaidAnswers(Shop shop, Answering answering, Plans plans) {
        this.shop = shop;
        this.answering = answering;
        this.plans = plans;
    }

    /** A customer of their own asks, and the number of the conversation is known. */
    long asked(Channel channel, String question) {
        var n = customers.incrementAndGet();
        var customer = new Author("said" + n, null, "Customer " + n, null);
        shop.comments(channel, customer, question, Instant.now().minus(Duration.ofHours(1)));
        return shop.latest();
    }

    MessageId answered(SignedIn who, Channel channel, long number) {
        var reply = new Reply(UUID.randomUUID(), null, null, "Sí, de 10 a 14.");
        var said = answering.answer(sight(who), number, reply).message();
        shop.settles(said, channel, Delivery.CONFIRMED);
        return said;
    }

    MessageId said(SignedIn who, Channel channel, String question) {
        return answered(who, channel, asked(channel, question));
    }

    Map<UUID, Integer> marks(int points) {
        var marks = new HashMap<UUID, Integer>();
        plans.criteria(sight(CARLA), OLMO).forEach(it -> marks.put(it.id(), points));
        return marks;
    }
}
