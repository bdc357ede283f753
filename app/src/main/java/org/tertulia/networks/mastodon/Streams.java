package org.tertulia.networks.mastodon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.Loop;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelConnected;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.ChannelSignedIn;
import org.tertulia.networks.Channels;
import org.tertulia.networks.NewsAnnounced;
import org.tertulia.networks.http.Fetched;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.networks.http.Limits;
import org.tertulia.networks.http.Request;
import org.tertulia.networks.secrets.Secret;
import org.tertulia.networks.secrets.Secrets;

/**
 * Keeps a stream open to each server that has one, so that what is said is heard at once. A stream
 * is a convenience: what it misses, or what two programs hear at the same time, the looks and the
 * intake put right.
 */
@Component
class Streams extends Loop {

    private static final Logger log = LoggerFactory.getLogger(Streams.class);

    /** Servers send a sign of life every 15 seconds; addresses are checked anew each hour. */
    private static final Limits LIMITS =
            Limits.USUAL.withTotal(Duration.ofHours(1)).withSilence(Duration.ofSeconds(60));

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LACKING = Duration.ofDays(1);

    private final Channels channels;
    private final Secrets secrets;
    private final GuardedClient client;
    private final StreamReading reading;
    private final StreamStates states;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final ConcurrentMap<ChannelId, Stream> streams = new ConcurrentHashMap<>();

    Streams(
            Channels channels,
            Secrets secrets,
            GuardedClient client,
            StreamReading reading,
            StreamStates states,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.channels = channels;
        this.secrets = secrets;
        this.client = client;
        this.reading = reading;
        this.states = states;
        this.clock = clock;
        this.events = events;
    }

    /** One connection, or the pause before the next. */
    private static final class Stream {
        private volatile Thread thread = Thread.currentThread();
        private volatile boolean open = true;
        private volatile Instant next = Instant.MIN;
        private volatile int failures;
    }

    /**
     * Opens the streams that are missing and closes those that nobody wants; never has more to do.
     */
    @Override
    public boolean round() {
        var wanted = new HashSet<ChannelId>();
        for (var channel : channels.active(MastodonNetwork.NAME)) {
            var home = Home.of(channel);
            if (home.streaming() != null && !home.looksAround()) {
                wanted.add(channel.id());
                open(channel, home.streaming());
            }
        }
        streams.keySet().stream().filter(id -> !wanted.contains(id)).toList().forEach(this::close);
        return false;
    }

    private void open(Channel channel, String server) {
        var known = streams.get(channel.id());
        if (known != null && (known.open || known.next.isAfter(clock.instant()))) {
            return;
        }
        var token = secrets.open(channel.id(), MastodonNetwork.TOKEN).orElse(null);
        if (token == null) {
            return;
        }
        var stream = new Stream();
        stream.failures = known == null ? 0 : known.failures;
        streams.put(channel.id(), stream);
        stream.thread =
                Thread.ofVirtual()
                        .name("stream-" + channel.number())
                        .start(() -> listen(channel, server, token, stream));
    }

    private void close(ChannelId id) {
        var stream = streams.remove(id);
        states.set(id, StreamStates.State.NONE);
        if (stream != null) {
            stream.thread.interrupt();
        }
    }

    private void listen(Channel channel, String server, Secret token, Stream stream) {
        try {
            var request =
                    Request.get(server + "/api/v1/streaming/user")
                            .with("Accept", "text/event-stream")
                            .with("Authorization", "Bearer " + token.reveal())
                            .within(LIMITS);
            var parser = new ServerSentEvents((event, data) -> heard(channel, event, data));
            ended(
                    channel,
                    stream,
                    client.listen(request, () -> began(channel, stream), parser::line));
        } catch (RuntimeException e) {
            log.error("HEAR-08: The stream of channel {} failed", channel.number(), e);
            pause(stream);
        } finally {
            stream.open = false;
        }
    }

    /** What was said while nobody listened, a look must find. */
    private void began(Channel channel, Stream stream) {
        stream.failures = 0;
        states.set(channel.id(), StreamStates.State.LIVE);
        events.publishEvent(new NewsAnnounced(channel.id()));
    }

    private void heard(Channel channel, String event, String data) {
        if (!reading.take(channel, event, data)) {
            events.publishEvent(new NewsAnnounced(channel.id()));
        }
    }

    private void ended(Channel channel, Stream stream, Fetched how) {
        states.set(channel.id(), StreamStates.State.NONE);
        if (how instanceof Fetched.Answer answer && !answer.successful()) {
            switch (answer.status()) {
                case 404, 405, 410, 501 -> {
                    states.set(channel.id(), StreamStates.State.LACKING);
                    stream.next = clock.instant().plus(LACKING);
                    return;
                }
                case 401, 403 -> events.publishEvent(new NewsAnnounced(channel.id()));
                default -> {}
            }
        }
        pause(stream);
    }

    private void pause(Stream stream) {
        var doublings = Math.min(stream.failures++, 7);
        var wait = FIRST.multipliedBy(1L << doublings);
        stream.next = clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    @Override
    public void stop() {
        super.stop();
        streams.keySet().forEach(this::close);
    }

    @EventListener(id = "networks.mastodon.connected")
    void on(ChannelConnected event) {
        AfterCommit.run(this::wake);
    }

    /** The old token's stream ends; the next round opens one with the new. */
    @EventListener(id = "networks.mastodon.signedIn")
    void on(ChannelSignedIn event) {
        AfterCommit.run(
                () -> {
                    close(event.channel());
                    wake();
                });
    }
}
