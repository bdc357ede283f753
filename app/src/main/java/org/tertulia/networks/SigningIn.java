package org.tertulia.networks;

import static org.tertulia.networks.db.Tables.CHANNEL;
import static org.tertulia.networks.db.Tables.LOOK;
import static org.tertulia.networks.db.Tables.OUTBOUND;

import java.time.Clock;
import java.util.Arrays;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.networks.secrets.Secrets;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;

/** Gives a channel a new token: what was heard stays, and what waits to be said goes out. */
@UseCase
public class SigningIn {

    private final DSLContext dsl;
    private final Channels channels;
    private final Secrets secrets;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Live live;

    SigningIn(
            DSLContext dsl,
            Channels channels,
            Secrets secrets,
            Clock clock,
            ApplicationEventPublisher events,
            Live live) {
        this.dsl = dsl;
        this.channels = channels;
        this.secrets = secrets;
        this.clock = clock;
        this.events = events;
        this.live = live;
    }

    /**
     * @throws Refused {@link NetworksRefusal.OtherAccount} when the token is somebody else's,
     *     {@link NetworksRefusal.AlreadyClosed}
     */
    public void signIn(Sight sight, int number, Connectable.Found.Ready found) {
        var channel = channels.hold(sight, number);
        if (channel.state() == ChannelState.CLOSED) {
            throw new Refused(new NetworksRefusal.AlreadyClosed());
        }
        var id = channel.id();
        var account =
                dsl.select(CHANNEL.ADDRESS_KEY)
                        .from(CHANNEL)
                        .where(CHANNEL.ID.eq(id.value()))
                        .fetchSingle()
                        .value1();
        if (!Arrays.equals(account, Connecting.addressKey(found.address()))) {
            throw new Refused(new NetworksRefusal.OtherAccount(found.name()));
        }
        found.secrets().forEach((named, secret) -> secrets.keep(id, named, secret.reveal()));
        var now = clock.instant();
        dsl.update(CHANNEL)
                .set(CHANNEL.SETTINGS, Channels.jsonb(found.settings()))
                .where(CHANNEL.ID.eq(id.value()))
                .execute();
        dsl.update(LOOK)
                .set(LOOK.NEXT_AT, channel.state() == ChannelState.ACTIVE ? now : null)
                .set(LOOK.FAILURES, 0)
                .setNull(LOOK.TROUBLE)
                .setNull(LOOK.TROUBLE_DETAIL)
                .where(LOOK.CHANNEL_ID.eq(id.value()))
                .execute();
        dsl.update(OUTBOUND)
                .set(OUTBOUND.NEXT_AT, now)
                .where(OUTBOUND.CHANNEL_ID.eq(id.value()), OUTBOUND.STATE.eq("queued"))
                .execute();
        events.publishEvent(
                new ChannelSignedIn(id, number, channel.brand(), sight.who().actor(), now));
        live.nudge(channel.brand(), "channels");
    }
}
