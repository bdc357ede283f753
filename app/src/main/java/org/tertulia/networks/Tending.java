package org.tertulia.networks;

import static org.tertulia.networks.db.Tables.CHANNEL;
import static org.tertulia.networks.db.Tables.LOOK;

import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.networks.secrets.Secrets;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;
import tools.jackson.databind.JsonNode;

/** Renames a channel, adjusts it, pauses it, resumes it, closes it. */
@UseCase
public class Tending {

    private final DSLContext dsl;
    private final Channels channels;
    private final Networks networks;
    private final Secrets secrets;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Live live;

    Tending(
            DSLContext dsl,
            Channels channels,
            Networks networks,
            Secrets secrets,
            Clock clock,
            ApplicationEventPublisher events,
            Live live) {
        this.dsl = dsl;
        this.channels = channels;
        this.networks = networks;
        this.secrets = secrets;
        this.clock = clock;
        this.events = events;
        this.live = live;
    }

    public void rename(Sight sight, int number, String name) {
        var channel = channels.hold(sight, number);
        var fit = Naming.demandFit(name);
        if (fit.equals(channel.name())) {
            return;
        }
        live.nudge(channel.brand(), "channels");
        dsl.update(CHANNEL)
                .set(CHANNEL.NAME, fit)
                .where(CHANNEL.ID.eq(channel.id().value()))
                .execute();
        events.publishEvent(
                new ChannelRenamed(
                        channel.id(), number, channel.brand(), sight.who().actor(), now()));
    }

    /** The network's adapter works with other settings from now on. */
    public void adjust(Sight sight, int number, UnaryOperator<JsonNode> change) {
        var channel = channels.hold(sight, number);
        var settings = change.apply(channel.settings());
        if (settings.equals(channel.settings())) {
            return;
        }
        live.nudge(channel.brand(), "channels");
        dsl.update(CHANNEL)
                .set(CHANNEL.SETTINGS, Channels.jsonb(settings))
                .where(CHANNEL.ID.eq(channel.id().value()))
                .execute();
        events.publishEvent(
                new ChannelAdjusted(
                        channel.id(), number, channel.brand(), sight.who().actor(), now()));
    }

    /** It is not looked at until somebody resumes it. */
    public void pause(Sight sight, int number) {
        var channel = channels.hold(sight, number);
        if (channel.state() != ChannelState.ACTIVE) {
            throw new Refused(new NetworksRefusal.NotActive());
        }
        become(channel, ChannelState.PAUSED, null);
        events.publishEvent(
                new ChannelPaused(
                        channel.id(), number, channel.brand(), sight.who().actor(), now()));
    }

    /** Looks again at once; a channel that was gone gets another chance. */
    public void resume(Sight sight, int number) {
        var channel = channels.hold(sight, number);
        if (channel.state() != ChannelState.PAUSED && channel.state() != ChannelState.GONE) {
            throw new Refused(new NetworksRefusal.NotPaused());
        }
        become(
                channel,
                ChannelState.ACTIVE,
                networks.of(channel) instanceof Looking ? now() : null);
        events.publishEvent(
                new ChannelResumed(
                        channel.id(), number, channel.brand(), sight.who().actor(), now()));
    }

    /** For good; what was heard stays, what let us in does not. */
    public void close(Sight sight, int number) {
        var channel = channels.hold(sight, number);
        if (channel.state() == ChannelState.CLOSED) {
            throw new Refused(new NetworksRefusal.AlreadyClosed());
        }
        become(channel, ChannelState.CLOSED, null);
        secrets.forget(channel.id());
        events.publishEvent(
                new ChannelClosed(
                        channel.id(), number, channel.brand(), sight.who().actor(), now()));
    }

    private void become(Channel channel, ChannelState state, @Nullable Instant next) {
        live.nudge(channel.brand(), "channels");
        dsl.update(CHANNEL)
                .set(CHANNEL.STATE, state.word())
                .where(CHANNEL.ID.eq(channel.id().value()))
                .execute();
        dsl.update(LOOK)
                .set(LOOK.NEXT_AT, next)
                .where(LOOK.CHANNEL_ID.eq(channel.id().value()))
                .execute();
    }

    private Instant now() {
        return clock.instant();
    }
}
