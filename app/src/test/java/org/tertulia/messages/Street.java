package org.tertulia.messages;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Content;
import org.tertulia.networks.Heard;
import org.tertulia.networks.NetworkItem;
import org.tertulia.testing.Cast;
import tools.jackson.databind.json.JsonMapper;

/** A channel of Olmo's, and what people say there. */
public final class Street {

    public static final Author DARIO = new Author("77", "dario", "Darío", null);
    public static final Author LUCIA = new Author("78", "lucia", "Lucía", null);
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final AtomicLong INBOUND = new AtomicLong();

    private final Channel channel;

    public Street() {
        this(Cast.OLMO, "{\"account\":\"olmo\"}");
    }

    public Street(BrandId brand, String settings) {
        channel =
                new Channel(
                        ChannelId.next(),
                        1,
                        brand,
                        "plaza",
                        "Plaza",
                        ChannelRole.MANAGED,
                        ChannelState.ACTIVE,
                        JsonMapper.shared().readTree(settings));
    }

    public Channel channel() {
        return channel;
    }

    public static Content content(
            String remoteId, @Nullable Author author, String text, @Nullable Instant at) {
        return new Content(remoteId, author, text, at, null, List.of(), null, null, null);
    }

    public static Content reply(
            String remoteId, Author author, String text, Instant at, String inReplyTo) {
        return new Content(remoteId, author, text, at, null, List.of(), inReplyTo, null, null);
    }

    public Heard post(String remoteId, Author author, String text, @Nullable Instant at) {
        return heard(new NetworkItem.Post(content(remoteId, author, text, at)));
    }

    public Heard edit(String remoteId, Author author, String text, @Nullable Instant at) {
        return heard(new NetworkItem.Edit(content(remoteId, author, text, at)));
    }

    public Heard deletion(String remoteId, @Nullable Instant at) {
        return heard(new NetworkItem.Deletion(remoteId, at));
    }

    public Heard heard(NetworkItem item) {
        return new Heard(channel, item, INBOUND.incrementAndGet(), NOON.plusSeconds(600), false);
    }
}
