package org.tertulia.networks.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.Connectable.Offer;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.http.Fetched;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.networks.http.Limits;
import org.tertulia.networks.http.Request;
import tools.jackson.databind.json.JsonMapper;

/** Goes to an address that a person gave and sees which feed, or feeds, are to be had there. */
final class FeedSeeking {

    private static final Limits GUESSING = Limits.USUAL.withTotal(Duration.ofSeconds(5));
    private static final int SAMPLE = 3;

    private final GuardedClient client;
    private final Clock clock;

    FeedSeeking(GuardedClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    Found seek(String typed) {
        if (typed.contains("://")) {
            return seek(typed, answered(fetch(typed)));
        }
        var secure = fetch("https://" + typed);
        return secure instanceof Fetched.Unreachable nothing && withoutTls(nothing.trouble())
                ? openly("http://" + typed, nothing)
                : seek("https://" + typed, answered(secure));
    }

    /** What nobody serves by TLS may be had without: then that is the address. */
    private Found openly(String url, Fetched.Unreachable secure) {
        return switch (fetch(url)) {
            case Fetched.Unreachable _ -> throw notReached(secure);
            case Fetched.Answer answer -> seek(url, answer);
        };
    }

    private static boolean withoutTls(Fetched.Trouble trouble) {
        return switch (trouble) {
            case TLS, NO_CONNECTION, CONNECT_TIMEOUT, BROKEN_ANSWER -> true;
            case BAD_URL,
                    REFUSED_ADDRESS,
                    UNKNOWN_HOST,
                    READ_TIMEOUT,
                    TOO_LARGE,
                    TOO_MANY_REDIRECTS,
                    BAD_REDIRECT ->
                    false;
        };
    }

    private Fetched fetch(String url) {
        return client.fetch(Request.get(url).with("Accept", FeedNetwork.ACCEPTED));
    }

    private static Fetched.Answer answered(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Unreachable nothing -> throw notReached(nothing);
            case Fetched.Answer answer -> answer;
        };
    }

    private static Refused notReached(Fetched.Unreachable nothing) {
        return new Refused(new FeedRefusal.NotReached(nothing.detail(), nothing.key()));
    }

    private Found seek(String url, Fetched.Answer answer) {
        return switch (judged(answer)) {
            case FeedRead.Feed feed -> ready(url, answer, feed);
            case FeedRead.NotAFeed other -> elsewhere(other, answer);
        };
    }

    private FeedRead judged(Fetched.Answer answer) {
        if (!answer.successful()) {
            throw new Refused(new FeedRefusal.ServerRefuses(answer.status()));
        }
        return read(answer);
    }

    private FeedRead read(Fetched.Answer answer) {
        var type = answer.header("Content-Type").orElse(null);
        return FeedReading.read(answer.body(), type, answer.finalUri(), clock.instant());
    }

    private Found elsewhere(FeedRead.NotAFeed other, Fetched.Answer answer) {
        var offers = other.discovered().stream().map(FeedSeeking::offer).toList();
        if (offers.isEmpty() && other.reason() == FeedRead.Reason.WEB_PAGE) {
            offers = guessed(answer.finalUri());
        }
        if (offers.isEmpty()) {
            throw new Refused(new FeedRefusal.NotAFeed(other.reason().key()));
        }
        return offers.size() == 1
                ? only(offers.getFirst().given().getOrDefault("url", ""))
                : new Found.Several(offers);
    }

    /** The one feed of a page is the one that was meant; what it announces in turn is not asked. */
    private Found only(String url) {
        var answer = answered(fetch(url));
        return switch (judged(answer)) {
            case FeedRead.Feed feed -> ready(url, answer, feed);
            case FeedRead.NotAFeed other ->
                    throw new Refused(new FeedRefusal.NotAFeed(other.reason().key()));
        };
    }

    /** Where a page announces none, the first feed at one of the usual addresses. */
    private List<Offer> guessed(URI page) {
        for (var guess : Discovery.guesses(page)) {
            var fetched = client.fetch(Request.get(guess.toString()).within(GUESSING));
            if (fetched instanceof Fetched.Answer answer
                    && answer.successful()
                    && read(answer) instanceof FeedRead.Feed feed) {
                return List.of(new Offer(feed.title(), Map.of("url", guess.toString())));
            }
        }
        return List.of();
    }

    private static Offer offer(FeedLink link) {
        return new Offer(link.title(), Map.of("url", link.url().toString()));
    }

    private static Found ready(String url, Fetched.Answer answer, FeedRead.Feed feed) {
        var address = address(url, answer);
        var host = String.valueOf(address.getHost());
        var sample =
                feed.items().stream()
                        .limit(SAMPLE)
                        .<NetworkItem>map(item -> new NetworkItem.Post(item.content()))
                        .toList();
        return ready(feed.title().isBlank() ? host : feed.title(), address, sample);
    }

    /** Where it moved for good; else what was typed, unless only its strict form is an address. */
    private static URI address(String url, Fetched.Answer answer) {
        var moved = answer.permanentMovedTo();
        if (moved != null) {
            return moved;
        }
        try {
            return new URI(url.strip());
        } catch (URISyntaxException e) {
            return answer.finalUri();
        }
    }

    static Found.Ready ready(String title, URI address, List<NetworkItem> sample) {
        var settings = JsonMapper.shared().createObjectNode().put("url", address.toString());
        return new Found.Ready(
                title, settings, plain(address), String.valueOf(address.getHost()), sample);
    }

    /** One feed has one plain address, with and without TLS. */
    private static String plain(URI address) {
        var host = String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT);
        var query = address.getRawQuery();
        return host + address.getRawPath() + (query == null ? "" : "?" + query);
    }
}
