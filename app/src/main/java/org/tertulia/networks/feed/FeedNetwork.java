package org.tertulia.networks.feed;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.Connectable;
import org.tertulia.networks.Looking;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Reading;
import org.tertulia.networks.http.Fetched;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.networks.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Web feeds as channels: settings {@code {"url": …}}, the cursor is a {@link FeedCursor}. */
@Component
public final class FeedNetwork implements Looking, Connectable {

    static final String NAME = "feed";

    static final String ACCEPTED =
            "application/atom+xml, application/rss+xml, application/feed+json,"
                    + " application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5";

    private final GuardedClient client;
    private final Clock clock;
    private final Cadence cadence;
    private final RandomGenerator random;

    @Autowired
    FeedNetwork(GuardedClient client, Clock clock) {
        this(client, clock, Cadence.USUAL, RandomGenerator.getDefault());
    }

    public FeedNetwork(GuardedClient client, Clock clock, Cadence cadence, RandomGenerator random) {
        this.client = client;
        this.clock = clock;
        this.cadence = cadence;
        this.random = random;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Form form() {
        return new Form(
                "networks.feed.label",
                "networks.feed.hint",
                "network-feed",
                10,
                ChannelRole.WATCHED,
                List.of(
                        new Field(
                                "url",
                                "networks.feed.url",
                                "networks.feed.url.hint",
                                Field.Kind.ADDRESS,
                                true,
                                List.of())));
    }

    @Override
    public Found seek(Map<String, String> given) {
        return new FeedSeeking(client, clock).seek(given.getOrDefault("url", ""));
    }

    @Override
    public Looked look(Channel channel, @Nullable String cursor) {
        var url = channel.settings().path("url").asString("");
        var known = FeedCursor.of(cursor);
        var request = known.validators().asked(Request.get(url).with("Accept", ACCEPTED));
        return switch (client.fetch(request)) {
            case Fetched.Unreachable nothing ->
                    new Looked.Failed(nothing.key(), nothing.detail(), null);
            case Fetched.Answer answer -> judge(channel, answer, known);
        };
    }

    private Looked judge(Channel channel, Fetched.Answer answer, FeedCursor known) {
        if (answer.status() == 304) {
            return unchanged(answer, known);
        }
        if (answer.status() == 410) {
            return new Looked.Gone(answer.finalUri().getHost());
        }
        if (!answer.successful()) {
            return new Looked.Failed(
                    "networks.feed.Status",
                    String.valueOf(answer.status()),
                    cadence.retryAfter(clock.instant(), answer.headers()));
        }
        var type = answer.header("Content-Type").orElse(null);
        return switch (FeedReading.read(answer.body(), type, answer.finalUri(), clock.instant())) {
            case FeedRead.NotAFeed other -> new Looked.Failed(other.reason().key(), null, null);
            case FeedRead.Feed feed -> heard(channel, answer, feed, known);
        };
    }

    private Looked unchanged(Fetched.Answer answer, FeedCursor known) {
        var now = clock.instant();
        var next = cadence.afterAnswer(now, answer.headers(), null, random);
        return new Looked.Answered(List.of(), known.unchanged(now).text(), next, null, null, null);
    }

    private Looked heard(
            Channel channel, Fetched.Answer answer, FeedRead.Feed feed, FeedCursor known) {
        // A feed cut short is asked for whole again: "not modified" would hide its end for ever.
        var validators = feed.has(Warning.Kind.TRUNCATED) ? Validators.NONE : Validators.of(answer);
        var warning = feed.gravest();
        var now = clock.instant();
        return new Looked.Answered(
                feed.items().stream().map(FeedItem::raw).toList(),
                known.after(feed, validators, now).text(),
                cadence.afterAnswer(now, answer.headers(), feed.ttl(), random),
                warning.map(Warning::kind).map(Warning.Kind::key).orElse(null),
                warning.map(Warning::detail).orElse(null),
                moved(channel.settings(), answer.permanentMovedTo()),
                known.missed(feed));
    }

    /** Only a move that led to a feed is believed: a sign-in page may call itself permanent too. */
    private static @Nullable JsonNode moved(JsonNode settings, @Nullable URI to) {
        if (to == null || !(settings instanceof ObjectNode known)) {
            return null;
        }
        return known.deepCopy().put("url", to.toString());
    }

    @Override
    public Reading read(Channel channel, byte[] payload) {
        var item = FeedItem.of(payload);
        return item == null
                ? new Reading.Unreadable("networks.quarantine.NotAnItem", null)
                : Reading.Items.of(new NetworkItem.Post(item.content()));
    }
}
