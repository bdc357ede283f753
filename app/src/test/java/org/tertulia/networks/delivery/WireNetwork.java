package org.tertulia.networks.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Reading;
import org.tertulia.networks.Speaking;
import org.tertulia.networks.http.Fetched;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.networks.http.Limits;
import org.tertulia.networks.http.PrivateAddresses;
import org.tertulia.networks.http.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a {@link WireServer} through the product's own client, knowing no keys. */
final class WireNetwork implements Speaking, AutoCloseable {

    static final String NAME = "wire";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final GuardedClient client = new GuardedClient(PrivateAddresses.of("127.0.0.1"));
    private final Limits limits;

    /** {@code patience} is how long one request may take. */
    WireNetwork(Duration patience) {
        limits = Limits.USUAL.withTotal(patience);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reading read(Channel channel, byte[] payload) {
        return new Reading.Unreadable("networks.quarantine.UnknownKind", null);
    }

    @Override
    public Promise promise(Channel channel) {
        return new Promise(Duration.ZERO, true, 0);
    }

    @Override
    public Delivery send(Channel channel, Outgoing outgoing) {
        var text = outgoing.text().getBytes(UTF_8);
        var request = Request.post(url(channel, "/say/", outgoing), "text/plain", text);
        return switch (client.fetch(request.within(limits))) {
            case Fetched.Answer answer -> judged(answer);
            case Fetched.Unreachable nothing ->
                    nothing.sent() == Fetched.Sent.NO
                            ? new Delivery.Unreachable(nothing.key(), nothing.detail())
                            : new Delivery.Unknown(nothing.detail());
        };
    }

    /** Nothing but an id proves that it is there, nothing but a definite no that it is not. */
    private static Delivery judged(Fetched.Answer answer) {
        var json = json(answer);
        if (answer.successful() && json.path("id").isString()) {
            return new Delivery.Delivered(json.path("id").asString(), null);
        }
        if (!json.path("definite").isString()) {
            return new Delivery.Unknown(String.valueOf(answer.status()));
        }
        return answer.status() == 429
                ? new Delivery.RateLimited(
                        answer.header("Retry-After")
                                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                                .orElse(null))
                : new Delivery.Rejected("networks.delivery.CannotSpeak", null);
    }

    @Override
    public Sought seek(Channel channel, Outgoing outgoing) {
        return switch (client.fetch(Request.get(url(channel, "/said/", outgoing)).within(limits))) {
            case Fetched.Answer answer when answer.successful() ->
                    new Sought.Present(json(answer).path("id").asString(), null);
            case Fetched.Answer answer when answer.status() == 404 -> new Sought.Absent();
            case Fetched.Answer answer -> new Sought.Undecided(String.valueOf(answer.status()));
            case Fetched.Unreachable nothing -> new Sought.Undecided(nothing.detail());
        };
    }

    private static JsonNode json(Fetched.Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    private static String url(Channel channel, String path, Outgoing outgoing) {
        return channel.settings().path("url").asString() + path + outgoing.key();
    }

    @Override
    public void close() {
        client.close();
    }
}
