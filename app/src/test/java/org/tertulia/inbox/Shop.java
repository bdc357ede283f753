package org.tertulia.inbox;

import static org.tertulia.testing.Cast.OLMO;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Hand;
import org.tertulia.messages.Followers;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Content;
import org.tertulia.networks.DeliverySettled;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.networks.NetworkItem;

/** What tests of the inbox begin with: channels of Olmo's, and customers who write there. */
@Component
public class Shop {

    public static final Author DARIO = new Author("dario", "dario", "Darío Mora", null);
    public static final Author LUCIA = new Author("lucia", "lucia", "Lucía Sanz", null);

    private final AtomicInteger said = new AtomicInteger();
    private final DSLContext db;
    private final Channels channels;
    private final ItemConsumer record;
    private final Followers followers;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Hand hand;

    Shop(
            DSLContext db,
            Channels channels,
            ItemConsumer record,
            Followers followers,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Hand hand) {
        this.db = db;
        this.channels = channels;
        this.record = record;
        this.followers = followers;
        this.transactions = transactions;
        this.events = events;
        this.hand = hand;
    }

    public Channel channel(String name) {
        return channel(name, Counter.NAME, "managed", OLMO);
    }

    public Channel channel(String name, String network, String role, BrandId brand) {
        var id = ChannelId.next();
        db.execute(
                "insert into networks.channel (id, brand_id, network, name, role, state, settings,"
                        + " created_at) values (?, ?, ?, ?, ?, 'active', '{}'::jsonb,"
                        + " '2026-01-01 00:00:00Z')",
                id.value(),
                brand.value(),
                network,
                name,
                role);
        db.execute("insert into networks.look (channel_id) values (?)", id.value());
        hand.forget();
        return channels.known(List.of(id)).get(id);
    }

    /** Somebody comments, and the inbox takes notice; gives the message's id on the network. */
    public String comments(Channel channel, @Nullable Author author, String text, Instant at) {
        return hears(channel, new NetworkItem.Comment(content(author, text, at, null)));
    }

    public String writes(Channel channel, Author author, String text, Instant at) {
        return hears(channel, new NetworkItem.DirectMessage(content(author, text, at, null)));
    }

    public String hears(Channel channel, NetworkItem item) {
        hears(List.of(new Heard(channel, item, 1, Instant.now(), false)));
        return item.remoteId();
    }

    public void hears(List<Heard> heard) {
        transactions.executeWithoutResult(_ -> record.take(heard));
        catchUp();
    }

    void catchUp() {
        while (followers.round()) {
            // Until every follower has nothing new.
        }
    }

    public Content content(
            @Nullable Author author, String text, Instant at, @Nullable String inReplyTo) {
        var id = "r" + said.incrementAndGet();
        return new Content(id, author, text, at, null, List.of(), inReplyTo, null, null);
    }

    /** The number of the only conversation, or of the latest. */
    public long latest() {
        return db.fetchSingle("select max(number) from inbox.conversation").get(0, Long.class);
    }

    int conversations() {
        return db.fetchSingle("select count(*) from inbox.conversation").get(0, Integer.class);
    }

    /** The road out tells how far an answer got. */
    public void settles(MessageId answer, Channel channel, Delivery delivery) {
        var remote = delivery == Delivery.CONFIRMED ? "ours" + said.incrementAndGet() : null;
        transactions.executeWithoutResult(
                _ -> {
                    db.execute(
                            "update networks.outbound set state = ?, remote_id = ?, settled_at ="
                                    + " case when ? in ('confirmed', 'rejected', 'given-up') then"
                                    + " now() end where message_id = ?",
                            delivery.slug(),
                            remote,
                            delivery.slug(),
                            answer.value());
                    events.publishEvent(
                            new DeliverySettled(
                                    answer.value(),
                                    channel.id(),
                                    delivery.slug(),
                                    remote,
                                    null,
                                    new Actor.Program("test"),
                                    Instant.now()));
                });
    }
}
