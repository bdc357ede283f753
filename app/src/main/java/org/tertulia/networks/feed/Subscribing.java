package org.tertulia.networks.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Connecting;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;

/**
 * Takes a whole list of subscriptions, and gives one. Each feed is connected without being asked
 * first; its first look says what is wrong with it.
 */
@Component
class Subscribing {

    private final Channels channels;
    private final Connecting connecting;

    Subscribing(Channels channels, Connecting connecting) {
        this.channels = channels;
        this.connecting = connecting;
    }

    /** What became of one feed of the list: a channel, or a refusal. */
    record Result(String title, URI url, @Nullable Channel channel, @Nullable Refusal refusal) {}

    /** What became of the list; {@code skipped} counts outlines that name no feed to look at. */
    record Outcome(List<Result> results, int duplicates, int skipped, boolean cut) {

        long connected() {
            return results.stream().filter(result -> result.channel() != null).count();
        }
    }

    Outcome subscribe(Sight sight, Brand brand, byte[] list) {
        var opml = read(list);
        var results = new ArrayList<Result>();
        for (var subscription : opml.subscriptions()) {
            results.add(connect(sight, brand, subscription));
        }
        return new Outcome(results, opml.duplicates(), opml.skipped(), opml.cut());
    }

    static Opml read(byte[] list) {
        var opml = Opml.of(list, null);
        if (opml == null) {
            throw new Refused(new FeedRefusal.NoSubscriptions());
        }
        return opml;
    }

    /** Without asking it first: its first look says what is wrong with it. */
    Result connect(Sight sight, Brand brand, Opml.Subscription subscription) {
        var title = subscription.title();
        var feed = subscription.feed();
        try {
            var found = FeedSeeking.ready(title, feed, List.of());
            var channel = connecting.connect(sight, brand, FeedNetwork.NAME, found, title, null);
            return new Result(title, feed, channel, null);
        } catch (Refused refused) {
            return new Result(title, feed, null, refused.refusal());
        }
    }

    /** The feeds that the person sees, as any feed reader takes them. */
    String list(Sight sight, String title) {
        var subscriptions =
                channels.all(sight).stream()
                        .filter(channel -> channel.network().equals(FeedNetwork.NAME))
                        .filter(channel -> channel.state() != ChannelState.CLOSED)
                        .map(Subscribing::subscription)
                        .toList();
        return Opml.write(title, subscriptions);
    }

    private static Opml.Subscription subscription(Channel channel) {
        var url = URI.create(channel.settings().path("url").asString(""));
        return new Opml.Subscription(channel.name(), url, null, List.of());
    }
}
