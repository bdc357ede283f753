package org.tertulia.networks.mastodon;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tertulia.files.KeptFiles;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Authorizable;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.FilesTaken;
import org.tertulia.networks.Looking;
import org.tertulia.networks.Measure;
import org.tertulia.networks.NetworksRefusal;
import org.tertulia.networks.NewsAnnounced;
import org.tertulia.networks.Reading;
import org.tertulia.networks.Speaking;
import org.tertulia.networks.secrets.Secret;
import org.tertulia.networks.secrets.Secrets;

/** Accounts on Mastodon servers as channels; the token lies sealed beside the channel. */
@Component
class MastodonNetwork implements Authorizable, Looking, Speaking {

    static final String NAME = "mastodon";

    /** The name of the secret, and of the field that takes it. */
    static final String TOKEN = "accessToken";

    /** How long servers keep an {@code Idempotency-Key}. */
    private static final Duration RECOGNISED = Duration.ofHours(1);

    /** At a file that the server still prepares. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Wire wire;
    private final Seeing seeing;
    private final Entering entering;
    private final StreamStates streams;
    private final Secrets secrets;
    private final KeptFiles files;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MastodonNetwork(
            Wire wire,
            Seeing seeing,
            Entering entering,
            StreamStates streams,
            Secrets secrets,
            KeptFiles files,
            Clock clock,
            ApplicationEventPublisher events) {
        this.wire = wire;
        this.seeing = seeing;
        this.entering = entering;
        this.streams = streams;
        this.secrets = secrets;
        this.files = files;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Form form() {
        return new Form(
                "networks.mastodon.label",
                "networks.mastodon.hint",
                "brand-mastodon",
                5,
                ChannelRole.MANAGED,
                List.of(
                        new Field(
                                "server",
                                "networks.mastodon.server",
                                "networks.mastodon.server.hint",
                                Field.Kind.ADDRESS,
                                true,
                                List.of()),
                        new Field(
                                TOKEN,
                                "networks.mastodon.token",
                                "networks.mastodon.token.hint",
                                Field.Kind.SECRET,
                                false,
                                List.of()),
                        new Field(
                                "terms",
                                "networks.mastodon.terms",
                                "networks.mastodon.terms.hint",
                                Field.Kind.TEXT,
                                false,
                                List.of())));
    }

    @Override
    public Found seek(Map<String, String> given) {
        var token = given.get(TOKEN);
        if (token == null) {
            throw new Refused(new NetworksRefusal.FieldMissing(TOKEN));
        }
        var server = Origin.of(given.getOrDefault("server", ""));
        return seeing.see(server, new Secret(token), given.getOrDefault("terms", ""));
    }

    @Override
    public boolean letsIn(Map<String, String> given) {
        return given.containsKey(TOKEN);
    }

    @Override
    public Map<String, String> given(Channel channel) {
        var home = Home.of(channel);
        return Map.of("server", home.server(), "terms", String.join(", ", home.terms()));
    }

    @Override
    public Door door(Map<String, String> given, URI back, String state) {
        return entering.door(given, back, state);
    }

    @Override
    public Map<String, String> enter(Map<String, String> kept, String code) {
        return entering.enter(kept, code);
    }

    @Override
    public Looked look(Channel channel, @Nullable String cursor) {
        var caller = caller(channel);
        if (caller == null) {
            return new Looked.Failed(SIGNED_OUT, null, null);
        }
        var now = clock.instant();
        var progress = Progress.of(cursor, now);
        var stream = streams.of(channel.id());
        return new Round(wire, caller, Home.of(channel), progress, now, stream).run();
    }

    @Override
    public Reading read(Channel channel, byte[] payload) {
        return new StatusReading(Home.of(channel)).read(payload);
    }

    @Override
    public Promise promise(Channel channel) {
        return new Promise(RECOGNISED, true, Home.of(channel).measure());
    }

    @Override
    public boolean speaks(Channel channel) {
        return !Home.of(channel).listensOnly();
    }

    @Override
    public boolean posts() {
        return true;
    }

    @Override
    public FilesTaken filesTaken(Channel channel) {
        return Home.of(channel).files();
    }

    @Override
    public boolean takesDirect() {
        return true;
    }

    @Override
    public Measure measure(Channel channel, @Nullable String answered) {
        var measure = Home.of(channel).measure();
        return answered == null ? measure : measure.less(measure.of("@" + answered + " "));
    }

    @Override
    public Delivery send(Channel channel, Outgoing outgoing) {
        var caller = caller(channel);
        if (caller == null) {
            return new Delivery.Unreachable(SIGNED_OUT, null);
        }
        var delivery = speech(channel, caller).send(outgoing);
        if (delivery instanceof Delivery.Unreachable(var reason, _) && reason.equals(SIGNED_OUT)) {
            // A look will find the same, and the channel then says so.
            events.publishEvent(new NewsAnnounced(channel.id()));
        }
        return delivery;
    }

    @Override
    public Sought seek(Channel channel, Outgoing outgoing) {
        var caller = caller(channel);
        return caller == null
                ? new Sought.Undecided("signed out")
                : speech(channel, caller).seek(outgoing);
    }

    private Speech speech(Channel channel, Wire.Caller caller) {
        var bringing = new Bringing(wire, caller, files::outgoing, BETWEEN_LOOKS);
        return new Speech(wire, caller, Home.of(channel), bringing);
    }

    private Wire.@Nullable Caller caller(Channel channel) {
        var home = Home.of(channel);
        return secrets.open(channel.id(), TOKEN)
                .map(token -> new Wire.Caller(home.server(), home.handle(), token))
                .orElse(null);
    }
}
