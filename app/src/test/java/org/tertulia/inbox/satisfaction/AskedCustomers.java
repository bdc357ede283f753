package org.tertulia.inbox.satisfaction;

import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Closing;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.Outcome;
import org.tertulia.inbox.Shop;
import org.tertulia.messages.Followers;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;

/** What tests of satisfaction begin with: customers whom Ana answered. */
@Component
class AskedCustomers {

    private final AtomicInteger customers = new AtomicInteger();
    private final Shop shop;
    private final Answering answering;
    private final Closing closing;
    private final Conversations conversations;
    private final Surveys surveys;
    private final Followers followers;

    AskedCustomers(
            Shop shop,
            Answering answering,
            Closing closing,
            Conversations conversations,
            Surveys surveys,
            Followers followers) {
        this.shop = shop;
        this.answering = answering;
        this.closing = closing;
        this.conversations = conversations;
        this.surveys = surveys;
        this.followers = followers;
    }

    Author customer() {
        var n = customers.incrementAndGet();
        return new Author("asked" + n, null, "Customer " + n, null);
    }

    /** Somebody else asks, and has Ana's answer. */
    long answered(Channel channel, String question) {
        return answered(channel, customer(), question);
    }

    long answered(Channel channel, Author customer, String question) {
        shop.comments(channel, customer, question, Instant.now().minus(Duration.ofHours(1)));
        var number = shop.latest();
        var reply = new Reply(UUID.randomUUID(), null, null, "Sí, de 10 a 14.");
        var said = answering.answer(sight(ANA), number, reply);
        shop.settles(said.message(), channel, Delivery.CONFIRMED);
        return number;
    }

    long closed(Channel channel, String question) {
        var number = answered(channel, question);
        close(number);
        return number;
    }

    void close(long number) {
        closing.close(sight(ANA), number, new Outcome.Answered());
    }

    Survey survey(long number) {
        return surveys.of(sight(ANA), conversations.find(sight(ANA), number)).getLast();
    }

    String token(long number) {
        return surveys.token(survey(number), Instant.now()).orElseThrow();
    }

    /** Everybody reads on in the record. */
    void catchUp() {
        while (followers.round()) {
            // Until nobody has anything new.
        }
    }
}
